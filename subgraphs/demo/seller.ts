import { startOfMonth } from './calendar';
import type { Ground } from './ground';
import type { World } from './world';
import type { DemoSalesperson } from './world-staff';

/**
 * Who began to sell a month ago took over a customer that nobody kept, and the floor prices of the first salesperson.
 * Sets what of both says who sells.
 */
export function takenOverBy(
  ground: Ground,
  seller: DemoSalesperson,
  { customers, salespeople }: Pick<World, 'customers' | 'salespeople'>,
  { grades, assignments }: Pick<World, 'grades' | 'assignments'>,
): World['assignments'] {
  seller.floorPrices = salespeople[0]?.floorPrices ?? [];
  const customer = customers.findLast(({ state, salespersonId }) => state === 'NORMAL' && salespersonId === null);
  const grade = grades.find(({ code }) => code === 'B');
  if (!customer || !grade) return assignments;
  customer.salespersonId = seller.id;
  const effectMonth = ground.months.at(-2) as string;
  const taken: World['assignments'][number] = {
    id: ground.mint(startOfMonth(effectMonth)),
    customerId: customer.id,
    salespersonId: seller.id,
    effectMonth,
    assignedAt: startOfMonth(effectMonth),
    gradeCode: grade.code,
    royaltyRate: grade.royaltyRate,
    gainChannel: customer.gainChannel,
    current: true,
    createdById: customer.createdById,
  };
  return [...assignments, taken];
}
