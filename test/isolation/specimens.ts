import { addMonths } from '../../subgraphs/kit/basics/time';
import { ask, type Json } from '../support/front-door';
import { LAST_MONTHS } from './examples';
import { SENT_STATES } from './sent-statements';

/** Identifiers, numbers and names of what one customer owns, by the kind that the tables speak of. */
const OF_CUSTOMER = `query Specimens($id: ID!, $own: [ID!]!, $sent: [StatementState!]) {
  customer(id: $id) {
    id merchantId name aliasName mobile unifiedSocialCreditCode certification { id }
    developerAccounts { id appId }
    wallets { id accountName }
    bills(filter: { states: $sent }, first: 20) { nodes { id statementNo developerAccount { id } lines { id } } }
    contracts(first: 50) { nodes { id contractNo developerAccount { id } } }
    salesperson { id name }
    invoiceProfiles { id }
  }
  invoices(filter: { customerIds: $own }, first: 1) { nodes { id headerName developerAccount { id } } }
  payments(filter: { customerIds: $own }, first: 1) { nodes { id paymentNo } }
  calls(filter: { customerIds: $own }, first: 20) { nodes { seqNo } }
  bundles: authorizations(filter: { customerIds: $own, bundle: true }, first: 20) {
    nodes { id product { code } developerAccount { id } }
  }
  held: authorizations(filter: { customerIds: $own }, first: 100) { nodes { developerAccount { id } } }
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
  const data = await ask('operator', OF_CUSTOMER, { id, own: [id], sent: SENT_STATES });
  const { customer } = data;
  // Other tests give the demo viewers accounts that hold next to nothing, and bill them.
  const heldBy = (account: string) =>
    data.held.nodes.filter(({ developerAccount }: Json) => developerAccount.id === account).length;
  const contracted = new Set(customer.contracts.nodes.map(({ developerAccount }: Json) => developerAccount?.id));
  const [bill] = customer.bills.nodes
    .filter(({ developerAccount }: Json) => contracted.has(developerAccount.id))
    .sort((a: Json, b: Json) => heldBy(b.developerAccount.id) - heldBy(a.developerAccount.id));
  const bundle = data.bundles.nodes.find((one: Json) => one.developerAccount.id === bill?.developerAccount.id);
  return {
    customerId: customer.id,
    merchantId: customer.merchantId,
    customerName: customer.name,
    customerAlias: customer.aliasName,
    customerMobile: customer.mobile,
    creditCode: customer.unifiedSocialCreditCode,
    certificationId: customer.certification?.id,
    developerAccountId: bill?.developerAccount.id,
    appId: customer.developerAccounts[0]?.appId,
    walletId: customer.wallets[0]?.id,
    walletName: customer.wallets[0]?.accountName,
    statementId: bill?.id,
    statementNo: bill?.statementNo,
    statementLineId: bill?.lines[0]?.id,
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
    bundleAuthorizationId: bundle?.id,
    heldProductCode: bundle?.product.code,
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
    staffId: data.staffMembers.nodes.find(({ salesperson }: Json) => salesperson && !own.has(salesperson.id))?.id,
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

type KindOf<Find extends (...of: never[]) => Promise<object>> = keyof Awaited<ReturnType<Find>>;
export type Kind = KindOf<typeof ofCustomer> | KindOf<typeof ofOthers> | KindOf<typeof ofUncredited>;
export type Specimens = Record<Kind, string>;

/** The same of nobody: ends otherwise, and so has the shape, the day and the length of the real one. */
export const missingLike = (value: string) => value.slice(0, -3) + (value.endsWith('997') ? '996' : '997');

export interface World {
  /** The customers that a viewer is, that it keeps this month, or that those keep whom it leads. */
  own: Record<'customer' | 'salesperson' | 'manager', string[]>;
  /** The salespeople that a viewer is, leads or is kept by. */
  people: Record<keyof World['own'], string[]>;
  /** What no viewer may see. */
  foreign: Specimens;
  /** What the customer and the salesperson may see. */
  shared: Partial<Specimens>;
  /** What the manager sees because of somebody whom it leads. */
  led: Partial<Specimens>;
}

const idOf = ({ customer }: Json): string => customer.id;

/** The customers that salespeople keep this month. */
const KEPT = `query Kept($salespeople: [ID!]!) {
  assignments(filter: { salespersonIds: $salespeople }, first: 100) { totalCount nodes { customer { id } } } }`;

async function keptBy(...salespeople: string[]): Promise<string[]> {
  const { nodes, totalCount } = (await ask('operator', KEPT, { salespeople })).assignments;
  if (totalCount > nodes.length) throw new Error(`${totalCount} customers are more than one page.`);
  return nodes.map(idOf);
}

/** The salespeople of the department that the manager leads: itself, and those below. */
async function teamOfManager(): Promise<[string, ...string[]]> {
  const { viewer } = await ask('manager', '{ viewer { salesperson { id } staffMember { department { id } } } }');
  const query =
    'query($id: ID!) { staffMembers(filter: { departmentId: $id }, first: 100) { nodes { salesperson { id } } } }';
  const { staffMembers } = await ask('operator', query, { id: viewer.staffMember.department.id });
  const team: string[] = staffMembers.nodes.flatMap(({ salesperson }: Json) => salesperson?.id ?? []);
  return [viewer.salesperson.id, ...team.filter((id) => id !== viewer.salesperson.id)];
}

const CREDITED = `query Credited($salesperson: ID!, $month: Month!) {
  customerStatistics(month: $month, filter: { salespersonId: $salesperson }, first: 100) { nodes { customer { id } } } }`;

/** Customers of which these have figures of their own, since they kept them or earn by a royalty, whoever keeps them now. */
async function creditedTo(salespeople: string[]): Promise<Set<string>> {
  const months = [LAST_MONTHS.to, addMonths(LAST_MONTHS.to, -1)];
  const asked = salespeople.flatMap((salesperson) =>
    months.map((month) => ask('operator', CREDITED, { salesperson, month })),
  );
  const nodes = (await Promise.all(asked)).flatMap(({ customerStatistics }) => customerStatistics.nodes);
  return new Set(nodes.flatMap(({ customer }) => customer?.id ?? []));
}

const LEFT_OUT = `query LeftOut($month: Month!, $id: ID!) {
  salesLeftOut(month: $month, filter: { customerId: $id }) { authorizationCount uncreditedCalls } }`;

/** A customer whose sales are no figures of any viewer's, and of which lists leave something out. */
async function ofUncredited(strangers: string[]) {
  let id: string | undefined;
  for (const stranger of strangers) {
    const { salesLeftOut } = await ask('operator', LEFT_OUT, { month: LAST_MONTHS.to, id: stranger });
    if (salesLeftOut.authorizationCount + salesLeftOut.uncreditedCalls === 0) continue;
    id = stranger;
    break;
  }
  const { customer } = await ask('operator', 'query($id: ID!) { customer(id: $id) { name } }', { id });
  return { uncreditedCustomerId: id, uncreditedCustomerName: customer?.name };
}

const RANKING = '{ usageRanking(period: LAST_MONTH, first: 100) { customer { id } } }';

/** Looks up, as the operator, what belongs to the demo viewers and a customer that is none of theirs and has everything. */
export async function findWorld(): Promise<World> {
  const [customerId, salespersonId] = [
    (await ask('customer', '{ viewer { customer { id } } }')).viewer.customer.id,
    (await ask('salesperson', '{ viewer { salesperson { id } } }')).viewer.salesperson.id,
  ];
  const team = await teamOfManager();
  const [, ...below] = team;
  const [maintained, ofTeam, ofBelow] = [await keptBy(salespersonId), await keptBy(...team), await keptBy(...below)];
  const people = { customer: [salespersonId], salesperson: [salespersonId], manager: team };
  const own = new Set([customerId, salespersonId, ...maintained, ...team, ...ofTeam]);
  const ranked: string[] = (await ask('operator', RANKING)).usageRanking.map(idOf);
  const [led] = ranked.filter((id) => ofBelow.includes(id));
  if (!led) throw new Error('Nobody whom the manager leads keeps a customer that calls.');
  const strangers = ranked.filter((id) => !own.has(id));
  const credited = await creditedTo(team);
  const others = { ...(await ofOthers(own)), ...(await ofUncredited(strangers.filter((id) => !credited.has(id)))) };
  for (const id of strangers) {
    const foreign = { ...(await ofCustomer(id)), ...others };
    if (Object.values(foreign).every((value) => typeof value === 'string')) {
      return {
        own: { customer: [customerId], salesperson: maintained, manager: ofTeam },
        people,
        foreign: foreign as Specimens,
        shared: { ...(await ofCustomer(customerId)), ...(await ofApplying(salespersonId)) },
        led: await ofCustomer(led),
      };
    }
  }
  throw new Error(`No customer of the demo world has everything: ${JSON.stringify(others)}`);
}
