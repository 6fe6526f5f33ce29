import { sixDigits, toMicro } from './micro';
import type { World } from './world';
import type { DemoAuthorization, DemoEncryption, DemoProduct, DemoUpstreamRoute } from './world-trade';

/** A price with both of its forms, so that no call has to convert. */
export interface Price {
  micro: bigint;
  text: string;
}

/** What callsOf must know of one authorisation, looked up once. */
export interface CallTerms {
  authorization: DemoAuthorization;
  product: DemoProduct;
  appId: string;
  ips: string[];
  /** In the order they are tried. */
  routes: { route: DemoUpstreamRoute; cost: Price }[];
  periods: { fromMs: number; price: Price; perHit: boolean }[];
  components: CallTerms[];
  perComponent: boolean;
  /** The fields of the subject it sends. */
  subjectFields: ('name' | 'idCard' | 'mobile')[];
  asks: { name: boolean; idCard: boolean; mobile: boolean };
  encryption: DemoEncryption;
  cacheable: boolean;
  /** Share of answered calls that find something. */
  hitRate: number;
  /** Calls planned before each month. */
  callsBefore: number[];
  callsByMonth: number[];
}

const HIT_RATES: Record<DemoProduct['checkType'], number> = {
  BASIC: 0.82,
  PORTRAIT: 0.74,
  TAG: 0.68,
  BLACKLIST: 0.12,
  MODEL: 0.86,
  VERIFICATION: 0.97,
  TOOL: 0.99,
  OTHER: 0.78,
};
const ZERO: Price = { micro: 0n, text: sixDigits(0n) };

export const priceOf = (text: string): Price => ({ micro: toMicro(text), text: sixDigits(toMicro(text)) });

/** An address that the entry of an allow-list lets in: itself, or the first host of a block. */
function addressIn(entry: string): string {
  if (!entry.includes('/')) return entry;
  const base = entry.slice(0, entry.indexOf('/'));
  if (base.includes(':')) return `${base}1`;
  return base.replace(/\d+$/, (last) => String(Number(last) + 1));
}

/** The terms of every authorisation that calls at least once, bundles with those of their components. */
export function callTermsOf(world: World): CallTerms[] {
  const products = new Map(world.products.map((product) => [product.code, product]));
  const accounts = new Map(world.developerAccounts.map((account) => [account.id, account]));
  const volumes = new Map(world.volumes.map((volume) => [volume.authorizationId, volume.callsByMonth]));
  const made = new Map<string, CallTerms>();
  const singlesFirst = [...world.authorizations].sort((a, b) => Number(a.isBundle) - Number(b.isBundle));
  singlesFirst.forEach((authorization, index) => {
    if (!authorization.openedAt) return;
    const product = products.get(authorization.productCode) as DemoProduct;
    const account = accounts.get(authorization.developerAccountId);
    const callsByMonth = volumes.get(authorization.id) ?? [];
    let before = 0;
    made.set(authorization.id, {
      authorization,
      product,
      appId: account?.appId ?? '',
      ips: account?.ipAllowListEnabled ? account.ipAllowList.map(addressIn) : [`192.0.2.${(index % 250) + 1}`],
      routes: routesOf(world, authorization),
      periods: authorization.pricePeriods.map((period) => ({
        fromMs: period.effectiveAt.getTime(),
        price: priceOf(period.price),
        perHit: period.feeType === 'PER_HIT',
      })),
      components: authorization.componentAuthorizationIds.map((id) => made.get(id) as CallTerms),
      perComponent: authorization.isBundle && authorization.chargeType === 'PER_COMPONENT',
      subjectFields: (['name', 'idCard', 'mobile'] as const).filter((field) => product.parameters.includes(field)),
      asks: {
        name: product.parameters.includes('name'),
        idCard: product.parameters.includes('idCard'),
        mobile: product.parameters.includes('mobile'),
      },
      encryption: product.encryptions[index % 7 < 4 ? 0 : index % product.encryptions.length] ?? 'PLAIN',
      cacheable: authorization.cacheFetchDays === null ? product.cacheEnabled : authorization.cacheFetchDays > 0,
      hitRate: HIT_RATES[product.checkType],
      callsBefore: callsByMonth.map((calls) => {
        before += calls;
        return before - calls;
      }),
      callsByMonth,
    });
  });
  return world.authorizations
    .flatMap(({ id }) => made.get(id) ?? [])
    .filter(({ callsByMonth }) => callsByMonth.some((calls) => calls > 0));
}

function routesOf(world: World, { id, productCode }: DemoAuthorization): CallTerms['routes'] {
  const own = new Map(
    world.assignedSources.filter((one) => one.authorizationId === id).map((one) => [one.upstreamRouteId, one.priority]),
  );
  const rank = (route: DemoUpstreamRoute) => own.get(route.id) ?? 1_000 + route.priority;
  return world.upstreamRoutes
    .filter((route) => route.productCode === productCode)
    .sort((a, b) => rank(a) - rank(b))
    .map((route) => ({ route, cost: priceOf(route.cost) }));
}

/** The period in force at the instant; nothing is called before its first period. */
export function periodAt(terms: CallTerms, atMs: number): CallTerms['periods'][number] {
  const { periods } = terms;
  for (let i = periods.length - 1; i > 0; i--) {
    const period = periods[i];
    if (period && period.fromMs <= atMs) return period;
  }
  return periods[0] ?? { fromMs: 0, price: ZERO, perHit: false };
}
