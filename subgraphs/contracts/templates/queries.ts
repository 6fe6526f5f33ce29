import type { Reader } from '../../kit/requests/context';
import type { Sql } from '../../kit/sql/database';
import { DEFAULT_TEMPLATES } from './default-templates';
import type { TemplateRow } from './tables';
import type { Template } from './wording';

type SavedTemplate = Omit<TemplateRow, 'changedById' | 'createdAt' | 'updatedAt'>;

/** Texts by code as they are used: saved by an operator, else ours. They are nobody's secret. */
export async function templatesByCodes({ db }: Pick<Reader, 'db'>, codes: string[]): Promise<Template[]> {
  return templatesAmong(db.sql, codes);
}

export async function templatesAmong(sql: Sql, codes: readonly string[]): Promise<Template[]> {
  const saved = await sql<SavedTemplate[]>`
    /* templatesByCodes */ select code, name, fields, blocks, valid_months, version from contracts.templates
    where code = any(${[...codes]}::text[])`;
  const ours = DEFAULT_TEMPLATES.filter(({ code }) => codes.includes(code) && !saved.some((one) => one.code === code));
  return [...saved, ...ours];
}

export function allTemplates(context: Pick<Reader, 'db'>): Promise<Template[]> {
  return templatesByCodes(
    context,
    DEFAULT_TEMPLATES.map(({ code }) => code),
  );
}
