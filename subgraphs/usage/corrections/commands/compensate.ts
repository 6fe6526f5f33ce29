import { badInput, failedPrecondition, notFound } from '../../../kit/basics/errors';
import { isInt64 } from '../../../kit/basics/ids';
import { keepableJson } from '../../../kit/basics/json-text';
import { daysBefore } from '../../../kit/basics/time';
import { addJob } from '../../../kit/jobs/jobs';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { demand, visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import { ATTEMPT_COLUMNS, type NewAttempt } from '../../call/records';
import type { Context } from '../../loaders';
import type { CompensateCallsInput } from '../../schema.generated';
import type { CallFacts } from '../rules';
import type { CompensationCallRow, CompensationRunRow } from '../tables';
import { type LockedCall, lockCall, markHour, rewriteCall } from './record';

const MOST_CALLS = 100;
const DAYS = 31;

/** Writes a request to compensate calls down and has a job carry it out; returns its identifier. */
export async function compensateCalls(context: Context, input: CompensateCallsInput): Promise<string> {
  demand(context, 'usage:write');
  const seqNos = [...new Set(input.seqNos)];
  if (seqNos.length === 0) throw badInput('input.seqNos', 'seqNos must not be empty.', 'LIST_EMPTY');
  if (seqNos.length > MOST_CALLS) {
    throw badInput('input.seqNos', `seqNos may hold at most ${MOST_CALLS} numbers.`, 'LIST_TOO_LONG', {
      most: MOST_CALLS,
    });
  }
  if (input.accountId != null && !isInt64(input.accountId)) throw notFound('The account', 'input.accountId');
  return withIdempotency(context.db, keyedRequest(context, 'usage', 'compensateCalls', input), async (tx) => {
    const found = await namedCalls(tx, context, seqNos, input.accountId ?? null);
    if (found.length === 0) throw notFound('A call of these numbers', 'input.seqNos');
    if (found.every(({ success }) => success)) {
      throw failedPrecondition('CALL_NOT_FAILED', 'None of these calls failed.', { field: 'input.seqNos' });
    }
    const { accountId, name } = context.viewer;
    const [run] = await tx.sql<Pick<CompensationRunRow, 'id'>[]>`
      /* addCompensation */ insert into usage.compensation_runs (created_by_id, created_by_name)
      values (${accountId}, ${name}) returning id`;
    const { id } = run as { id: string };
    const states = seqNos.map((seqNo) => {
      const call = found.find((one) => one.seqNo === seqNo);
      return call === undefined ? 'NOT_FOUND' : call.success ? 'NOT_FAILED' : 'WAITING';
    });
    await tx.sql`
      /* addCompensationCalls */ insert into usage.compensation_calls (run_id, place, seq_no, state)
      select ${id}::bigint, place - 1, seq_no, state
      from unnest(${seqNos}::text[], ${states}::text[]) with ordinality as x(seq_no, state, place)`;
    await addJob(tx, 'usage', 'compensateCalls', { runId: id }, { queue: 'compensation' });
    return id;
  });
}

async function namedCalls(tx: Transaction, context: Context, seqNos: readonly string[], accountId: string | null) {
  const since = daysBefore(context.now(), DAYS);
  return tx.sql<{ seqNo: string; success: boolean }[]>`
    /* callsToCompensate */ select c.seq_no, c.success from usage.calls c
    where c.seq_no = any(${seqNos}::text[]) and c.called_at >= ${since}
      and ${visibleCustomers(context, 'usage', 'c.customer_id')}
      and (${accountId}::text is null or c.customer_id in (
        select customer_id from usage.known_customers where merchant_id = ${accountId}::bigint))`;
}

/** The next call of a run that is to be asked for, which says so before it is; null when none is left. */
export async function takeNext(tx: Transaction, runId: string): Promise<string | null> {
  const [call] = await tx.sql<Pick<CompensationCallRow, 'seqNo'>[]>`
    /* takeCompensation */ update usage.compensation_calls set state = 'ASKING'
    where run_id = ${runId}::bigint and seq_no = (
      select seq_no from usage.compensation_calls where run_id = ${runId}::bigint and state = 'WAITING'
      order by place limit 1 for update)
    returning seq_no`;
  return call?.seqNo ?? null;
}

/** What a process that died was asking for: nobody knows whether the sources were asked, so they are not asked again. */
export async function giveUpAsking(tx: Transaction, runId: string): Promise<void> {
  await tx.sql`
    /* giveUpAsking */ update usage.compensation_calls set state = 'INTERRUPTED'
    where run_id = ${runId}::bigint and state = 'ASKING'`;
}

export async function finishRun(tx: Transaction, runId: string, now: Date): Promise<void> {
  await tx.sql`
    /* finishCompensation */ update usage.compensation_runs set finished_at = coalesce(finished_at, ${now})
    where id = ${runId}::bigint`;
}

export interface Compensated {
  seqNo: string;
  code: number;
  answered: Pick<CallFacts, 'success' | 'hit' | 'resultCode' | 'resultMessage' | 'result'> | null;
  phoneRegion: string | null;
  sourceCode: string | null;
  attempts: readonly NewAttempt[];
}

/** Puts what came of it onto the record: attempts and their cost in any case, the answer if there is one. */
export async function noteCompensation(tx: Transaction, runId: string, outcome: Compensated, now: Date): Promise<void> {
  const call = await lockCall(tx, outcome.seqNo);
  if (call) {
    await addAttempts(tx, call, outcome.attempts);
    if (outcome.answered && !call.facts.success) await noteAnswer(tx, call, runId, outcome, now);
    await markHour(tx, call.calledAt);
  }
  await noteState(tx, runId, outcome.seqNo, outcome.answered ? 'DONE' : 'FAILED_AGAIN', outcome.code);
}

export async function noteState(
  tx: Transaction,
  runId: string,
  seqNo: string,
  state: CompensationCallRow['state'],
  code: number | null,
): Promise<void> {
  await tx.sql`
    /* noteCompensation */ update usage.compensation_calls set state = ${state}, result_code = ${code}::int
    where run_id = ${runId}::bigint and seq_no = ${seqNo}`;
}

async function noteAnswer(tx: Transaction, call: LockedCall, runId: string, outcome: Compensated, now: Date) {
  const [run] = await tx.sql<CompensationRunRow[]>`
    /* compensationRun */ select * from usage.compensation_runs where id = ${runId}::bigint`;
  const by = { accountId: run?.createdById ?? null, name: run?.createdByName ?? null };
  await rewriteCall(tx, call, { ...call.facts, ...outcome.answered }, { reason: '补偿', by, refund: null });
  await tx.sql`
    /* noteCompensated */ update usage.calls set compensated_at = ${now}, phone_region = ${outcome.phoneRegion},
      final_source_code = ${outcome.sourceCode}
    where called_at = ${call.calledAt} and id = ${call.id}::bigint`;
}

async function addAttempts(tx: Transaction, call: LockedCall, attempts: readonly NewAttempt[]): Promise<void> {
  if (attempts.length === 0) return;
  const columns = tx.sql.unsafe(ATTEMPT_COLUMNS.join(', '));
  const values = tx.sql.unsafe(ATTEMPT_COLUMNS.map((column) => `a.${column}`).join(', '));
  const numbered = attempts.map((one, i) => ({ ...one, attempt_no: call.upstreamCount + i + 1 }));
  await tx.sql`
    /* addAttempts */ with attempted as (
      insert into usage.upstream_calls (id, called_at, call_id, seq_no, customer_id, ${columns})
      select skep.next_id(), ${call.calledAt}::timestamptz, ${call.id}::bigint, ${call.seqNo},
        ${call.customerId}::bigint, ${values}
      from json_populate_recordset(null::usage.upstream_calls, ${keepableJson(JSON.stringify(numbered))}::text::json) a
      returning cost)
    update usage.calls k set upstream_count = k.upstream_count + s.count, cost = k.cost + s.cost
    from (select count(*)::int as count, coalesce(sum(cost), 0) as cost from attempted) s
    where k.called_at = ${call.calledAt} and k.id = ${call.id}::bigint`;
}
