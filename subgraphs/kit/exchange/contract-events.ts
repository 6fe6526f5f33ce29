export interface CustomerParty {
  unifiedSocialCreditCode: string;
  legalPersonName: string | null;
  address: string | null;
  contactName: string | null;
  contactMobile: string | null;
  email: string | null;
  authType: 'NONE' | 'PERSON' | 'ENTERPRISE';
  customerType: 'TRIAL' | 'FORMAL';
}

export interface ContractEvents {
  /** How far a contract has come. NOT_STARTED when its validity ended or it was deleted: its products are free again. */
  'contract.changed': {
    contractId: string;
    contractNo: string;
    customerId: string;
    developerAccountId: string;
    sequence: number;
    state: 'REFUSED' | 'WITHDRAWN' | 'NOT_STARTED' | 'WAITING_FOR_SIGNATURE' | 'SIGNED_ON_PAPER' | 'SIGNED';
    /** Instant, ISO 8601; null while it is not signed. */
    validUntil: string | null;
    /** The authorisations printed under it. */
    authorizationIds: string[];
  };
}
