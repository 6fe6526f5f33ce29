import { sumFees } from '../../subgraphs/kit/basics/money';
import { putAccount, putAuthorization, putProduct, putRoute, type Rows, type WorldAccount } from '../usage/call-world';

/** What may be asked: each is charged in a way of its own. */
export type Kind = 'query' | 'found' | 'free' | 'kept' | 'bundle' | 'sure';
export const KINDS: readonly Kind[] = ['query', 'found', 'free', 'kept', 'bundle'];

export interface Caller extends WorldAccount {
  /** What the wallet began with; null when it is billed by the month. */
  opening: string | null;
  /** Whether its money does not last. */
  poor: boolean;
}

export type Result = 'HIT' | 'NO_HIT' | 'FAILED';

const FREE_QUOTA = 30;
const DEADLINE_MS = 1_500;
const PRICES = { query: '0.250000', found: '0.310000', free: '0.100000', kept: '0.070000', sure: '0.010000' } as const;
const PARTS = { query: '0.110000', found: '0.130000' } as const;

/** What the second source comes to where the first one gives no answer: mixed and backup of the stub. */
const ofBackup = (key: string): Result => {
  const digit = Number(key.at(-2));
  return digit < 5 ? 'HIT' : digit < 8 ? 'NO_HIT' : 'FAILED';
};

/**
 * What one product may come to. A source that keeps silent ends a call that is charged per query, unless it is left
 * alone already, when the second one is asked.
 */
export function resultsOf(kind: Exclude<Kind, 'bundle'>, key: string): Result[] {
  const digit = Number(key.at(-1));
  if (kind === 'sure' || digit < 6) return ['HIT'];
  if (digit < 8) return ['NO_HIT'];
  return digit === 9 && kind !== 'found' ? ['FAILED', ofBackup(key)] : [ofBackup(key)];
}

/** What an answer costs when no free quota pays it. */
export function priceOf(kind: Exclude<Kind, 'bundle'>, result: Result): { charged: boolean; fee: string } {
  const charged = kind === 'found' ? result === 'HIT' : result !== 'FAILED';
  return { charged, fee: charged ? PRICES[kind] : '0.000000' };
}

/** The same for a bundle whose components came to these. */
export function priceOfParts(query: Result, found: Result): { charged: boolean; fee: string } {
  const fees = [...(query === 'FAILED' ? [] : [PARTS.query]), ...(found === 'HIT' ? [PARTS.found] : [])];
  return { charged: fees.length > 0, fee: sumFees(fees) };
}

/** Products with two sources each (`sure` has one that always finds), and callers who hold all of them. */
export async function makeCallWorld(rows: Rows, stubUrl: string): Promise<{ callers: Caller[]; observer: Caller }> {
  let numbers = 80_000;
  const next = () => String(++numbers);
  for (const [place, kind] of [...KINDS, 'sure' as const].entries()) {
    const isBundle = kind === 'bundle';
    const componentCodes = isBundle ? ['query', 'found'] : [];
    const cacheDays = kind === 'kept' ? 7 : 0;
    await putProduct(rows, kind, { bundle: isBundle, componentCodes, cacheDays, deadlineMs: DEADLINE_MS });
    if (isBundle) continue;
    const paths = kind === 'sure' ? ['/hit'] : ['/mixed', '/backup'];
    for (const [i, path] of paths.entries()) {
      const requestUrl = `${stubUrl}${path}?of=${kind}`;
      const feeType = kind === 'found' ? 'PER_HIT' : 'PER_QUERY';
      await putRoute(rows, String(70_000 + 10 * place + i), kind, {
        requestUrl,
        feeType,
        settings: { timeoutMs: 400 },
      });
    }
  }
  const make = async (opening: string | null, poor = false): Promise<Caller> => {
    const number = ++numbers;
    const wallet = opening === null ? { monthly: true } : { balance: opening };
    const caller = { ...(await putAccount(rows, number, wallet)), opening, poor };
    await authorize(rows, caller, next);
    return caller;
  };
  const callers = [await make('10000'), await make(null), await make('2', true), await make('5000')];
  return { callers, observer: await make(null) };
}

async function authorize(rows: Rows, caller: Caller, next: () => string): Promise<void> {
  const ids = new Map<Kind, string>();
  for (const kind of [...KINDS, 'sure' as const]) {
    ids.set(kind, next());
    const feeType = kind === 'found' ? ('PER_HIT' as const) : ('PER_QUERY' as const);
    const isBundle = kind === 'bundle';
    const parts = Object.entries(PARTS).map(([productCode, price]) => ({ productCode, price }));
    const terms = {
      chargeType: isBundle ? ('PER_COMPONENT' as const) : ('FLAT' as const),
      feeType,
      price: isBundle ? sumFees(Object.values(PARTS)) : PRICES[kind],
      componentPrices: isBundle ? parts : [],
      effectiveAt: '2020-01-01T00:00:00.000Z',
    };
    await putAuthorization(rows, ids.get(kind) as string, caller, kind, {
      bundle: isBundle,
      feeType,
      price: terms.price,
      periods: [terms],
      freeQuota: kind === 'free' ? FREE_QUOTA : 0,
      components: isBundle
        ? parts.map(({ productCode }) => ({ productCode, authorizationId: ids.get(productCode as Kind) as string }))
        : [],
    });
  }
}
