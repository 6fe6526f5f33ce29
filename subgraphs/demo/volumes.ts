import { monthAfter, startOfMonth } from './calendar';
import type { Ground } from './ground';
import type { World } from './world';
import type { DemoVolume } from './world-trade';

const CALLS = 300_000;
/** A customer that is disabled, or a product taken off, has not been called since this month. */
const STOPPED_SINCE = 10;

/**
 * How many calls each authorisation makes in each month: customers of very different size, cheap products called more,
 * growth of four per cent a month, noise. Together about 300,000 times the scale, the last month counted whole.
 */
export function volumesOf(
  ground: Ground,
  world: Pick<World, 'customers' | 'developerAccounts' | 'products' | 'authorizations'>,
): DemoVolume[] {
  const random = ground.stream('volumes');
  const sizes = new Map(
    world.customers.map((customer, i) => [customer.id, i === 0 ? 5 : 0.25 / (0.04 + random.next())]),
  );
  const appetites = new Map(
    world.products.map((product) => [product.code, (0.3 + random.next()) / (0.4 + Number(product.price))]),
  );
  const closed = new Set([
    ...world.customers.filter(({ state }) => state === 'DISABLED').map(({ id }) => id),
    ...world.products.filter(({ state }) => state === 'OFF').map(({ code }) => code),
  ]);
  const tests = new Set(
    world.developerAccounts.filter(({ environment }) => environment === 'test').map(({ id }) => id),
  );
  const weights = world.authorizations.map((authorization) => {
    const { customerId, productCode, developerAccountId, openedAt, disabledAt } = authorization;
    const stop =
      closed.has(customerId) || closed.has(productCode)
        ? startOfMonth(ground.months[STOPPED_SINCE] as string)
        : disabledAt;
    const base =
      (sizes.get(customerId) as number) *
      (appetites.get(productCode) as number) *
      (tests.has(developerAccountId) ? 0.25 : 1) *
      (0.4 + random.next());
    return ground.months.map((month, i) => {
      const start = startOfMonth(month).getTime();
      const length = startOfMonth(monthAfter(month, 1)).getTime() - start;
      const noise = 0.8 + 0.4 * random.next();
      if (!openedAt || (stop && stop.getTime() < start + length)) return 0;
      const open = Math.min(1, Math.max(0, (start + length - openedAt.getTime()) / length));
      return base * open * noise * (1 + 0.04 * i);
    });
  });
  const total = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const factor = (CALLS * ground.scale) / total;
  return world.authorizations.map(({ id }, i) => ({
    authorizationId: id,
    callsByMonth: (weights[i] as number[]).map((weight) => Math.floor(weight * factor + random.next())),
  }));
}
