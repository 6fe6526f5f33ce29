import type { Asked } from '../kit/asked';
import type { Reader, SubgraphContext } from '../kit/context';
import { loadById, loadByKeyWithArgs, loadByParent, loadWithArgs } from '../kit/loaders';
import type { PageArgs } from '../kit/pagination';
import { profilesByIds, profilesOfPersons } from './audience/queries';
import type { AudienceProfileRow } from './audience/tables';
import { certificationsOfCustomers } from './certifications/queries';
import type { CertificationRow } from './certifications/tables';
import { companiesByCreditCodes, companiesByIds, companiesOfPersons } from './companies/queries';
import type { CompanyRow } from './companies/tables';
import { customersByCreditCodes, customersByIds, enabledAppsOfCustomers } from './customers/queries';
import type { CustomerRow, EnabledAppRow } from './customers/tables';
import {
  developerAccountsByIds,
  developerAccountsOfCustomers,
  temporaryEntriesOfAccounts,
} from './developer-accounts/queries';
import type { DeveloperAccountRow, TemporaryAllowListEntryRow } from './developer-accounts/tables';
import { subscribersOf, subscriptionCounts } from './marketing/queries';
import { personsByIds, personsOfCompanies } from './persons/queries';

export function createLoaders(context: Reader) {
  return {
    audienceProfiles: loadById((ids) => profilesByIds(context, ids)),
    audienceProfilesOf: loadByParent(
      (profile: AudienceProfileRow) => profile.personId ?? '',
      (ids) => profilesOfPersons(context, ids),
    ),
    customers: loadById((ids) => customersByIds(context, ids)),
    customersWith: loadByKeyWithArgs(
      (customer: CustomerRow) => customer.id,
      (ids, asked: Asked) => customersByIds(context, ids, asked),
    ),
    customersByCreditCode: loadByParent(
      (customer: CustomerRow) => customer.unifiedSocialCreditCode,
      (codes) => customersByCreditCodes(context, codes),
    ),
    developerAccounts: loadById((ids) => developerAccountsByIds(context, ids)),
    developerAccountsOf: loadByParent(
      (account: DeveloperAccountRow) => account.customerId,
      (ids) => developerAccountsOfCustomers(context, ids),
    ),
    temporaryEntriesOf: loadByParent(
      (entry: TemporaryAllowListEntryRow) => entry.developerAccountId,
      (ids) => temporaryEntriesOfAccounts(context, ids),
    ),
    enabledAppsOf: loadByParent(
      (app: EnabledAppRow) => app.customerId,
      (ids) => enabledAppsOfCustomers(context, ids),
    ),
    certificationsOf: loadByParent(
      (certification: CertificationRow) => certification.customerId,
      (ids) => certificationsOfCustomers(context, ids),
    ),
    companies: loadById((ids) => companiesByIds(context, ids)),
    companiesByCreditCode: loadByParent(
      (company: CompanyRow) => company.idNumber ?? '',
      (codes) => companiesByCreditCodes(context, codes),
    ),
    companiesOf: loadWithArgs((ids, args: PageArgs) => companiesOfPersons(context, ids, args)),
    persons: loadById((ids) => personsByIds(context, ids)),
    subscribersOf: loadByParent(
      (subscriber: CustomerRow & { marketingCustomerId: string }) => subscriber.marketingCustomerId,
      (ids) => subscribersOf(context, ids),
    ),
    subscriptionCounts: loadById((ids) => subscriptionCounts(context, ids)),
    personsOf: loadWithArgs((ids, args: PageArgs) => personsOfCompanies(context, ids, args)),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
