import type { KeyedRequest } from '../kit/idempotency';
import type { Context } from './loaders';

/** A mutation with its key as kit/idempotency wants it: the account's own key, the rest of the input as payload. */
export function keyedRequest(context: Context, operation: string, input: { idempotencyKey: string }): KeyedRequest {
  const { idempotencyKey: key, ...payload } = input;
  return { schema: 'customers', scope: context.viewer.accountId ?? '', key, operation, payload };
}
