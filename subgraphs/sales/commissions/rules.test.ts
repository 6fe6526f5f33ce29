import fc from 'fast-check';
import { Money, sumFees } from '../../kit/basics/money';
import { type CollectedLine, type CommissionEntry, payablesOf, settlementOf } from './rules';

const line = (of: Partial<CollectedLine>): CollectedLine => ({
  developerAccountId: 'A',
  customerId: 'C',
  usageMonth: '2026-06',
  productCode: 'P1',
  totalFee: '0.00',
  chargeCount: '0',
  statementTotal: '7000.00',
  statementSettled: '0.00',
  keeperId: 'L',
  keeperRate: '0.10',
  royalties: [],
  ...of,
});

const Z_PRICE = { promoterId: 'Z', type: 'BY_PRICE' as const, price: '0.02', rate: null };
const KPI: Record<string, string> = { 'L 2026-06': '0.9525', 'W 2026-07': '0.98', 'W 2026-08': '0.98' };
const kpiOf = (person: string) => (month: string) => KPI[`${person} ${month}`] ?? null;

/** The worked example: L keeps C until June and D, W keeps C from July, Z promotes P1 of C. */
function june(settled: string): CollectedLine[] {
  const of = { statementSettled: settled };
  return [
    line({ totalFee: '5000.00', chargeCount: '10000', royalties: [Z_PRICE], ...of }),
    line({ productCode: 'P2', totalFee: '2000.00', chargeCount: '2000', ...of }),
  ];
}
const JUNE_OF_D = line({
  developerAccountId: 'B',
  customerId: 'D',
  totalFee: '2000.00',
  chargeCount: '2000',
  statementTotal: '2000.00',
  statementSettled: '2000.00',
  keeperRate: '0.05',
});
function july(settled: string): CollectedLine[] {
  const of = { usageMonth: '2026-07', keeperId: 'W', keeperRate: '0.08', statementSettled: settled };
  return [
    line({ totalFee: '6000.00', chargeCount: '12000', royalties: [Z_PRICE], ...of }),
    line({ productCode: 'P2', totalFee: '1500.00', chargeCount: '1500', ...of }),
    line({ totalFee: '-500.00', chargeCount: '-1000', royalties: [Z_PRICE], statementSettled: settled }),
  ];
}

/** Statement after statement of one person, as the months are closed. */
function closings(person: string, seen: readonly (readonly CollectedLine[])[]) {
  const lines: CommissionEntry[] = [];
  const payouts: string[] = [];
  return seen.map((collected) => {
    const made = settlementOf(payablesOf(collected, person, kpiOf(person)), lines, payouts);
    lines.push(...made.lines);
    payouts.push(made.payoutAmount);
    return made;
  });
}

describe('the worked example', () => {
  const seen = [
    [...june('0.00'), JUNE_OF_D],
    [...june('4000.00'), JUNE_OF_D, ...july('0.00')],
    [...june('7000.00'), JUNE_OF_D, ...july('7000.00')],
  ];

  test.each([
    ['L', ['95.25', '381.00', '238.13'], '714.38'],
    ['W', ['0.00', '0.00', '588.00'], '588.00'],
    ['Z', ['0.00', '114.29', '305.71'], '420.00'],
  ])('pays %s what it says, to the cent', (person, payouts, sum) => {
    const made = closings(person, seen);
    expect(made.map(({ payoutAmount }) => payoutAmount)).toEqual(payouts);
    expect(new Money(sumFees(made.map(({ payoutAmount }) => payoutAmount))).toFixed(2)).toBe(sum);
    expect(made.map(({ carriedAmount }) => carriedAmount)).toEqual(['0.00', '0.00', '0.00']);
  });

  test('tells what is new from what changed', () => {
    const [first, second, third] = closings('L', seen);
    expect(
      first?.lines.filter(({ amount }) => amount !== '0.000000').map(({ kind, customerId }) => [kind, customerId]),
    ).toEqual([['SALES', 'D']]);
    expect(sumFees(second?.lines.map(({ amount }) => amount) ?? [])).toBe('381.000000');
    expect(third?.lines.every(({ kind }) => kind === 'ADJUSTMENT')).toBe(true);
  });
});

test('what was paid and is taken back is carried until it is earned again', () => {
  const paid = [
    line({
      totalFee: '1000.00',
      chargeCount: '100',
      statementTotal: '1000.00',
      statementSettled: '1000.00',
      usageMonth: '2026-05',
    }),
  ];
  const back = line({ totalFee: '-1000.00', chargeCount: '-100', statementTotal: '-1000.00', usageMonth: '2026-05' });
  const again = line({
    totalFee: '1500.00',
    chargeCount: '150',
    statementTotal: '1500.00',
    statementSettled: '1500.00',
    usageMonth: '2026-07',
  });
  const made = closings('L', [paid, [...paid, back], [...paid, back, again]]);
  expect(made.map(({ payoutAmount, carriedAmount }) => [payoutAmount, carriedAmount])).toEqual([
    ['100.00', '0.00'],
    ['0.00', '-100.00'],
    ['50.00', '0.00'],
  ]);
});

test('who keeps the customer and has the royalty earns the royalty alone', () => {
  const both = [
    line({
      totalFee: '100.00',
      chargeCount: '10',
      statementTotal: '100.00',
      statementSettled: '100.00',
      royalties: [{ ...Z_PRICE, promoterId: 'L' }],
    }),
  ];
  expect(payablesOf(both, 'L', () => null)).toMatchObject([{ basis: 'ROYALTY', amount: '0.200000' }]);
});

/** A story of one customer over months: what is sold, paid, taken back and handed over, in any order. */
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const PEOPLE = ['L', 'W'];
type Event =
  | { type: 'sale'; month: number; product: string; cents: number }
  | { type: 'refund'; month: number; of: number; product: string; cents: number }
  | { type: 'payment'; month: number; statement: number; share: number }
  | { type: 'handover'; month: number; to: string };

const month = fc.nat({ max: MONTHS.length - 1 });
const product = fc.constantFrom('P1', 'P2');
const cents = fc.integer({ min: 1, max: 1_000_00 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constant('sale' as const), month, product, cents }),
  fc.record({ type: fc.constant('refund' as const), month, of: month, product, cents }),
  fc.record({
    type: fc.constant('payment' as const),
    month,
    statement: month,
    share: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ type: fc.constant('handover' as const), month, to: fc.constantFrom(...PEOPLE) }),
);

const asText = (value: number) => (value / 100).toFixed(2);

/** The lines of all statements as they stand at the end of a month. Months of handovers before it never change again. */
function linesAt(events: readonly Event[], now: number): CollectedLine[] {
  const keepers = MONTHS.map((_, m) => {
    const last = events
      .filter((e) => e.type === 'handover' && e.month <= m)
      .sort((a, b) => a.month - b.month)
      .at(-1);
    return last?.type === 'handover' ? last.to : 'L';
  });
  return MONTHS.slice(0, now + 1).flatMap((_, statement) => {
    const own = events.filter(
      (e): e is Event & { cents: number; product: string } =>
        (e.type === 'sale' || e.type === 'refund') && e.month === statement && (e.type === 'sale' || e.of <= statement),
    );
    const sums = new Map<string, number>();
    for (const e of own) {
      const usage = e.type === 'refund' ? e.of : statement;
      const key = `${usage} ${e.product}`;
      sums.set(key, (sums.get(key) ?? 0) + (e.type === 'sale' ? e.cents : -e.cents));
    }
    const total = [...sums.values()].reduce((a, b) => a + b, 0);
    const paid = events.reduce(
      (sum, e) => (e.type === 'payment' && e.statement === statement && e.month <= now ? sum + e.share : sum),
      0,
    );
    const settled = Math.floor((Math.max(total, 0) * Math.min(paid, 100)) / 100);
    return [...sums].map(([key, fee]) => {
      const [usage = '0', productCode = ''] = key.split(' ');
      return line({
        usageMonth: MONTHS[Number(usage)] as string,
        productCode,
        totalFee: asText(fee),
        chargeCount: String(fee),
        statementTotal: asText(total),
        statementSettled: asText(settled),
        keeperId: keepers[Number(usage)] as string,
        keeperRate: '0.083333',
        royalties: productCode === 'P2' ? [Z_PRICE] : [],
      });
    });
  });
}

const sum = (values: readonly string[]) => new Money(sumFees(values));

describe('over a thousand stories of sales, payments, refunds, handovers and repetitions', () => {
  const stories = fc.array(event, { maxLength: 30 });

  test('what was paid is what is payable, to the cent, unless it fell; and then the rest is carried', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), (events, repeated) => {
        for (const person of [...PEOPLE, 'Z']) {
          const months = MONTHS.flatMap((_, m) => (repeated.includes(m) ? [m, m] : [m]));
          const made = closings(
            person,
            months.map((m) => linesAt(events, m)),
          );
          made.forEach(({ payoutAmount, carriedAmount }, i) => {
            const due = sum(
              payablesOf(linesAt(events, months[i] as number), person, kpiOf(person)).map((p) => p.amount),
            ).toDecimalPlaces(2);
            const paid = sum(made.slice(0, i + 1).map((one) => one.payoutAmount));
            expect(paid.plus(carriedAmount).eq(due)).toBe(true);
            expect(new Money(payoutAmount).gte(0)).toBe(true);
            if (months[i] === months[i - 1]) expect(made[i]).toMatchObject({ lines: [], payoutAmount: '0.00' });
          });
          const lines = made.flatMap((one) => one.lines);
          const last = payablesOf(linesAt(events, MONTHS.length - 1), person, kpiOf(person));
          expect(sum(lines.map(({ amount }) => amount)).eq(sum(last.map(({ amount }) => amount)))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('any order of the lines gives the same payables', () => {
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.nat()), (events, numbers) => {
        const lines = linesAt(events, MONTHS.length - 1);
        const shuffled = lines
          .map((one) => ({ one, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const sorted = (all: readonly CollectedLine[]) =>
          payablesOf(all, 'L', kpiOf('L'))
            .map((p) => JSON.stringify(p))
            .sort();
        expect(sorted(shuffled)).toEqual(sorted(lines));
      }),
      { numRuns: 300 },
    );
  });

  test('without lines that take back, nobody is paid more than the estimate of what was sold', () => {
    fc.assert(
      fc.property(stories, (events) => {
        const lines = linesAt(
          events.filter(({ type }) => type !== 'refund'),
          MONTHS.length - 1,
        );
        const settled = lines.map((one) => ({ ...one, statementSettled: one.statementTotal }));
        for (const person of PEOPLE) {
          const amounts = (all: readonly CollectedLine[]) =>
            sum(payablesOf(all, person, () => null).map((p) => p.amount));
          expect(amounts(lines).lte(amounts(settled))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
