import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { badInput, conflict, DomainError, failedPrecondition, invariant, notFound } from '../../kit/basics/errors';
import { checkKey } from '../../kit/requests/idempotency';
import { demand } from '../../kit/requests/row-scope';
import { callsOf } from '../call/calls';
import { callInside } from '../call/inside';
import type { Performed } from '../call/performed';
import { accountToCallWith } from '../call/queries/book';
import type { Context } from '../loaders';
import type { TestCallInput } from '../schema.generated';
import { testFields } from './rules';

const EVERY_MS = 1_000;
const MOST_USERS = 20_000;

/** When each user tested last, in this process. */
const tested = new LRUCache<string, number>({ max: MOST_USERS });

function checkPace(accountId: string): void {
  const now = performance.now();
  if (now - (tested.get(accountId) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) {
    throw new DomainError('RATE_LIMITED', 'ONE_CALL_A_SECOND', 'One test a second can be made.', {
      details: { retryAfterSeconds: EVERY_MS / 1_000 },
    });
  }
  tested.set(accountId, now);
}

/**
 * Calls a product for the viewer's customer as its program would. Throws NOT_FOUND for an account that is not its own and
 * for an unknown product, FAILED_PRECONDITION (NOT_TESTABLE), RATE_LIMITED (ONE_CALL_A_SECOND) and CONFLICT
 * (IDEMPOTENCY_KEY_REUSED); whatever the call itself comes to is its answer.
 */
export async function testCall(context: Context, input: TestCallInput): Promise<Performed> {
  demand(context, 'usage:call');
  const { viewer, db, clientIp } = context;
  const { productCode, idempotencyKey } = input;
  checkKey(idempotencyKey);
  const calls = callsOf(db);
  const [account, product] = await Promise.all([
    accountToCallWith(context, input.developerAccountId),
    calls.book.product(productCode, EVERY_MS),
  ]);
  if (!account) throw notFound('The developer account', 'input.developerAccountId');
  if (!product || product.deleted) throw notFound('The product', 'input.productCode');
  if (!product.singleTestable) throw failedPrecondition('NOT_TESTABLE', 'This product cannot be tried one by one.');
  const fields = testFields(input.parameters, product.parameters);
  if (!fields) throw badInput('input.parameters', 'parameters must be an object.');
  invariant(viewer.accountId, 'who may call has an account');
  checkPace(viewer.accountId);
  const ownNo = tradeNoOf(viewer.accountId, idempotencyKey);
  const performed = await callInside(calls, {
    appId: account.appId,
    productCode,
    fields: { tradeNo: ownNo, ...fields },
    channel: 'TEST',
    clientIp,
  });
  if (!performed) throw notFound('The product', 'input.productCode');
  if (performed.outcome.code === 3005 && fields.tradeNo === undefined) {
    throw conflict('IDEMPOTENCY_KEY_REUSED', 'This idempotencyKey was used for another request.', {
      field: 'input.idempotencyKey',
    });
  }
  return performed;
}

const tradeNoOf = (accountId: string, key: string): string =>
  `test-${createHash('sha256').update(`${accountId}\n${key}`).digest('hex').slice(0, 32)}`;
