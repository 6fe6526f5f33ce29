import type { Json, ViewerName } from '../support/front-door';
import { callRoots } from './call-roots';
import { legacyPathRoots } from './legacy-path-roots';
import { productRoots } from './product-roots';
import { salesRoots } from './sales-roots';
import { sentTo } from './sent-statements';
import { usageRoots } from './usage-roots';

/** A list: whose each row is, and, where a filter can say so, how an operator counts exactly the same rows. */
interface List {
  rows: string;
  isOwn(row: Json, own: ReadonlySet<string>): boolean;
  counted?(own: string[], viewer: ViewerName): object;
}

/** Sums and rankings: without a filter they are what an operator gets for the customers of the viewer. */
interface Totals {
  sameAs(own: string[], viewer: ViewerName): object;
}

interface Lookup {
  lookup: true;
}

interface Exempt {
  exempt: string;
}

interface ForOperators {
  forOperators: true;
}

type Root = List | Totals | Lookup | Exempt | ForOperators;

/** One object by an identifier, which identifiers.ts probes. */
const lookup: Lookup = { lookup: true };
const forOperators: ForOperators = { forOperators: true };

const ofTheSame = (customerIds: string[]) => ({ customerIds });
const sums: Totals = { sameAs: ofTheSame };
const ofCustomer: List = {
  rows: 'customer { id }',
  isOwn: ({ customer }, own) => own.has(customer.id),
  counted: ofTheSame,
};
const bySalesperson = ({ salesperson }: Json, own: ReadonlySet<string>) => own.has(salesperson?.id);
const byCustomer = ({ customer }: Json, own: ReadonlySet<string>) => own.has(customer?.id);

/** What a salesperson found or did itself, and what concerns the customers that it keeps. */
const ofSales: List = {
  rows: 'customer { id } salesperson { id }',
  isOwn: (row, own) => byCustomer(row, own) || bySalesperson(row, own),
};

/** Figures of a month follow from who kept whom in it, not from who keeps whom now. */
const ofMonth: Exempt = {
  exempt:
    'A salesperson gets its own credit and no customer that another keeps now; test/sales/statistics.test.ts proves it.',
};

/** How each field of Query and Mutation keeps to what the viewer may see. A field that is not here fails the test. */
export const roots: Record<string, Root> = {
  'Query.customer': lookup,
  'Query.customers': { rows: 'id', isOwn: ({ id }, own) => own.has(id), counted: (ids) => ({ ids }) },
  'Query.developerAccount': lookup,
  'Query.developerAccounts': ofCustomer,
  'Query.person': lookup,
  'Query.persons': {
    rows: 'companies(first: 10) { nodes { customer { id } } }',
    isOwn: ({ companies }, own) => companies.nodes.length > 0 && companies.nodes.every((c: Json) => byCustomer(c, own)),
  },
  'Query.company': lookup,
  'Query.companies': { rows: 'customer { id }', isOwn: byCustomer },
  'Query.application': lookup,
  'Query.applications': { rows: 'salesperson { id }', isOwn: bySalesperson },
  'Query.certification': lookup,
  'Query.certifications': ofCustomer,
  'Query.marketingCustomers': forOperators,
  'Query.directClients': { exempt: 'They belong to no customer; salespeople choose among all, customers see none.' },
  'Query.deadLetters': forOperators,
  'Query.businessCustomerMessages': forOperators,
  'Query.unappliedEvents': forOperators,
  'Query.temporarySessions': forOperators,
  'Query.logStores': forOperators,
  'Query.changes': forOperators,
  'Query.auditTrail': forOperators,
  'Query.node': { exempt: 'test/both-ways/nodes.test.ts asks a customer for an object of every type.' },
  'Query.nodes': { exempt: 'The same as node, for several.' },
  'Query.house': { exempt: 'The company that runs this, which every signed-in viewer may know.' },

  'Query.product': { exempt: 'The catalogue is open to every signed-in viewer.' },
  'Query.products': { exempt: 'The catalogue is open to every signed-in viewer.' },
  'Query.productCategories': { exempt: 'The catalogue is open to every signed-in viewer.' },
  'Query.authorization': lookup,
  'Query.authorizations': ofCustomer,
  'Query.priceChanges': ofCustomer,
  'Query.dataSources': forOperators,
  'Query.upstreamRoutes': { exempt: 'How suppliers are asked; it concerns no customer, and customers see none of it.' },
  ...callRoots,
  ...legacyPathRoots,
  ...productRoots,
  ...usageRoots,
  'Query.call': lookup,
  'Query.calls': ofCustomer,
  'Query.callLimits': lookup,
  'Query.usageTotals': sums,
  'Query.usageRanking': sums,
  'Query.usageByProduct': sums,
  'Query.usageTrend': sums,
  'Query.usageBySource': { exempt: 'Has no filter; a test of its own adds up what each customer of the viewer cost.' },

  'Query.wallet': lookup,
  'Query.wallets': ofCustomer,
  'Query.walletEntries': lookup,
  'Query.topUp': { exempt: 'The demo world has none; subgraphs/billing/top-ups/top-ups.test.ts proves it.' },
  'Query.statement': lookup,
  'Query.statements': { ...ofCustomer, counted: sentTo },
  'Query.statementTotals': { sameAs: sentTo },
  'Query.statementRecipients': lookup,
  'Query.invoice': lookup,
  'Query.statementRun': forOperators,
  'Query.invoices': ofCustomer,
  'Query.invoiceCalculation': lookup,
  'Query.payment': lookup,
  'Query.payments': ofCustomer,
  'Query.paymentTotals': sums,
  'Query.receivables': ofCustomer,
  'Query.productBills': ofCustomer,
  'Query.supplierBills': forOperators,
  'Query.supplierBillTotals': forOperators,

  'Query.contract': lookup,
  'Query.contracts': ofCustomer,
  'Query.contractTemplates': { exempt: 'The texts that contracts are made from are the same for everybody.' },
  'Query.contractPreparation': lookup,
  'Query.contractNeeds': { rows: 'customer { id }', isOwn: byCustomer },
  'Query.contractVerification': lookup,
  'Query.verifyDocument': {
    exempt:
      "Looks at a file that the viewer has sent; test/contracts/seal.test.ts proves that another's is like a missing one.",
  },
  'Query.signing': { exempt: 'Shows what its link opens; test/contracts/attacks.test.ts proves it.' },
  'Mutation.saveContractTemplate': forOperators,
  'Mutation.draftContract': lookup,
  'Mutation.submitContract': lookup,
  'Mutation.resendSigningLink': lookup,
  'Mutation.withdrawContract': lookup,
  'Mutation.deleteContract': forOperators,
  'Mutation.uploadSignedContract': lookup,
  'Mutation.renewContract': forOperators,
  'Mutation.changeContractEnd': forOperators,
  'Mutation.sendSigningCode': { exempt: 'Changes what its link opens; test/contracts/attacks.test.ts proves it.' },
  'Mutation.signContract': { exempt: 'Changes what its link opens; test/contracts/attacks.test.ts proves it.' },
  'Mutation.refuseContract': { exempt: 'Changes what its link opens; test/contracts/attacks.test.ts proves it.' },

  'Query.salesperson': lookup,
  'Query.salespeople': { rows: 'id', isOwn: ({ id }, own) => own.has(id) },
  'Query.assignments': ofCustomer,
  'Query.customerGrades': { exempt: 'A vocabulary of the operator, the same for everybody who sells.' },
  'Query.opportunities': ofSales,
  'Query.visits': ofSales,
  'Query.kpiPlans': { rows: 'salespersonId', isOwn: ({ salespersonId: of }, own) => of === null || own.has(of) },
  'Query.commissionStatements': { rows: 'salesperson { id }', isOwn: bySalesperson },
  'Query.salesPerformances': ofMonth,
  'Query.salesTotals': ofMonth,
  'Query.authorizationSalesTotals': ofMonth,
  'Query.salesLeftOut': ofMonth,
  'Query.salesTrend': ofMonth,
  'Query.salesSeries': ofMonth,
  'Query.salespersonStatistics': ofMonth,
  'Query.customerStatistics': ofMonth,
  'Query.authorizationStatistics': ofMonth,

  'Query.staffMember': lookup,
  'Query.staffMembers': forOperators,
  'Query.departments': forOperators,
  'Query.roles': forOperators,
  'Query.menus': forOperators,
  'Query.message': forOperators,
  'Query.messages': forOperators,
  'Query.messageTemplates': forOperators,
  'Query.viewer': { exempt: 'Names nobody: it is the viewer of the session.' },

  'Mutation.registerCustomer': forOperators,
  'Mutation.mirrorRegistration': forOperators,
  'Mutation.applyForCustomer': { exempt: 'Writes for the salesperson who is signed in; customers are refused.' },
  'Mutation.editApplication': lookup,
  'Mutation.auditApplication': forOperators,
  'Mutation.submitCertification': lookup,
  'Mutation.editCertification': forOperators,
  'Mutation.auditCertification': forOperators,
  'Mutation.certifyManually': forOperators,
  'Mutation.editCustomer': forOperators,
  'Mutation.enableApp': forOperators,
  'Mutation.deleteCustomer': forOperators,
  'Mutation.addDirectClient': forOperators,
  'Mutation.saveMarketingSubscribers': forOperators,
  'Mutation.receiveBusinessCustomerMessage': forOperators,
  'Mutation.replayDeadLetter': forOperators,
  'Mutation.replayDeadLetters': forOperators,
  'Mutation.discardDeadLetter': forOperators,
  'Mutation.replayUnappliedEvents': forOperators,
  'Mutation.discardUnappliedEvents': forOperators,
  'Mutation.savePerson': forOperators,
  'Mutation.enablePerson': forOperators,
  'Mutation.disablePerson': forOperators,
  'Mutation.bindCompanies': forOperators,
  'Mutation.unbindCompanies': forOperators,
  'Mutation.saveCompany': forOperators,
  'Mutation.enableCompany': forOperators,
  'Mutation.disableCompany': forOperators,
  ...salesRoots,
  'Mutation.saveVisit': lookup,
  'Mutation.saveOpportunity': lookup,
  'Mutation.deleteOpportunity': lookup,
  'Mutation.openWallet': forOperators,
  'Mutation.editWallet': forOperators,
  'Mutation.setWalletAlert': lookup,
  'Mutation.lockWallet': forOperators,
  'Mutation.unlockWallet': forOperators,
  'Mutation.mergeWallets': forOperators,
  'Mutation.topUpWallet': forOperators,
  'Mutation.requestTopUp': lookup,
  'Mutation.refundCharge': forOperators,
  'Mutation.runIntegrityChecks': forOperators,
  'Query.audienceProfile': forOperators,
  'Query.audienceProfiles': forOperators,
  'Query.audienceImport': forOperators,
  'Query.customerImport': forOperators,
  'Mutation.readAudienceDetail': forOperators,
  'Mutation.saveAudienceProfile': forOperators,
  'Mutation.importAudienceProfiles': forOperators,
  'Mutation.importCustomers': forOperators,
  'Query.integrityChecks': forOperators,
  'Mutation.saveInvoiceProfile': lookup,
  'Mutation.removeInvoiceProfile': lookup,
  'Mutation.applyInvoice': lookup,
  'Mutation.addInvoice': lookup,
  'Mutation.auditInvoice': forOperators,
  'Mutation.issueInvoice': lookup,
  'Mutation.sendInvoiceEmail': lookup,
  'Mutation.addPayment': lookup,
  'Mutation.auditPayment': forOperators,
  'Mutation.openDeveloperAccount': lookup,
  'Mutation.rotateAppSecret': lookup,
  'Mutation.setIpAllowList': lookup,
  'Mutation.setCallLimits': lookup,
  'Mutation.addTemporaryAllowListEntry': lookup,
  'Mutation.removeTemporaryAllowListEntry': lookup,
  'Mutation.sendDeveloperCredentials': lookup,
  'Query.signInAccounts': forOperators,
  'Mutation.issuePassword': forOperators,
  'Mutation.changePassword': { exempt: 'Changes the own account, which it does not name.' },
  'Mutation.editOwnAccount': { exempt: 'Changes the own account, which it does not name.' },
  'Mutation.resetPassword': { exempt: 'Open to everybody; accounts.test.ts proves that unknown and wrong are one.' },
  'Mutation.admitOwnAddress': forOperators,
  'Mutation.issueTemporaryPassword': forOperators,
  'Mutation.sendVerificationCode': {
    exempt: 'Open to everybody; test/platform/accounts.test.ts proves that unknown accounts answer alike.',
  },
  'Mutation.saveDepartment': forOperators,
  'Mutation.deleteDepartment': forOperators,
  'Mutation.saveMenu': forOperators,
  'Mutation.deleteMenu': forOperators,
  'Mutation.saveRole': forOperators,
  'Mutation.deleteRole': forOperators,
  'Mutation.addStaffMember': forOperators,
  'Mutation.editStaffMember': forOperators,
  'Mutation.deleteStaffMember': forOperators,
  'Mutation.disableStaffMember': forOperators,
  'Mutation.enableStaffMember': forOperators,
  'Mutation.resendMessage': forOperators,
  'Mutation.saveMessageTemplate': forOperators,
  'Mutation.makeStatements': forOperators,
  'Mutation.voidStatements': forOperators,
  'Mutation.deleteStatements': forOperators,
  'Mutation.reviewStatements': lookup,
  'Mutation.prepareStatementFiles': lookup,
  'Mutation.sendStatement': lookup,
  'Mutation.confirmStatements': lookup,
  'Mutation.archiveStatements': lookup,
  'Mutation.saveStatementLine': lookup,
  'Mutation.mergeStatementLines': lookup,
  'Mutation.removeStatementLines': lookup,
  'Mutation.changeInvoiceLimit': lookup,
  'Mutation.login': { exempt: 'Open to everybody who has a password.' },
  'Mutation.refreshSession': { exempt: 'Open to everybody who has a refresh token.' },
  'Mutation.logout': { exempt: 'Ends the own session.' },
};
