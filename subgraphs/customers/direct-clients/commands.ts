import { conflict, invariant } from '../../kit/basics/errors';
import { requiredText } from '../../kit/basics/text';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import type { Context } from '../loaders';
import type { AddDirectClientInput } from '../schema.generated';

import { directClients } from './tables';

const MAX_CODE = 50;

export async function addDirectClient(context: Context, input: AddDirectClientInput): Promise<string> {
  const code = requiredText(input.code, 'input.code', { most: MAX_CODE });
  const name = requiredText(input.name, 'input.name');
  return withIdempotency(context.db, keyedRequest(context, 'customers', 'addDirectClient', input), async (tx) => {
    const now = context.now();
    const rows = await tx
      .insert(directClients)
      .values({ code, name, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: directClients.id });
    if (!rows[0]) throw conflict('DIRECT_CLIENT_EXISTS', 'A direct client has this code.', { field: 'input.code' });
    invariant(rows.length === 1, 'one row was inserted');
    return rows[0].id;
  });
}
