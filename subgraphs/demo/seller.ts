import { businessMonth } from '../kit/basics/time';
import type { Ground } from './ground';
import type { World } from './world';
import type { DemoSalesperson } from './world-staff';

/**
 * Who also sells took over, on beginning, a customer that nobody kept, and the floor prices of the first salesperson.
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
  const taken: World['assignments'][number] = {
    id: ground.mint(seller.createdAt),
    customerId: customer.id,
    salespersonId: seller.id,
    effectMonth: businessMonth(seller.createdAt),
    assignedAt: seller.createdAt,
    gradeCode: grade.code,
    royaltyRate: grade.royaltyRate,
    gainChannel: customer.gainChannel,
    current: true,
    createdById: customer.createdById,
  };
  return [...assignments, taken];
}
