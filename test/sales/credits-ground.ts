import fc from 'fast-check';
import { Money } from '../../subgraphs/kit/basics/money';
import type { EventPayloads } from '../../subgraphs/kit/exchange/topics';

export const MONTHS = ['2026-01', '2026-02', '2026-03'];
const PRODUCTS = ['P1', 'P2'];
const PRICE = '0.35';
export const KEEPERS = ['11', '12', '13'];
/** Keepers promote too: then the royalty alone counts. */
const PROMOTERS = ['12', '15'];

/** Calls of one product on one day, as they are known the first time and the last. */
const calls = fc.record({
  day: fc.constantFrom('01', '17'),
  product: fc.constantFrom(...PRODUCTS),
  counts: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 2 }),
  /** In how many months it comes to be known. */
  late: fc.nat({ max: 1 }),
});
const span = fc.record({
  from: fc.nat({ max: 2 }),
  until: fc.option(fc.integer({ min: 1, max: 3 })),
  promoter: fc.constantFrom(...PROMOTERS),
  price: fc.option(fc.constant('0.013')),
});
export const story = fc.record({
  rate: fc.integer({ min: 0, max: 200_000 }).map((millionths) => (millionths / 1_000_000).toFixed(6)),
  keepers: fc.tuple(...MONTHS.map(() => fc.option(fc.constantFrom(...KEEPERS), { freq: 2 }))),
  months: fc.tuple(...MONTHS.map(() => fc.uniqueArray(calls, { maxLength: 3, selector: (c) => c.day + c.product }))),
  /** What is promised on P1, as it is told in each month. */
  royalties: fc.tuple(...MONTHS.map(() => fc.option(fc.array(span, { maxLength: 2 }), { freq: 1 }))),
  /** Whether P1 and P2 may be called by the end. */
  open: fc.tuple(fc.boolean(), fc.boolean()),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

export const customerOf = (i: number) => String(1_000 + i);
const accountOf = (i: number) => String(5_000 + i);
const RATE_OF_PROMOTERS = '0.03';

type Changed = EventPayloads['usage.rolledUp'];

/** What comes to be known of a customer's calls in a month: the newest of every day that has changed. */
export const rolledUp = ({ months }: Story, i: number, now: number): Changed[] =>
  months.flatMap((inMonth, of) =>
    inMonth.flatMap(({ day, product, counts, late }) =>
      counts.flatMap((count, version) =>
        of + version * late === now
          ? [
              {
                ...{ customerId: customerOf(i), developerAccountId: accountOf(i), day: `${MONTHS[of]}-${day}` },
                charges: [
                  {
                    ...{
                      productCode: product,
                      productName: product,
                      tag: '',
                      price: PRICE,
                      callCount: count,
                      freeCount: 0,
                    },
                    ...{ chargeCount: count, fee: new Money(PRICE).times(count).toFixed(6), cost: '0' },
                    version: String(version + 1),
                  },
                ],
              },
            ]
          : [],
      ),
    ),
  );

export const royaltiesTold = (
  { royalties }: Story,
  i: number,
  now: number,
): EventPayloads['promoterRoyalties.changed'][] => {
  const spans = royalties[now];
  if (!spans) return [];
  return [
    {
      ...{
        authorizationId: String(20_000 + i),
        customerId: customerOf(i),
        developerAccountId: accountOf(i),
        productCode: 'P1',
      },
      royalties: spans.map(({ from, until, promoter, price }, at) => ({
        id: String(30_000 + i * 100 + now * 10 + at),
        promoterId: promoter,
        ...{
          type: price ? ('BY_PRICE' as const) : ('BY_RATE' as const),
          price,
          rate: price ? null : RATE_OF_PROMOTERS,
        },
        ...{ effectMonth: MONTHS[from] as string, untilMonth: until === null ? null : `2026-0${until + 1}` },
      })),
    },
  ];
};

export const authorizationsTold = ({ open }: Story, i: number, version: number) =>
  PRODUCTS.map((productCode, p) => ({
    ...{ authorizationId: String(20_000 + p * 5_000 + i), customerId: customerOf(i), developerAccountId: accountOf(i) },
    ...{ productCode, productName: productCode, state: version === 1 || open[p] ? 'OPEN' : 'DISABLED', deleted: false },
    ...{ auditedAt: null, version: String(version) },
  })) as unknown as EventPayloads['authorization.changed'][];

/** How many calls are known by the end of a day that was counted once or twice. */
const knownOf = ({ counts, late }: { counts: number[]; late: number }, month: number): number =>
  counts.filter((_, version) => month + version * late < MONTHS.length).at(-1) as number;

interface Figures {
  calls: number;
  fee: InstanceType<typeof Money>;
  commission: InstanceType<typeof Money>;
}
export type Book = Map<string, Figures>;

function add(book: Book, key: string, { calls: more, fee, commission }: Figures): void {
  const { calls: have, fee: paid, commission: earned } = book.get(key) ?? nothing();
  book.set(key, { calls: have + more, fee: paid.plus(fee), commission: earned.plus(commission) });
}
const nothing = (): Figures => ({ calls: 0, fee: new Money(0), commission: new Money(0) });

/** What was sold by the end and who is credited with it, of nothing but the stories: by sale, customer and person. */
export function booksOf(stories: readonly Story[]) {
  const [sale, customer, person]: Book[] = [new Map(), new Map(), new Map()];
  stories.forEach((told, i) => {
    const spans = told.royalties.reduce((known, now) => now ?? known, null) ?? [];
    told.months.forEach((inMonth, month) => {
      const keeper = told.keepers.slice(0, month + 1).reduce((kept, named) => named ?? kept, null);
      for (const product of PRODUCTS) {
        const known = inMonth.filter((one) => one.product === product).map((one) => knownOf(one, month));
        const count = known.reduce((a, b) => a + b, 0);
        if (count === 0) continue;
        const fee = new Money(PRICE).times(count);
        const promised = new Map<string, InstanceType<typeof Money>>();
        const inOrder = spans.map((one, at) => ({ ...one, at })).sort((a, b) => a.from - b.from || a.at - b.at);
        for (const { from, until, promoter, price } of product === 'P1' ? inOrder : []) {
          if (from > month || (until !== null && until <= month)) continue;
          promised.set(promoter, price ? new Money(price).times(count) : fee.times(RATE_OF_PROMOTERS));
        }
        if (keeper && !promised.has(keeper)) promised.set(keeper, fee.times(told.rate));
        const commission = [...promised.values()].reduce((a, b) => a.plus(b), new Money(0));
        add(sale as Book, `${MONTHS[month]} ${accountOf(i)} ${product}`, { calls: count, fee, commission });
        add(customer as Book, `${MONTHS[month]} ${customerOf(i)}`, { calls: count, fee, commission });
        for (const [id, earned] of promised)
          add(person as Book, `${MONTHS[month]} ${id}`, { calls: count, fee, commission: earned });
      }
    });
  });
  return { sale: sale as Book, customer: customer as Book, person: person as Book };
}
