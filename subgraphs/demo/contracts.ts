import { after, dayOf, later } from './calendar';
import type { Ground } from './ground';
import type { Random } from './random';
import type { World } from './world';
import type { DemoCustomer, DemoDeveloperAccount } from './world-customers';
import type { DemoAuthorization, DemoContract } from './world-trade';

type Parties = Pick<World, 'customers' | 'developerAccounts' | 'products' | 'authorizations'>;
type State = DemoContract['state'];

const TEMPLATES = {
  agreement: ['cooperation-agreement', '数据服务合作协议'],
  annex: ['price-annex', '产品价格附件'],
} as const;
/** Of the annexes of everybody but the first customer, in turn. */
const ANNEX_STATES: readonly State[] = [
  'SIGNED',
  'SIGNED',
  'WAITING_FOR_SIGNATURE',
  'SIGNED',
  'SIGNED_ON_PAPER',
  'REFUSED',
  'SIGNED',
  'WITHDRAWN',
  'NOT_STARTED',
];

/** Until the agreement of the first customer ends. */
const ENDING_DAYS = 25;

/** A cooperation agreement per production account and annexes for its products. Sets authorization.contractId. */
export function contractsOf(ground: Ground, parties: Parties): DemoContract[] {
  const random = ground.stream('contracts');
  const contract = contractMaker(ground, random, parties.products);
  return parties.developerAccounts
    .filter(({ environment }) => environment === 'prod')
    .flatMap((account, index) => {
      const customer = parties.customers.find(({ id }) => id === account.customerId) as DemoCustomer;
      const opened = parties.authorizations.filter(
        (one) => one.developerAccountId === account.id && one.openedAt !== null,
      );
      const started = after(account.createdAt, 1, 3);
      if (customer === parties.customers[0]) {
        const half = Math.ceil(opened.length * 0.6);
        const kept = [
          contract(customer, account, 0, 1, 'SIGNED', started, []),
          contract(customer, account, 1, 1, 'WITHDRAWN', after(started, 1), opened.slice(0, 3)),
          contract(customer, account, 1, 2, 'SIGNED', after(ground.opening, 4), opened.slice(0, half)),
          contract(customer, account, 2, 1, 'SIGNED_ON_PAPER', ground.daysAgo(random, 100), opened.slice(half, -3)),
          contract(customer, account, 3, 1, 'REFUSED', ground.daysAgo(random, 9), opened.slice(-3)),
          // The last product is left for the next annex.
          contract(customer, account, 3, 2, 'WAITING_FOR_SIGNATURE', ground.daysAgo(random, 2), opened.slice(-3, -1)),
        ];
        // Soon to be renewed, and its annexes with it.
        const end = after(ground.now, ENDING_DAYS);
        return kept.map((one) => (one.expiresAt ? { ...one, expiresAt: end } : one));
      }
      if (random.chance(0.15)) return [];
      const agreement = contract(
        customer,
        account,
        0,
        1,
        random.chance(0.4) ? 'SIGNED' : 'SIGNED_ON_PAPER',
        started,
        [],
      );
      const state = ANNEX_STATES[index % ANNEX_STATES.length] as State;
      const recent = state === 'WAITING_FOR_SIGNATURE' || state === 'NOT_STARTED';
      // Who keeps the first customer has something to put under contract everywhere.
      const kept = customer.salespersonId === parties.customers[0]?.salespersonId;
      const covered = kept && opened.length > 1 ? opened.slice(0, -1) : opened;
      const latest = opened.reduce((at, one) => later(at, one.openedAt as Date), started);
      const annex =
        opened.length > 0
          ? [
              contract(
                customer,
                account,
                1,
                1,
                state,
                recent ? ground.daysAgo(random, random.int(1, 4)) : after(latest, 1),
                covered,
              ),
            ]
          : [];
      return [agreement, ...annex];
    });
}

type MakeContract = (
  customer: DemoCustomer,
  account: DemoDeveloperAccount,
  sequence: number,
  version: number,
  state: State,
  createdAt: Date,
  covered: DemoAuthorization[],
) => DemoContract;

/** Numbers contracts in the order in which they are made. */
function contractMaker(ground: Ground, random: Random, products: Parties['products']): MakeContract {
  const names = new Map(products.map(({ code, name }) => [code, name]));
  let serial = 0;
  return (customer, account, sequence, version, state, createdAt, covered) => {
    serial += 1;
    const [templateCode, templateName] = sequence === 0 ? TEMPLATES.agreement : TEMPLATES.annex;
    const uploadedManually = state === 'SIGNED_ON_PAPER';
    const signed = state === 'SIGNED' || uploadedManually;
    const submittedAt = state === 'NOT_STARTED' || uploadedManually ? null : after(createdAt, 0, 1);
    const finishedAt = signed ? after(createdAt, random.int(1, 3), 4) : null;
    const row: DemoContract = {
      id: ground.mint(createdAt),
      contractNo: `HT${dayOf(createdAt).replaceAll('-', '')}${String(serial).padStart(5, '0')}`,
      developerAccountId: account.id,
      customerId: customer.id,
      name: `${customer.name}${templateName}`,
      templateCode,
      templateName,
      sequence,
      version,
      versionName: `V${version}.0`,
      state,
      signerName: customer.contactName,
      signerIdCard: customer.legalPersonIdCard,
      signerMobile: customer.contactMobile,
      products: covered.map(({ id, productCode, price, feeType }) => ({
        authorizationId: id,
        productCode,
        productName: names.get(productCode) as string,
        price,
        feeType,
      })),
      submittedAt,
      signDeadlineAt: submittedAt ? after(submittedAt, state === 'WAITING_FOR_SIGNATURE' ? 45 : 7) : null,
      finishedAt,
      expiresAt: finishedAt ? after(finishedAt, 365 * (finishedAt < ground.opening ? 3 : 2)) : null,
      rejectReason: state === 'REFUSED' ? '价格条款待重新协商' : null,
      uploadedManually,
      createdAt,
      updatedAt: finishedAt ?? submittedAt ?? createdAt,
      createdById: customer.createdById,
    };
    if (signed || state === 'WAITING_FOR_SIGNATURE')
      for (const authorization of covered) authorization.contractId = row.id;
    return row;
  };
}
