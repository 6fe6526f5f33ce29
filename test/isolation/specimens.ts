import { ask, type Json } from '../harness';

/** Identifiers, numbers and names of what one customer owns, by the kind that the tables speak of. */
const OF_CUSTOMER = `query Specimens($id: ID!, $own: [ID!]!) {
  customer(id: $id) {
    id merchantId name aliasName mobile unifiedSocialCreditCode certification { id }
    developerAccounts { id appId }
    wallets { id accountName }
    bills(first: 1) { nodes { id statementNo developerAccount { id } lines { id } } }
    contracts(first: 1) { nodes { id contractNo } }
    salesperson { id name }
    invoiceProfiles { id }
  }
  invoices(filter: { customerIds: $own }, first: 1) { nodes { id headerName developerAccount { id } } }
  payments(filter: { customerIds: $own }, first: 1) { nodes { id paymentNo } }
  calls(filter: { customerIds: $own }, first: 20) { nodes { seqNo } }
  authorizations(filter: { customerIds: $own, bundle: true }, first: 1) { nodes { id product { code } } }
  priceChanges(filter: { customerIds: $own }, first: 1) { nodes { authorization { id } } }
}`;

const SUBJECT = 'query Subject($seqNo: String!) { call(seqNo: $seqNo) { subject { idCard } } }';

/** A person that one of these calls was about, given in the clear. */
async function cardOf(calls: Json[]): Promise<string | undefined> {
  for (const { seqNo } of calls) {
    const { idCard } = (await ask('operator', SUBJECT, { seqNo })).call.subject;
    if (idCard?.length === 18) return idCard;
  }
  return undefined;
}

async function ofCustomer(id: string) {
  const data = await ask('operator', OF_CUSTOMER, { id, own: [id] });
  const { customer } = data;
  return {
    customerId: customer.id,
    merchantId: customer.merchantId,
    customerName: customer.name,
    customerAlias: customer.aliasName,
    customerMobile: customer.mobile,
    creditCode: customer.unifiedSocialCreditCode,
    certificationId: customer.certification?.id,
    developerAccountId: customer.bills.nodes[0]?.developerAccount.id,
    appId: customer.developerAccounts[0]?.appId,
    walletId: customer.wallets[0]?.id,
    walletName: customer.wallets[0]?.accountName,
    statementId: customer.bills.nodes[0]?.id,
    statementNo: customer.bills.nodes[0]?.statementNo,
    statementLineId: customer.bills.nodes[0]?.lines[0]?.id,
    contractId: customer.contracts.nodes[0]?.id,
    contractNo: customer.contracts.nodes[0]?.contractNo,
    invoiceId: data.invoices.nodes[0]?.id,
    invoiceHeader: data.invoices.nodes[0]?.headerName,
    invoicedAccountId: data.invoices.nodes[0]?.developerAccount.id,
    invoiceProfileId: customer.invoiceProfiles[0]?.id,
    paymentId: data.payments.nodes[0]?.id,
    paymentNo: data.payments.nodes[0]?.paymentNo,
    seqNo: data.calls.nodes[0]?.seqNo,
    idCard: await cardOf(data.calls.nodes),
    bundleAuthorizationId: data.authorizations.nodes[0]?.id,
    heldProductCode: data.authorizations.nodes[0]?.product.code,
    changingAuthorizationId: data.priceChanges.nodes[0]?.authorization.id,
    salespersonId: customer.salesperson?.id,
    salespersonName: customer.salesperson?.name,
  };
}

/** What belongs to a salesperson, to a person or company of the events, or to a member of the staff. */
const OF_OTHERS = `{
  applications(first: 100) { nodes { id applyNo companyName salesperson { id } } }
  opportunities(first: 100) { nodes { id companyName salesperson { id } customer { id } } }
  visits(first: 100) { nodes { visitedName opportunity { id } customer { id } salesperson { id } } }
  companies(first: 100) { nodes { id name idNumber customer { id } persons(first: 1) { nodes { id name phone } } } }
  staffMembers(first: 100) { nodes { id name salesperson { id } } }
  dataSources(first: 1) { nodes { id } }
  authorizations(first: 100) { nodes { customer { id } promoterRoyalties { promoter { id } } } }
}`;

async function ofOthers(own: Set<string>) {
  const data = await ask('operator', OF_OTHERS);
  const foreign = (rows: Json[]) =>
    rows.filter(({ customer, salesperson }) => !own.has(customer?.id) && !own.has(salesperson?.id));
  const application = foreign(data.applications.nodes)[0];
  const opportunity = foreign(data.opportunities.nodes).find(({ customer }) => customer);
  const visit = foreign(data.visits.nodes).find((row) => row.opportunity);
  const visited = foreign(data.visits.nodes).find((row) => row.customer);
  // The tests of the topic leave nameless stubs behind, which would be no specimens.
  const company = foreign(data.companies.nodes).find(
    ({ name, idNumber, persons }) => name && idNumber && persons.nodes[0]?.name && persons.nodes[0].phone,
  );
  const promoted = foreign(data.authorizations.nodes).find((row) => row.promoterRoyalties[0]);
  return {
    applicationId: application?.id,
    applyNo: application?.applyNo,
    applyingSalespersonId: application?.salesperson.id,
    opportunityName: opportunity?.companyName,
    opportunityCustomerId: opportunity?.customer.id,
    opportunitySalespersonId: opportunity?.salesperson.id,
    visitedOpportunityId: visit?.opportunity.id,
    visitedCustomerId: visited?.customer.id,
    visitedName: visited?.visitedName,
    visitingSalespersonId: visited?.salesperson.id,
    companyId: company?.id,
    companyName: company?.name,
    companyNumber: company?.idNumber,
    personId: company?.persons.nodes[0].id,
    personName: company?.persons.nodes[0].name,
    phone: company?.persons.nodes[0].phone,
    promoterId: promoted?.promoterRoyalties[0].promoter.id,
    dataSourceId: data.dataSources.nodes[0]?.id,
    staffId: data.staffMembers.nodes.find(({ salesperson }: Json) => !own.has(salesperson?.id))?.id,
  };
}

const OF_APPLYING = `query Applying($salesperson: ID!) {
  applications(filter: { salespersonId: $salesperson, superseded: false }, first: 1) { nodes { id applyNo } }
}`;

/** What the salesperson has asked for; customers have no part in it. */
async function ofApplying(salespersonId: string): Promise<Partial<Specimens>> {
  const [own] = (await ask('operator', OF_APPLYING, { salesperson: salespersonId })).applications.nodes;
  return { applicationId: own?.id, applyNo: own?.applyNo };
}

export type Kind = keyof Awaited<ReturnType<typeof ofCustomer>> | keyof Awaited<ReturnType<typeof ofOthers>>;
export type Specimens = Record<Kind, string>;

/** The same of nobody: ends otherwise, and so has the shape, the day and the length of the real one. */
export const missingLike = (value: string) => value.slice(0, -3) + (value.endsWith('997') ? '996' : '997');

export interface World {
  /** Identifiers of the customers that each viewer owns or maintains this month. */
  own: Record<'customer' | 'salesperson', string[]>;
  salespersonId: string;
  /** What neither viewer may see. */
  foreign: Specimens;
  /** What both viewers may see. */
  shared: Partial<Specimens>;
}

/** Customers of a salesperson, and those that called most. */
const CUSTOMERS = `query Customers($salesperson: [ID!]!) {
  assignments(filter: { salespersonIds: $salesperson }, first: 100) { nodes { customer { id } } }
  usageRanking(period: LAST_MONTH, first: 100) { customer { id } }
}`;

/** Looks up, as the operator, what belongs to the demo viewers and a customer that is none of theirs and has everything. */
export async function findWorld(): Promise<World> {
  const [customerId, salespersonId] = [
    (await ask('customer', '{ viewer { customer { id } } }')).viewer.customer.id,
    (await ask('salesperson', '{ viewer { salesperson { id } } }')).viewer.salesperson.id,
  ];
  const data = await ask('operator', CUSTOMERS, { salesperson: [salespersonId] });
  const idOf = ({ customer }: Json): string => customer.id;
  const maintained: string[] = data.assignments.nodes.map(idOf);
  const own = new Set([customerId, salespersonId, ...maintained]);
  const others = await ofOthers(own);
  const strangers: string[] = data.usageRanking.map(idOf).filter((id: string) => !own.has(id));
  for (const id of strangers) {
    const foreign = { ...(await ofCustomer(id)), ...others };
    if (Object.values(foreign).every((value) => typeof value === 'string')) {
      return {
        own: { customer: [customerId], salesperson: maintained },
        salespersonId,
        foreign: foreign as Specimens,
        shared: { ...(await ofCustomer(customerId)), ...(await ofApplying(salespersonId)) },
      };
    }
  }
  throw new Error(`No customer of the demo world has everything: ${JSON.stringify(others)}`);
}
