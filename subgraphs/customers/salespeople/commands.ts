import { eq } from 'drizzle-orm';
import { badInput, conflict, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { opportunityState } from '../../kit/exchange/opportunities';
import type { EventHandlers } from '../../kit/exchange/topics';
import type { SubgraphRequest } from '../../kit/requests/context';
import type { Transaction } from '../../kit/sql/database';
import { type KnownGradeRow, knownGrades, knownSalespeople } from './tables';

/** Keeps the copies of salespeople and grades, by which a registration is refused before anything is written. */
export const salesCopyHandlers: EventHandlers = {
  'salesperson.changed': async (tx, { payload }) => {
    const { salespersonId: _, ...facts } = payload;
    await tx
      .insert(knownSalespeople)
      .values(payload)
      .onConflictDoUpdate({ target: knownSalespeople.salespersonId, set: facts });
  },
  'customerGrade.changed': async (tx, { payload }) => {
    const { code: _, ...facts } = payload;
    await tx.insert(knownGrades).values(payload).onConflictDoUpdate({ target: knownGrades.code, set: facts });
  },
};

/** Throws NOT_FOUND unless sales has this salesperson and it is in use. Returns the identifier. */
export async function checkSalesperson(tx: Transaction, id: string, field: string): Promise<string> {
  const [known] = await tx
    .select({ id: knownSalespeople.salespersonId, state: knownSalespeople.state })
    .from(knownSalespeople)
    .where(eq(knownSalespeople.salespersonId, lookupId(id)));
  if (known?.state !== 'ENABLED') throw notFound('The salesperson', field);
  return known.id;
}

/** Throws BAD_USER_INPUT unless sales has a grade of this code and it is in use; null where none is given. */
export async function checkGrade(tx: Transaction, code: string | null, field: string): Promise<KnownGradeRow | null> {
  if (code === null) return null;
  const [grade] = await tx.select().from(knownGrades).where(eq(knownGrades.code, code));
  if (!grade?.enabled) throw badInput(field, `There is no grade ${code} in use.`, 'UNKNOWN_GRADE');
  return grade;
}

/**
 * Throws NOT_FOUND when sales has no such opportunity, or another salesperson's where it must be `keeper`'s own, CONFLICT
 * when it has become a customer. Sales is asked itself, of whom a copy would be behind: it may have been found just now.
 */
export async function checkOpportunity(
  context: SubgraphRequest,
  id: string | null | undefined,
  keeper: string | null,
  field = 'input.opportunityId',
): Promise<string | null> {
  if (id == null) return null;
  const state = await opportunityState(context, { id, salespersonId: keeper });
  if (state === 'MISSING') throw notFound('The opportunity', field);
  if (state === 'OPEN') return id;
  throw conflict('OPPORTUNITY_CONVERTED', 'The opportunity has become a customer already.', { field });
}
