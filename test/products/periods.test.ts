import fc from 'fast-check';
import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { MovedClock } from '../support/moved-clock';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const HOUR_MS = 3_600_000;
const AUTHORIZATIONS = 8;
/** How far the clock is moved between restarts, in hours. */
const MOVES = [30, 300];

interface Agreed {
  at: number;
  price: number;
}
interface Authorization {
  id: string;
  openedAt: number;
  /** What was agreed and has begun, oldest first. */
  agreed: Agreed[];
  waiting: (Agreed & { changeId: string }) | null;
}

const step = fc.record({
  which: fc.nat(AUTHORIZATIONS - 1),
  kind: fc.constantFrom('AT_ONCE', 'PLAN', 'PLAN', 'PLAN', 'CANCEL'),
  hours: fc.constantFrom(1, 29, 31, 100, 299, 301, 8_000),
  cents: fc.integer({ min: 100, max: 9_000 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const clock = new MovedClock();
let graph: OwnGraph;
beforeAll(async () => {
  graph = await startOwnGraph('skep_products_periods', clock.startingAt(new Date()));
}, 120_000);
afterAll(() => graph?.stop());

const CHANGE = 'mutation($i: ChangePricesInput!) { r: changePrices(input: $i) { id state effectiveAt plannedAt } }';
const CANCEL = 'mutation($i: CancelPriceChangeInput!) { r: cancelPriceChange(input: $i) { id } }';

/** Asks for one change and notes in the model what was answered. */
async function take(one: Authorization, { kind, hours, cents }: Step): Promise<void> {
  if (kind === 'CANCEL') {
    if (!one.waiting) return;
    const { errors } = await graph.call('operator', CANCEL, { i: { id: one.waiting.changeId } });
    expect(errors).toBeUndefined();
    one.waiting = null;
    return;
  }
  const at = new Date(clock.now().getTime() + hours * HOUR_MS);
  const price = cents / 100;
  const input = {
    ...(kind === 'PLAN' && { effectiveAt: at.toISOString() }),
    items: [{ authorizationId: one.id, price: String(price) }],
    idempotencyKey: freshKey(),
  };
  const { data, errors } = await graph.call('operator', CHANGE, { i: input });
  if (errors) {
    const reason = errors[0].extensions.reason;
    expect(one.waiting ? 'PRICE_CHANGE_WAITING' : 'PRICE_UNCHANGED').toBe(reason);
    return;
  }
  expect(one.waiting).toBeNull();
  const [change] = data.r;
  if (kind === 'PLAN') one.waiting = { changeId: change.id, at: Date.parse(change.plannedAt), price };
  else one.agreed.push({ at: Date.parse(change.effectiveAt), price });
}

const kept = async (id: string): Promise<Agreed[]> =>
  (
    await graph.rows(
      'select effective_at, price::float8 as price from products.price_periods where authorization_id = $1 order by effective_at',
      [id],
    )
  ).map(({ effective_at, price }) => ({ at: effective_at.getTime(), price }));

const priceAt = (course: readonly Agreed[], at: number): number | undefined =>
  course.filter((one) => one.at <= at).at(-1)?.price;

/** What usage charges at an instant, by what it was told. */
async function toldAt(id: string): Promise<(at: number) => number | undefined> {
  const [{ periods }] = await graph.rows(
    `select facts -> 'periods' as periods from usage.known_authorizations where authorization_id = $1`,
    [id],
  );
  const course = periods.map((one: Json) => ({ at: Date.parse(one.effectiveAt), price: Number(one.price) }));
  return (at) => priceAt(course, at);
}

/** Periods are those that were agreed, and who charges knows each price before it begins. */
async function check(one: Authorization): Promise<void> {
  await until(async () => (await kept(one.id)).length === one.agreed.length, 'the periods that have begun');
  expect(await kept(one.id)).toEqual(one.agreed);
  expect((one.agreed[0] as Agreed).at).toBeLessThanOrEqual(one.openedAt);
  const course = [...one.agreed, ...(one.waiting ? [one.waiting] : [])];
  const now = clock.now().getTime();
  const ahead = course.filter(({ at }) => at > now).flatMap(({ at }) => [at - 1, at, at + HOUR_MS]);
  const told = async () => {
    const price = await toldAt(one.id);
    return [now, ...ahead].every((at) => price(at) === priceAt(course, at));
  };
  await until(told, `usage to know the prices of ${one.id}`);
}

test('whatever is planned, called off and changed, and however often the server stops, each authorisation has one price at every instant', async () => {
  const found = await graph.rows(
    `select a.id, a.opened_at from products.authorizations a where a.state = 'OPEN' and not a.bundle
       and not exists (select from products.price_changes c where c.authorization_id = a.id and c.state in ('NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT'))
       and not exists (select from products.authorization_components c where c.component_authorization_id = a.id)
     order by a.id limit ${AUTHORIZATIONS}`,
  );
  const all: Authorization[] = [];
  for (const { id, opened_at } of found) {
    all.push({ id, openedAt: opened_at.getTime(), agreed: await kept(id), waiting: null });
  }
  expect(all).toHaveLength(AUTHORIZATIONS);
  const steps = fc.sample(fc.array(step, { minLength: 24, maxLength: 24 }), {
    seed: 20_261_129,
    numRuns: MOVES.length,
  });
  for (const [round, hours] of MOVES.entries()) {
    for (const one of steps[round] as Step[]) await take(all[one.which] as Authorization, one);
    for (const one of all) await check(one);
    const next = clock.now().getTime() + hours * HOUR_MS;
    await graph.restart(clock.startingAt(new Date(next)));
    for (const one of all) {
      if (!one.waiting || one.waiting.at > next) continue;
      one.agreed.push({ at: one.waiting.at, price: one.waiting.price });
      one.waiting = null;
    }
    for (const one of all) await check(one);
  }
}, 180_000);
