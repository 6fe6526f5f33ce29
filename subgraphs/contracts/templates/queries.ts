import type { Reader } from '../../kit/context';
import type { TemplateRow } from './tables';

/** Templates by code, in no particular order; their texts are nobody's secret. */
export async function templatesByCodes(context: Reader, codes: string[]): Promise<TemplateRow[]> {
  return context.db.sql<TemplateRow[]>`
    /* templatesByCodes */ select * from contracts.templates where code = any(${codes})`;
}
