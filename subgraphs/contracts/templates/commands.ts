import { notFound } from '../../kit/basics/errors';
import { demand } from '../../kit/requests/row-scope';
import { withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import { checkTextPrintable } from '../printable';
import { DEFAULT_TEMPLATES } from './default-templates';
import { type SentTemplate, wordingOf } from './rules';
import type { Template } from './wording';

/** Replaces a text; what was drawn up before keeps its own. */
export async function saveContractTemplate(context: Context, input: SentTemplate): Promise<Template> {
  demand(context, 'contracts:write');
  const ours = DEFAULT_TEMPLATES.find((template) => template.code === input.code);
  if (!ours) throw notFound('The text', 'input.code');
  const { code, name, fields, blocks, validMonths } = wordingOf(input, ours);
  checkTextPrintable(name, 'input.name');
  checkTextPrintable(JSON.stringify(fields), 'input.fields');
  checkTextPrintable(JSON.stringify(blocks), 'input.content');
  const now = context.now();
  return withTx(context.db, async (tx) => {
    const [saved] = await tx.sql<Template[]>`
      /* saveTemplate */ insert into contracts.templates as t
        (code, name, fields, blocks, valid_months, version, changed_by_id, created_at, updated_at)
      values (${code}, ${name}, ${JSON.stringify(fields)}::jsonb, ${JSON.stringify(blocks)}::jsonb, ${validMonths}, 1,
        ${context.viewer.accountId}, ${now}, ${now})
      on conflict (code) do update set name = excluded.name, fields = excluded.fields, blocks = excluded.blocks,
        valid_months = excluded.valid_months, version = t.version + 1, changed_by_id = excluded.changed_by_id,
        updated_at = excluded.updated_at
      returning code, name, fields, blocks, valid_months, version`;
    return saved as Template;
  });
}
