import { businessMonth, startOfMonth } from '../kit/basics/time';
import { after } from './calendar';
import type { Ground } from './ground';
import type { ProductWorld } from './products';
import type { World } from './world';
import type { DemoCustomer } from './world-customers';
import type { DemoAuthorization, DemoProduct, DemoPromoterRoyalty } from './world-trade';

type Promoters = Pick<World, 'salespeople'>;

/** What was done with the first customer's authorisations on the last evening, so that who signs in finds it on top. */
export interface LastEvening {
  /** The one whose sources were put into another order, and whose promoter was named. */
  reordered: DemoAuthorization | undefined;
  /** Its first bundle, whose price was the last thing that was changed. */
  shownFirst: string | undefined;
  /** What that one consists of. */
  parts: ReadonlySet<string>;
  /** The first bundles of all whom the first and the newest salesperson keep, each with what it consists of: promoters were named for them. */
  promoted: readonly DemoAuthorization[];
  /** The first component of each, which waits for another price. */
  repriced: ReadonlySet<string>;
  /** What it asked for. */
  applied: DemoAuthorization[];
}

interface Keeping {
  customers: readonly DemoCustomer[];
  keepers: ReadonlySet<string | null>;
}

export function lastEvening(
  ground: Ground,
  { customers, keepers }: Keeping,
  authorizations: readonly DemoAuthorization[],
  { products, upstreamRoutes }: ProductWorld,
): LastEvening {
  const [customer] = customers as [DemoCustomer];
  const own = authorizations.filter(({ customerId }) => customerId === customer.id);
  const bundle = own.find(({ isBundle }) => isBundle);
  const account = bundle?.developerAccountId;
  const open = own.filter((one) => one.developerAccountId === account && one.state === 'OPEN');
  const components = open.filter(({ id }) => bundle?.componentAuthorizationIds.includes(id));
  const isShared = (code: string) => upstreamRoutes.filter(({ productCode }) => productCode === code).length > 1;
  const reordered = open.find((one) => isShared(one.productCode) && !components.includes(one));
  const held = new Set(own.map(({ productCode }) => productCode));
  const wanted = products.find(
    ({ code, state, applicable, isBundle }) => state === 'ON' && applicable && !isBundle && !held.has(code),
  );
  const applied = wanted && bundle ? [applicationOf(ground, bundle, wanted)] : [];
  if (reordered) reordered.updatedAt = after(ground.anchor, -1, 21);
  const promoted = keptBundles({ customers, keepers }, authorizations);
  const repriced = new Set(promoted.flatMap(({ componentAuthorizationIds }) => componentAuthorizationIds.slice(0, 1)));
  const parts = new Set(bundle?.componentAuthorizationIds);
  return { reordered, shownFirst: bundle?.id, parts, promoted, repriced, applied };
}

function keptBundles(
  { customers, keepers }: Keeping,
  authorizations: readonly DemoAuthorization[],
): readonly DemoAuthorization[] {
  const kept = new Set(customers.filter(({ salespersonId }) => keepers.has(salespersonId)).map(({ id }) => id));
  const bundles = authorizations.filter(
    ({ customerId, chargeType }) => chargeType === 'PER_COMPONENT' && kept.has(customerId),
  );
  const parts = new Set(bundles.flatMap(({ componentAuthorizationIds }) => componentAuthorizationIds));
  return [...bundles, ...authorizations.filter(({ id }) => parts.has(id))];
}

/** What stands out in an account: a version, an end customer, and a component whose answers are kept for a week. */
export function distinguish(
  bundle: DemoAuthorization,
  components: readonly DemoAuthorization[],
  products: ProductWorld['products'],
  directClientCode: string | null,
): void {
  bundle.usedVersion = 'v2';
  bundle.directClientCode = directClientCode;
  const cacheable = new Set(products.filter(({ cacheEnabled }) => cacheEnabled).map(({ code }) => code));
  const cached = components.find(({ productCode }) => cacheable.has(productCode));
  if (cached) cached.cacheFetchDays = 7;
}

function applicationOf(ground: Ground, like: DemoAuthorization, product: DemoProduct): DemoAuthorization {
  const at = after(ground.anchor, -1, 19);
  return {
    ...like,
    ...{ id: ground.mint(at), productCode: product.code, state: 'PENDING', isBundle: false },
    ...{ chargeType: 'FLAT', feeType: product.feeType, price: product.price, freeQuota: 0 },
    ...{ pricePeriods: [], componentAuthorizationIds: [], cacheFetchDays: null, hidden: false, usedVersion: null },
    ...{ riskThreshold: product.riskThreshold, applyRemark: '用于新业务上线', auditRemark: null, auditedAt: null },
    ...{ contractId: null, createdAt: at, updatedAt: at, openedAt: null, disabledAt: null },
  };
}

/** What promoters earn on them. */
export function royaltiesOf(
  ground: Ground,
  authorizations: DemoAuthorization[],
  { salespeople }: Promoters,
  { reordered, promoted }: LastEvening,
): World['promoterRoyalties'] {
  const random = ground.stream('royalties');
  const promoters = salespeople.filter(({ roleType }) => roleType === 'OUTER');
  const drawn = authorizations
    .filter(({ openedAt }) => random.chance(0.25) || (openedAt as Date) > after(ground.anchor, -70))
    .map((authorization) => {
      const byPrice = random.chance(0.5);
      const createdAt = after(authorization.openedAt as Date, 0, 1);
      const effectMonth = ground.months[random.int(0, 6)] as string;
      return {
        id: ground.mint(createdAt),
        authorizationId: authorization.id,
        customerId: authorization.customerId,
        promoterId: random.pick(promoters).id,
        royaltyType: byPrice ? ('PRICE' as const) : ('RATE' as const),
        royaltyPrice: byPrice ? `0.0${random.int(1, 5)}0000` : null,
        royaltyRate: byPrice ? null : `0.0${random.int(2, 8)}`,
        effectMonth,
        current: authorization.state === 'OPEN',
        createdAt,
      };
    });
  const named = [reordered, ...promoted].flatMap((authorization, i): DemoPromoterRoyalty[] => {
    if (!authorization || drawn.some(({ authorizationId }) => authorizationId === authorization.id)) return [];
    const createdAt = after(ground.anchor, -1, 20);
    const byPrice = i % 2 === 0;
    return [
      {
        ...{ id: ground.mint(createdAt), authorizationId: authorization.id, customerId: authorization.customerId },
        promoterId: (promoters[i % promoters.length] as (typeof promoters)[number]).id,
        royaltyType: byPrice ? 'PRICE' : 'RATE',
        royaltyPrice: byPrice ? '0.010000' : null,
        royaltyRate: byPrice ? null : '0.03',
        ...{ effectMonth: ground.months.at(-1) as string, current: true, createdAt },
      },
    ];
  });
  return [...drawn, ...named];
}

/** First month in which a royalty no longer counts: that of its end, which comes with the authorisation's; null while it lasts. */
export function royaltyEnd({ current, createdAt, effectMonth }: World['promoterRoyalties'][number]): string | null {
  if (current) return null;
  const begun = startOfMonth(effectMonth);
  return businessMonth(createdAt > begun ? createdAt : begun);
}

/** One in ten and the parts of the bundle that is shown first, where the product has more than one source: the customer wants them the other way round. */
export function assignedSourcesOf(
  ground: Ground,
  authorizations: DemoAuthorization[],
  { upstreamRoutes }: ProductWorld,
  { reordered, parts }: LastEvening,
): World['assignedSources'] {
  const random = ground.stream('assigned-sources');
  return authorizations.flatMap((authorization) => {
    const routes = upstreamRoutes.filter((route) => route.productCode === authorization.productCode);
    const shown = authorization === reordered || parts.has(authorization.id);
    if (routes.length < 2 || (!random.chance(0.1) && !shown)) return [];
    const createdAt = after(authorization.openedAt as Date, 0, 2);
    const updatedAt = authorization === reordered ? authorization.updatedAt : createdAt;
    return [...routes].reverse().map((route, i) => ({
      id: ground.mint(createdAt),
      authorizationId: authorization.id,
      developerAccountId: authorization.developerAccountId,
      productCode: route.productCode,
      upstreamRouteId: route.id,
      priority: i + 1,
      createdAt,
      updatedAt,
    }));
  });
}
