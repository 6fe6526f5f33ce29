import type { CustomerParty } from '../../kit/exchange/contract-events';
import type { Address, CustomerRow } from './tables';

type PartyColumns = Pick<
  CustomerRow,
  | 'unifiedSocialCreditCode'
  | 'legalPersonName'
  | 'contactName'
  | 'contactMobile'
  | 'email'
  | 'authType'
  | 'customerType'
> & { address: Address | null };

export function partyOf(customer: PartyColumns): CustomerParty {
  const { unifiedSocialCreditCode, legalPersonName, contactName, contactMobile, email } = customer;
  return {
    ...{ unifiedSocialCreditCode, legalPersonName, contactName, contactMobile, email },
    address: addressLine(customer.address),
    authType: customer.authType,
    customerType: customer.customerType,
  };
}

function addressLine(address: Address | null): string | null {
  if (!address) return null;
  const { provinceName, cityName, districtName, streetName, addressDetail, fullAddress } = address;
  const parts = [provinceName, cityName, districtName, streetName, addressDetail].filter((part) => part);
  return fullAddress ?? (parts.join('') || null);
}
