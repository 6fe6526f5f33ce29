import {
  type LoaderFactories,
  type LoadersOf,
  loadById,
  loadByIdWithArgs,
  loadByParent,
  loadWithArgs,
} from '../kit/lists/loaders';
import type { PageArgs } from '../kit/lists/pagination';
import type { Selection } from '../kit/lists/selection';
import type { SubgraphContext } from '../kit/requests/context';
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

export const loaders = {
  audienceProfiles: (context) => loadById((ids) => profilesByIds(context, ids)),
  audienceProfilesOf: (context) =>
    loadByParent(
      (profile: AudienceProfileRow) => profile.personId ?? '',
      (ids) => profilesOfPersons(context, ids),
    ),
  customers: (context) => loadById((ids) => customersByIds(context, ids)),
  customersWith: (context) => loadByIdWithArgs((ids, selection: Selection) => customersByIds(context, ids, selection)),
  customersByCreditCode: (context) =>
    loadByParent(
      (customer: CustomerRow) => customer.unifiedSocialCreditCode,
      (codes) => customersByCreditCodes(context, codes),
    ),
  developerAccounts: (context) => loadById((ids) => developerAccountsByIds(context, ids)),
  developerAccountsWith: (context) =>
    loadByIdWithArgs((ids, selection: Selection) => developerAccountsByIds(context, ids, selection)),
  developerAccountsOf: (context) =>
    loadByParent(
      (account: DeveloperAccountRow) => account.customerId,
      (ids) => developerAccountsOfCustomers(context, ids),
    ),
  temporaryEntriesOf: (context) =>
    loadByParent(
      (entry: TemporaryAllowListEntryRow) => entry.developerAccountId,
      (ids) => temporaryEntriesOfAccounts(context, ids),
    ),
  enabledAppsOf: (context) =>
    loadByParent(
      (app: EnabledAppRow) => app.customerId,
      (ids) => enabledAppsOfCustomers(context, ids),
    ),
  certificationsOf: (context) =>
    loadByParent(
      (certification: CertificationRow) => certification.customerId,
      (ids) => certificationsOfCustomers(context, ids),
    ),
  companies: (context) => loadById((ids) => companiesByIds(context, ids)),
  companiesByCreditCode: (context) =>
    loadByParent(
      (company: CompanyRow) => company.idNumber ?? '',
      (codes) => companiesByCreditCodes(context, codes),
    ),
  companiesOf: (context) => loadWithArgs((ids, args: PageArgs) => companiesOfPersons(context, ids, args)),
  persons: (context) => loadById((ids) => personsByIds(context, ids)),
  subscribersOf: (context) =>
    loadByParent(
      (subscriber: CustomerRow & { marketingCustomerId: string }) => subscriber.marketingCustomerId,
      (ids) => subscribersOf(context, ids),
    ),
  subscriptionCounts: (context) => loadById((ids) => subscriptionCounts(context, ids)),
  personsOf: (context) => loadWithArgs((ids, args: PageArgs) => personsOfCompanies(context, ids, args)),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
