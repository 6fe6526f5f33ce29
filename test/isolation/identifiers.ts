import type { Kind } from './specimens';

/** Why naming something here shows nothing of another customer's. */
interface Exempt {
  exempt: string;
}

/** Names somebody with whom many customers have to do: the answer must hold own rows alone. */
interface Common {
  common: Kind;
}

export type Entry = Kind | Common | Exempt;

const catalogue: Exempt = { exempt: 'Products, their codes and categories are open to every signed-in viewer.' };
const vocabulary: Exempt = { exempt: 'A word of a shared vocabulary, which names nobody.' };
const directClients: Exempt = {
  exempt: 'Direct clients belong to no customer; salespeople choose among all of them, customers see none.',
};
const written: Exempt = { exempt: 'What is written about a new customer or its papers; it leads to nobody.' };
const ownKey: Exempt = { exempt: 'Keys are kept for each account apart; subgraphs/customers/registration proves it.' };
const credential: Exempt = {
  exempt: 'A credential is no identifier; subgraphs/platform/platform.test.ts proves that unknown and wrong are one.',
};

/** Fields of one input that are alike, their names separated by blanks. */
const each = (input: string, fields: string, entry: Entry): Record<string, Entry> =>
  Object.fromEntries(fields.split(' ').map((field) => [`${input}.${field}`, entry]));

/**
 * Every argument and input field of the API that can name something, by its schema coordinate, with the kind of
 * specimen that is put there: another customer's must give the answer of a missing one. A coordinate that is not here
 * fails the test, unless only fields that roots.ts reserves for operators lead to it.
 */
export const identifiers: Record<string, Entry> = {
  'Query.customer(id:)': 'customerId',
  'CustomerFilter.keyword': 'customerName',
  'CustomerFilter.nameLike': 'customerName',
  'CustomerFilter.aliasStartsWith': 'customerAlias',
  'CustomerFilter.mobile': 'customerMobile',
  'CustomerFilter.unifiedSocialCreditCode': 'creditCode',
  'CustomerFilter.natures': vocabulary,
  'CustomerFilter.gainChannel': vocabulary,
  'CustomerFilter.ids': 'customerId',
  'CustomerFilter.merchantIds': 'merchantId',
  'CustomerFilter.developerAccountIds': 'developerAccountId',
  'CustomerFilter.excludeDeveloperAccountIds': 'developerAccountId',
  'CustomerFilter.salespersonId': 'salespersonId',
  'CustomerFilter.withoutProductCode': catalogue,
  'MaintainedFilter.salespersonId': 'salespersonId',
  'Query.developerAccount(id:)': 'developerAccountId',
  'DeveloperAccountFilter.keyword': 'appId',
  'DeveloperAccountFilter.ids': 'developerAccountId',
  'DeveloperAccountFilter.customerIds': 'customerId',
  'DeveloperAccountFilter.appIds': 'appId',
  'Query.person(id:)': 'personId',
  'PersonFilter.keyword': 'personName',
  'PersonFilter.ids': 'personId',
  'PersonFilter.phones': 'phone',
  'PersonFilter.companyId': 'companyId',
  'Query.company(id:)': 'companyId',
  'CompanyFilter.keyword': 'companyName',
  'CompanyFilter.ids': 'companyId',
  'CompanyFilter.idNumbers': 'companyNumber',
  'CompanyFilter.personId': 'personId',
  'Query.application(id:)': 'applicationId',
  'ApplicationFilter.keyword': 'applyNo',
  'ApplicationFilter.applyNo': 'applyNo',
  'ApplicationFilter.salespersonId': 'applyingSalespersonId',
  ...each(
    'AddressInput',
    'provinceCode provinceName cityCode cityName districtCode districtName streetCode streetName addressDetail fullAddress',
    written,
  ),
  ...each(
    'RegistrationInput',
    'organizationName aliasName unifiedSocialCreditCode legalPersonName legalPersonIdCard mobile nickname email contactName contactMobile industry nature gainChannel description gradeCode appCodes logoUrl businessLicenseUrl workplaceImageUrls qualificationFileUrls',
    written,
  ),
  'ApplyForCustomerInput.opportunityId': {
    exempt:
      "Sales converts only the salesperson's own; subgraphs/customers/applications/applications.test.ts proves it.",
  },
  'ApplyForCustomerInput.submitRemark': written,
  'ApplyForCustomerInput.idempotencyKey': ownKey,
  'EditApplicationInput.applicationId': 'applicationId',
  'EditApplicationInput.opportunityId': {
    exempt:
      "Sales converts only the salesperson's own; subgraphs/customers/applications/applications.test.ts proves it.",
  },
  'EditApplicationInput.salespersonId': {
    exempt: 'Not read when a salesperson edits, who keeps the own applications.',
  },
  'EditApplicationInput.submitRemark': written,
  'EditApplicationInput.idempotencyKey': ownKey,
  'ApplicationFilter.ids': 'applicationId',
  'Query.certification(id:)': 'certificationId',
  'CertificationFilter.customerIds': 'customerId',
  ...each(
    'PapersInput',
    'enterpriseName unifiedSocialCreditCode realName idCard mobile businessLicenseUrl idCardFrontUrl idCardBackUrl workplaceImageUrls qualificationFileUrls contactName contactMobile contactEmail contactPosition businessDescription industry',
    written,
  ),
  'SubmitCertificationInput.customerId': 'customerId',
  'SubmitCertificationInput.idempotencyKey': ownKey,
  'DirectClientFilter.keyword': directClients,
  'DirectClientFilter.codes': directClients,

  'Query.product(code:)': catalogue,
  'Product.authorized(developerAccountId:)': 'developerAccountId',
  'ProductFilter.keyword': catalogue,
  'ProductFilter.codes': catalogue,
  'ProductFilter.excludeCodes': catalogue,
  'ProductFilter.categoryCode': catalogue,
  'ProductFilter.authorizedFor': 'developerAccountId',
  'ProductFilter.notAuthorizedFor': 'developerAccountId',
  'Query.authorization(id:)': 'bundleAuthorizationId',
  'AuthorizationFilter.keyword': catalogue,
  'AuthorizationFilter.ids': 'bundleAuthorizationId',
  'AuthorizationFilter.codes': catalogue,
  'AuthorizationFilter.customerIds': 'customerId',
  'AuthorizationFilter.merchantId': 'merchantId',
  'AuthorizationFilter.developerAccountIds': 'developerAccountId',
  'AuthorizationFilter.bundleAuthorizationId': 'bundleAuthorizationId',
  'AuthorizationFilter.categoryCode': catalogue,
  'AuthorizationFilter.promoterId': { common: 'promoterId' },
  'PriceChangeFilter.authorizationIds': 'changingAuthorizationId',
  'PriceChangeFilter.customerIds': 'customerId',
  'PriceChangeFilter.developerAccountIds': 'developerAccountId',
  'PriceChangeFilter.productCode': catalogue,

  'Query.call(seqNo:)': 'seqNo',
  'CallFilter.keyword': 'seqNo',
  'CallFilter.idCard': { common: 'idCard' },
  'CallFilter.customerIds': 'customerId',
  'CallFilter.developerAccountIds': 'developerAccountId',
  'CallFilter.productCodes': catalogue,
  'UsageFilter.customerIds': 'customerId',
  'UsageFilter.developerAccountIds': 'developerAccountId',
  'UsageFilter.productCodes': catalogue,
  'UsageFilter.salespersonId': 'salespersonId',
  'UsageFilter.keyword': catalogue,
  'Query.usageTrend(from:)': { exempt: 'A point in time.' },
  'Query.usageTrend(to:)': { exempt: 'A point in time.' },

  'Query.wallet(id:)': 'walletId',
  'Query.walletEntries(walletId:)': 'walletId',
  'WalletFilter.keyword': 'customerName',
  'WalletFilter.ids': 'walletId',
  'WalletFilter.customerIds': 'customerId',
  'WalletFilter.merchantIds': 'merchantId',
  'Query.statement(statementNo:)': 'statementNo',
  'Query.statementRecipients(developerAccountId:)': 'developerAccountId',
  'StatementFilter.keyword': 'statementNo',
  'StatementFilter.ids': 'statementId',
  'StatementFilter.statementNos': 'statementNo',
  'StatementFilter.customerIds': 'customerId',
  'StatementFilter.developerAccountIds': 'developerAccountId',
  'Query.invoice(id:)': 'invoiceId',
  'InvoiceFilter.keyword': 'invoiceHeader',
  'InvoiceFilter.ids': 'invoiceId',
  'InvoiceFilter.customerIds': 'customerId',
  'InvoiceFilter.developerAccountIds': 'invoicedAccountId',
  'Query.payment(paymentNo:)': 'paymentNo',
  'PaymentFilter.keyword': 'paymentNo',
  'PaymentFilter.customerIds': 'customerId',
  'PaymentFilter.salespersonIds': 'salespersonId',

  'Query.contract(contractNo:)': 'contractNo',
  'ContractFilter.keyword': 'contractNo',
  'ContractFilter.templateCode': vocabulary,
  'ContractFilter.customerIds': 'customerId',
  'ContractFilter.developerAccountIds': 'developerAccountId',
  'ContractFilter.contractNos': 'contractNo',

  'Query.salesperson(id:)': 'salespersonId',
  'SalespersonFilter.keyword': 'salespersonName',
  'SalespersonFilter.ids': 'salespersonId',
  'SalespersonFilter.excludeIds': 'salespersonId',
  'SalespersonFilter.customerId': 'customerId',
  'AssignmentFilter.keyword': 'customerName',
  'AssignmentFilter.customerName': 'customerName',
  'AssignmentFilter.customerIds': 'customerId',
  'AssignmentFilter.salespersonIds': 'salespersonId',
  'AssignmentFilter.gradeCodes': vocabulary,
  'Query.customerGrades(codes:)': vocabulary,
  'OpportunityFilter.keyword': 'opportunityName',
  'OpportunityFilter.salespersonId': 'opportunitySalespersonId',
  'OpportunityFilter.customerIds': 'opportunityCustomerId',
  'VisitFilter.keyword': 'visitedName',
  'VisitFilter.salespersonId': 'visitingSalespersonId',
  'VisitFilter.customerIds': 'visitedCustomerId',
  'VisitFilter.opportunityIds': 'visitedOpportunityId',

  'Query.staffMember(id:)': 'staffId',
  'Viewer.menus(appCode:)': { exempt: 'Code of a front end; the menus are those that the roles of the viewer grant.' },
  'LoginInput.account': credential,
  'LoginInput.password': credential,
  'RefreshInput.refreshToken': credential,
};
