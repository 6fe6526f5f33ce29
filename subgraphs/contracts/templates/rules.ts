import { badInput } from '../../kit/basics/errors';
import { isBlank } from '../../kit/basics/text';
import type { Template, TemplateBlock, TemplateField } from './wording';

const MAX_BLOCKS = 200;
const MAX_TEXT = 2_000;
const MAX_MONTHS = 120;

/** How long a contract may be signed once it is sent, whatever its text. */
export const SIGNING_DAYS = 7;

export interface SentTemplate {
  code: string;
  name: string;
  fields: readonly { key: string; name: string; value?: string | null; required?: boolean; fixed?: boolean }[];
  content: unknown;
  validMonths: number;
}

/** A wording as it is kept in the place of ours. Throws BAD_USER_INPUT. */
export function wordingOf(sent: SentTemplate, ours: Template): Omit<Template, 'version'> {
  const name = sent.name.trim();
  if (isBlank(name) || [...name].length > 100) throw badInput('input.name', 'name must have 1 to 100 characters.');
  if (!Number.isInteger(sent.validMonths) || sent.validMonths < 1 || sent.validMonths > MAX_MONTHS) {
    throw badInput('input.validMonths', `validMonths must be 1 to ${MAX_MONTHS}.`);
  }
  const fields = sent.fields.map((field) => ({
    ...{ key: field.key, name: field.name.trim(), value: field.value ?? null },
    ...{ required: field.required ?? false, fixed: field.fixed ?? false },
  }));
  checkFields(fields, ours);
  return { code: ours.code, name, fields, blocks: blocksOf(sent.content, fields), validMonths: sent.validMonths };
}

function checkFields(fields: readonly TemplateField[], ours: Template): void {
  const keys = new Set(fields.map(({ key }) => key));
  if (keys.size < fields.length) throw badInput('input.fields', 'A key stands for one field only.');
  if (fields.some(({ key, name }) => !/^\w{1,50}$/.test(key) || isBlank(name) || [...name].length > 50)) {
    throw badInput('input.fields', 'A field has a key of 1 to 50 letters and digits, and a name.');
  }
  const missing = ours.fields.find(({ key, fixed }) => fixed && !fields.some((one) => one.key === key && one.fixed));
  if (missing) throw badInput('input.fields', `The field ${missing.key} must stay, fixed.`);
}

function blocksOf(content: unknown, fields: readonly TemplateField[]): TemplateBlock[] {
  const malformed = badInput('input.content', 'content must be a list of blocks of known kinds with known keys.');
  if (!Array.isArray(content) || content.length < 1 || content.length > MAX_BLOCKS) throw malformed;
  const known = (key: unknown) => fields.some((field) => field.key === key);
  return content.map((block: Partial<Record<'kind' | 'text' | 'keys', unknown>> | null): TemplateBlock => {
    const { kind, text, keys } = block ?? {};
    if (kind === 'products') return { kind };
    if (kind === 'facts' && Array.isArray(keys) && keys.length > 0 && keys.every(known)) return { kind, keys };
    const isText = typeof text === 'string' && !isBlank(text) && [...text].length <= MAX_TEXT;
    if ((kind !== 'heading' && kind !== 'clause') || !isText) throw malformed;
    if ([...text.matchAll(/\{(\w+)\}/g)].some(([, key]) => !known(key))) throw malformed;
    return { kind, text };
  });
}
