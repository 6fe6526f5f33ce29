import { badInput, conflict, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { rateOf } from '../../kit/basics/money';
import { optionalText, requiredText } from '../../kit/basics/text';
import { publish } from '../../kit/exchange/outbox';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import { demand } from '../../kit/requests/row-scope';
import { sqlState, type Transaction } from '../../kit/sql/database';
import type { Context } from '../loaders';
import type { SaveCustomerGradeInput } from '../schema.generated';
import type { CustomerGradeRow } from './tables';

/** Adds a grade, or changes the one that is named. What agreements took from it stays with them. Throws by GRADE_*. */
export async function saveGrade(context: Context, input: SaveCustomerGradeInput): Promise<CustomerGradeRow> {
  demand(context, 'sales:write');
  const code = requiredText(input.code, 'input.code', { most: 20 });
  const rate = input.commissionRate == null ? null : rateOf(input.commissionRate, 'input.commissionRate');
  const remark = input.remark == null ? null : (optionalText(input.remark, 'input.remark', { most: 500 }) ?? '');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'saveCustomerGrade', input), async (tx) => {
    const before = input.id == null ? null : await lockGrade(tx, input.id);
    if (!before && rate === null) throw badInput('input.commissionRate', 'A new grade needs a commissionRate.');
    if (before && before.code !== code) await checkUnused(tx, before.code);
    const saved = before
      ? await tx.sql<CustomerGradeRow[]>`
          /* changeGrade */ update sales.customer_grades set code = ${code},
            commission_rate = coalesce(${rate}::numeric, commission_rate),
            enabled = coalesce(${input.enabled ?? null}::boolean, enabled), remark = nullif(coalesce(${remark}, remark), ''),
            updated_at = ${context.now()}
          where id = ${before.id} returning *`.then(undefined, codeTaken)
      : await tx.sql<CustomerGradeRow[]>`
          /* addGrade */ insert into sales.customer_grades (code, commission_rate, enabled, remark, created_by_id, created_at,
            updated_at)
          values (${code}, ${rate}, ${input.enabled ?? true}, nullif(${remark}::text, ''), ${context.viewer.accountId},
            ${context.now()}, ${context.now()})
          returning *`.then(undefined, codeTaken);
    const grade = saved[0] as CustomerGradeRow;
    await publishGrades(tx);
    return grade;
  });
}

async function lockGrade(tx: Transaction, id: string): Promise<CustomerGradeRow> {
  const [grade] = await tx.sql<CustomerGradeRow[]>`
    /* lockGrade */ select * from sales.customer_grades where id = ${lookupId(id)} for update`;
  if (!grade) throw notFound('The grade', 'input.id');
  return grade;
}

async function checkUnused(tx: Transaction, code: string): Promise<void> {
  const [used] = await tx.sql`
    /* gradeInUse */ select 1 from sales.assignments where grade_code = ${code} limit 1`;
  if (used) throw conflict('GRADE_IN_USE', `The grade ${code} is in use; its code stays.`, { field: 'input.code' });
}

function codeTaken(error: unknown): never {
  if (sqlState(error) !== '23505') throw error;
  throw conflict('GRADE_EXISTS', 'There is a grade of this code.', { field: 'input.code' });
}

/** Tells the others which grades a customer may be given, in the transaction that changed one. */
export async function publishGrades(tx: Transaction): Promise<void> {
  const rows = await tx.sql<Pick<CustomerGradeRow, 'code' | 'commissionRate' | 'enabled'>[]>`
    /* gradesToTell */ select code, commission_rate::text, enabled from sales.customer_grades order by id`;
  await publish(
    tx,
    'sales',
    'customerGrade.changed',
    rows.map((payload) => ({ key: payload.code, payload })),
  );
}
