import { lengthOf } from '../../kit/basics/text';
import type { Job, JobContext } from '../../kit/jobs/jobs';
import { withTx } from '../../kit/sql/database';
import { keepHits } from '../cache/commands/keep';
import { type CallCode, messageOf } from '../call/answers';
import { type Asked, bundleAnswer } from '../call/bundle';
import { hitsToKeep } from '../call/cache';
import { type Calls, callsOf } from '../call/calls';
import { type CheckedCall, checkCall, rolesOf } from '../call/check';
import { failureOf } from '../call/parts';
import { together } from '../call/rules';
import {
  type Compensated,
  finishRun,
  giveUpAsking,
  noteCompensation,
  noteState,
  takeNext,
} from './commands/compensate';
import { type StoredCall, storedCall } from './queries';

/** Asks the sources of the calls of a run again, one call after the other. */
export const compensateCallsJob: Job = {
  run: async ({ runId }: { runId: string }, context) => {
    await withTx(context.db, (tx) => giveUpAsking(tx, runId));
    for (;;) {
      const seqNo = await withTx(context.db, (tx) => takeNext(tx, runId));
      if (seqNo === null) break;
      await compensate(context, runId, seqNo);
    }
    await withTx(context.db, (tx) => finishRun(tx, runId, context.now()));
  },
};

async function compensate(context: JobContext, runId: string, seqNo: string): Promise<void> {
  const { db } = context;
  const call = await storedCall(context, seqNo);
  if (!call || call.success) {
    await withTx(db, (tx) => noteState(tx, runId, seqNo, call ? 'NOT_FAILED' : 'NOT_FOUND', null));
    return;
  }
  const calls = callsOf(db);
  const checked = await checkAgain(calls, call, context.now());
  if (typeof checked === 'number') {
    await withTx(db, (tx) => noteState(tx, runId, seqNo, 'FAILED_AGAIN', checked));
    return;
  }
  const asked = await calls.parts.ask(checked, seqNo, performance.now() + checked.product.deadlineMs);
  await withTx(db, async (tx) => {
    await noteCompensation(tx, runId, outcomeOf(seqNo, checked, asked), context.now());
    await keepHits(
      tx,
      asked.flatMap(({ part, keys, answer, cached }) =>
        cached ? [] : hitsToKeep(part, keys, answer, { seqNo, scene: checked.common.scene }),
      ),
    );
  });
}

/** The call as it would be checked today, of what its record keeps; the code that refuses it otherwise. */
async function checkAgain({ book }: Calls, call: StoredCall, now: Date): Promise<CheckedCall | CallCode> {
  const account = await book.accountById(call.developerAccountId);
  const product = await book.product(call.productCode, 0);
  if (!account || !product) return 3001;
  const checked = await checkCall(book, { account, product, body: fieldsOf(call, product), atMs: now.getTime() });
  return 'outcome' in checked ? checked.outcome.code : checked;
}

const CODES = { PLAIN: 1, MD5: 2, SHA256: 3, SM3: 4 } as const;

/** The fields of the request: the subject in its columns, what else the product asked in `extend`. Files were not kept. */
function fieldsOf(call: StoredCall, { parameters }: CheckedCall['product']): Record<string, unknown> {
  const subject = { NAME: call.name, ID_CARD: call.idCard, MOBILE: call.mobile };
  const roles = rolesOf(parameters);
  const kept = (typeof call.extend === 'object' && call.extend ? call.extend : {}) as Record<string, unknown>;
  const entries = parameters.flatMap(({ name }): [string, unknown][] => {
    const role = roles[name];
    if (role === 'FILE') return [];
    const value = role ? subject[role] : kept[name];
    return value === undefined || value === null || lengthOf(String(value)) === 0 ? [] : [[name, String(value)]];
  });
  return { ...Object.fromEntries(entries), encryptionType: CODES[call.encryption] };
}

function outcomeOf(seqNo: string, { product }: CheckedCall, asked: readonly Asked[]): Compensated {
  const outcome = together(
    asked.map(({ part, answer }) => ({
      productCode: part.product.code,
      outcome: answer.outcome,
      feeType: part.feeType,
    })),
  );
  const attempts = asked.flatMap(({ answer }) => answer.attempts);
  const sourceCode = asked.findLast(({ answer }) => answer.sourceCode)?.answer.sourceCode ?? null;
  const phoneRegion = asked.map(({ answer }) => answer.phoneRegion).find((region) => region !== null) ?? null;
  const common = { seqNo, attempts, sourceCode, phoneRegion };
  if (outcome === 'FAILED') return { ...common, code: failureOf(asked), answered: null };
  const code = outcome === 'HIT' ? 0 : 1;
  const result = product.bundle ? bundleAnswer(asked) : (asked[0]?.answer.data ?? null);
  const answered = { success: true, hit: code === 0, resultCode: code, resultMessage: messageOf(code), result };
  return { ...common, code, answered };
}
