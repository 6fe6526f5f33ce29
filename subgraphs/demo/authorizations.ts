import { assignedSourcesOf, distinguish, type LastEvening, lastEvening, royaltiesOf } from './authorization-extras';
import { after, earlier, later, startOfMonth } from './calendar';
import type { Ground } from './ground';
import { sixDigits, toMicro } from './micro';
import type { ProductWorld } from './products';
import type { Random } from './random';
import type { World } from './world';
import type { DemoCustomer, DemoDeveloperAccount } from './world-customers';
import type { DemoAuthorization, DemoPriceChange, DemoProduct } from './world-trade';

type AuthorizationWorld = Pick<World, 'authorizations' | 'priceChanges' | 'promoterRoyalties' | 'assignedSources'>;
type Parties = Pick<World, 'customers' | 'developerAccounts' | 'directClients' | 'salespeople'>;

const TAGS: readonly (readonly [string[], number])[] = [
  [[''], 70],
  [['APP', 'H5'], 12],
  [['', '贷前'], 10],
  [['', '贷中'], 8],
];
const PENDING_CHANGES = [
  ['WAITING_FOR_EFFECT', 10],
  ['WAITING_FOR_AUDIT', 7],
  ['NOT_STARTED', 5],
  ['CANCELLED', 8],
  ['REJECTED', 7],
] as const;

export function authorizationWorldOf(ground: Ground, parties: Parties, catalogue: ProductWorld): AuthorizationWorld {
  const random = ground.stream('authorizations');
  const authorizations = parties.developerAccounts.flatMap((account) => {
    const customer = parties.customers.find(({ id }) => id === account.customerId) as DemoCustomer;
    return accountAuthorizations(ground, random, parties, catalogue, customer, account);
  });
  const opened = authorizations.filter(({ openedAt }) => openedAt !== null);
  const evening = lastEvening(ground, { ...parties, keepers: keepersOf(parties) }, authorizations, catalogue);
  return {
    priceChanges: priceChangesOf(ground, opened, catalogue, evening),
    promoterRoyalties: royaltiesOf(ground, opened, parties, evening),
    assignedSources: assignedSourcesOf(ground, opened, catalogue, evening),
    authorizations: [...authorizations, ...evening.applied],
  };
}

/**
 * The first salesperson and the newest: those whom they keep hold the first bundle, charged per component, so that who
 * signs in, or looks at the newest, finds one anywhere.
 */
const keepersOf = ({ salespeople }: Pick<World, 'salespeople'>): ReadonlySet<string | null> =>
  new Set([salespeople[0], salespeople.at(-1)].map((one) => one?.id ?? ''));

/** Which products an account asks for, and how many bundles come with their components. */
function accountAuthorizations(
  ground: Ground,
  random: Random,
  parties: Parties,
  { products }: ProductWorld,
  customer: DemoCustomer,
  account: DemoDeveloperAccount,
): DemoAuthorization[] {
  const rich = customer === parties.customers[0];
  const prod = account.environment === 'prod';
  const count = prod
    ? rich
      ? 16
      : customer.customerType === 'FORMAL'
        ? random.int(5, 10)
        : random.int(2, 4)
    : rich
      ? 6
      : random.int(2, 3);
  const singles = new Set(
    random.sample(
      products.filter((product) => !product.isBundle && product.state !== 'OFF'),
      count,
    ),
  );
  const bundles = products.filter((product) => product.isBundle);
  const kept = keepersOf(parties).has(customer.salespersonId);
  const drawn = !kept && prod && random.chance(0.25) ? [random.pick(bundles)] : [];
  const wanted = kept ? bundles.slice(0, rich && prod ? 2 : 1) : drawn;
  for (const code of wanted.flatMap((bundle) => bundle.componentCodes))
    singles.add(products.find((product) => product.code === code) as DemoProduct);
  if (random.chance(0.1)) singles.add(products.find((product) => product.state === 'OFF') as DemoProduct);
  const needed = new Set(wanted.flatMap((bundle) => bundle.componentCodes));
  const made = [...singles].map((product, i) => {
    const open = needed.has(product.code) || (rich && i < 12);
    return authorize(
      ground,
      random,
      parties,
      customer,
      account,
      product,
      open
        ? 'OPEN'
        : random.weighted([
            ['OPEN', 83],
            ['PENDING', 6],
            ['DISABLED', 7],
            ['REJECTED', 4],
          ] as const),
    );
  });
  for (const bundle of wanted) {
    const components = made.filter((one) => bundle.componentCodes.includes(one.productCode));
    const authorization = authorize(ground, random, parties, customer, account, bundle, 'OPEN');
    const perComponent = kept ? bundle === wanted[0] : random.chance(0.5);
    const bound = overComponents(authorization, components, perComponent);
    if (kept && perComponent) distinguish(bound, components, products, parties.directClients[0]?.code ?? null);
    made.push(bound);
  }
  return made;
}

/** A bundle opens with the last of its components; charged per component its price is their sum. */
function overComponents(
  authorization: DemoAuthorization,
  components: DemoAuthorization[],
  perComponent: boolean,
): DemoAuthorization {
  const openedAt = components.reduce(
    (latest, one) => later(latest, one.openedAt as Date),
    authorization.openedAt as Date,
  );
  const chargeType = perComponent ? 'PER_COMPONENT' : 'FLAT';
  const price = perComponent
    ? sixDigits(components.reduce((sum, one) => sum + toMicro(one.price), 0n))
    : authorization.price;
  return {
    ...authorization,
    chargeType,
    price,
    openedAt,
    pricePeriods: [{ effectiveAt: openedAt, chargeType, feeType: authorization.feeType, price }],
    componentAuthorizationIds: components.map(({ id }) => id),
  };
}

/** Between the floor and the list price, in tenths of the distance. */
function negotiated(random: Random, product: DemoProduct): string {
  const floor = toMicro(product.floorPrice);
  return sixDigits(floor + ((toMicro(product.price) - floor) * BigInt(random.int(3, 10))) / 10n);
}

function authorize(
  ground: Ground,
  random: Random,
  parties: Parties,
  customer: DemoCustomer,
  account: DemoDeveloperAccount,
  product: DemoProduct,
  state: DemoAuthorization['state'],
): DemoAuthorization {
  const rich = customer === parties.customers[0];
  const asked = later(account.createdAt, after(product.createdAt, 2));
  const createdAt =
    state === 'PENDING'
      ? ground.daysAgo(random, random.int(1, 6))
      : rich
        ? earlier(after(asked, 1), after(ground.opening, -3))
        : after(asked, random.int(0, 12), random.next() * 8);
  const audited = state === 'PENDING' ? null : after(createdAt, 0, 3);
  const openedAt = state === 'OPEN' || state === 'DISABLED' ? audited : null;
  const disabledMonth = ground.months[random.int(8, 11)] as string;
  const disabledAt =
    state === 'DISABLED' && openedAt ? later(after(startOfMonth(disabledMonth), 0, 0), after(openedAt, 1)) : null;
  const price = negotiated(random, product);
  const terms = { chargeType: 'FLAT' as const, feeType: product.feeType, price };
  return {
    ...terms,
    id: ground.mint(createdAt),
    developerAccountId: account.id,
    customerId: customer.id,
    productCode: product.code,
    state,
    freeQuota: openedAt
      ? random.weighted([
          [0, 50],
          [20, 20],
          [50, 20],
          [product.maxFreeCount, 10],
        ] as const)
      : 0,
    pricePeriods: openedAt ? [{ ...terms, effectiveAt: openedAt }] : [],
    isBundle: product.isBundle,
    componentAuthorizationIds: [],
    cacheFetchDays: product.cacheEnabled && random.chance(0.15) ? random.pick([0, 1, 7]) : null,
    hidden: random.chance(0.03),
    usedVersion: random.chance(0.2) ? 'v2' : null,
    callTags: random.weighted(TAGS),
    directClientCode: random.chance(0.15) ? random.pick(parties.directClients).code : null,
    riskThreshold: product.riskThreshold,
    applyRemark: random.chance(0.3) ? '用于新业务上线' : null,
    auditRemark: state === 'REJECTED' ? '使用场景不符合数据源授权范围' : audited ? '资料齐全,同意开通' : null,
    auditedAt: audited,
    contractId: null,
    createdAt,
    updatedAt: disabledAt ?? audited ?? createdAt,
    createdById: customer.createdById,
    openedAt,
    disabledAt,
  };
}

/** A quarter had a change that took effect (some two); others have one in another state. At most one waits. */
function priceChangesOf(
  ground: Ground,
  authorizations: DemoAuthorization[],
  { products }: ProductWorld,
  { repriced, shownFirst }: LastEvening,
): DemoPriceChange[] {
  const random = ground.stream('price-changes');
  return authorizations.flatMap((authorization) => {
    if (authorization.chargeType === 'PER_COMPONENT')
      return componentChangeOf(ground, authorization, authorizations, shownFirst);
    const product = products.find(({ code }) => code === authorization.productCode) as DemoProduct;
    const from = later(after(authorization.openedAt as Date, 20), after(ground.opening, 20));
    const until = earlier(authorization.disabledAt ?? ground.anchor, after(ground.anchor, -12));
    const span = until.getTime() - from.getTime();
    const times =
      span > 0
        ? random.weighted([
            [0, 74],
            [1, 20],
            [2, 6],
          ] as const)
        : 0;
    const instants = Array.from({ length: times }, (_, i) =>
      after(from, ((i + random.next() * 0.9) * span) / times / 86_400_000),
    );
    const change = (createdAt: Date, state: DemoPriceChange['state'], plannedAt: Date | null): DemoPriceChange => {
      const { chargeType, feeType, price } = authorization;
      const before = { chargeType, feeType, price };
      return {
        id: ground.mint(createdAt),
        authorizationId: authorization.id,
        state,
        before,
        after: { ...before, price: negotiated(random, product) },
        plannedAt,
        effectiveAt: state === 'IN_EFFECT' ? plannedAt : null,
        createdAt,
        createdById: authorization.createdById,
      };
    };
    const effective = instants.map((at) => {
      const one = change(after(at, -4), 'IN_EFFECT', at);
      authorization.pricePeriods.push({ effectiveAt: at, ...one.after });
      authorization.price = one.after.price;
      authorization.updatedAt = later(authorization.updatedAt, at);
      return one;
    });
    if (authorization.state !== 'OPEN' || (!random.chance(0.14) && !repriced.has(authorization.id))) return effective;
    const drawn = random.weighted(PENDING_CHANGES);
    const state = repriced.has(authorization.id) ? 'WAITING_FOR_EFFECT' : drawn;
    const waiting = state === 'WAITING_FOR_EFFECT' || state === 'CANCELLED';
    const asked = change(ground.daysAgo(random, random.int(1, 9)), state, waiting ? after(ground.anchor, 45) : null);
    authorization.updatedAt = later(authorization.updatedAt, asked.createdAt);
    return [...effective, asked];
  });
}

/** A bundle charged per component waits for a tenth off each of them. */
function componentChangeOf(
  ground: Ground,
  authorization: DemoAuthorization,
  authorizations: DemoAuthorization[],
  shownFirst: string | undefined,
): DemoPriceChange[] {
  const createdAt = later(
    after(ground.anchor, -1, authorization.id === shownFirst ? 22 : 20),
    authorization.openedAt as Date,
  );
  authorization.updatedAt = later(authorization.updatedAt, createdAt);
  const components = authorizations.filter(({ id }) => authorization.componentAuthorizationIds.includes(id));
  const { chargeType, feeType } = authorization;
  const pricesAt = (tenths: bigint) =>
    components.map(({ productCode, price }) => ({ productCode, price: sixDigits((toMicro(price) * tenths) / 10n) }));
  const terms = (tenths: bigint) => {
    const componentPrices = pricesAt(tenths);
    const price = sixDigits(componentPrices.reduce((sum, one) => sum + toMicro(one.price), 0n));
    return { chargeType, feeType, price, componentPrices };
  };
  return [
    {
      id: ground.mint(createdAt),
      authorizationId: authorization.id,
      state: 'WAITING_FOR_EFFECT',
      before: terms(10n),
      after: terms(9n),
      plannedAt: after(ground.anchor, 40),
      effectiveAt: null,
      createdAt,
      createdById: authorization.createdById,
    },
  ];
}
