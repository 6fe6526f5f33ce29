import { invariant } from '../../../kit/basics/errors';
import { requireFile } from '../../../kit/documents/files';
import { addJob } from '../../../kit/jobs/jobs';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import type { Context } from '../../loaders';
import { type ImportKind, imports } from '../tables';

const IMPORT_MEDIA_TYPES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

interface HandedIn {
  idempotencyKey: string;
  file: string;
  companyId?: string;
}

export async function handIn(context: Context, operation: string, kind: ImportKind, input: HandedIn): Promise<string> {
  return withIdempotency(context.db, keyedRequest(context, 'customers', operation, input), async (tx) => {
    const file = await requireFile(tx, 'customers', input.file, context.viewer, {
      field: 'input.file',
      mediaTypes: IMPORT_MEDIA_TYPES,
    });
    const [row] = await tx
      .insert(imports)
      .values({ kind, companyId: input.companyId ?? null, fileId: file.id, createdById: context.viewer.accountId })
      .returning({ id: imports.id });
    invariant(row, 'an inserted import has an id');
    await addJob(tx, 'customers', 'takeInFile', { importId: row.id }, { key: `import-${row.id}` });
    return row.id;
  });
}
