import { type ContractField, isMap } from '../contract';
import { type Place, valuesOf } from '../openapi/enums';
import { code, escapeHtml, table } from './html';

/** More of them are looked up on the page of codes. */
const SHOWN_VALUES = 8;
const DEEPEST = 5;

/** The fields of a request or an answer, those of objects below them. */
export const fieldTable = (fields: readonly ContractField[], place: Place): string =>
  table(['Field', 'Type', 'Meaning'], rowsOf(fields, place, 0));

function rowsOf(fields: readonly ContractField[], place: Place, depth: number): string[] {
  return fields.flatMap((field) => {
    const name = `<td class="d${Math.min(depth, DEEPEST)}">${code(field.name)}</td>`;
    const own = `<tr>${name}<td>${typeOf(field)}</td><td>${meaningOf(field, place)}</td></tr>`;
    return isMap(field) ? [own] : [own, ...rowsOf(field.fields ?? [], place, depth + 1)];
  });
}

function typeOf(field: ContractField): string {
  const [value] = field.fields ?? [];
  if (isMap(field)) return `map of ${value?.type}`;
  if (field.type === 'array') return field.fields || field.items ? `list of ${field.items ?? 'objects'}` : 'list';
  if (field.type === 'enum') return 'string';
  return field.type;
}

function meaningOf(field: ContractField, place: Place): string {
  const { required, title, format, pattern, minimum, maximum, maxLength, maxItems } = field;
  const values = valuesOf(field, place);
  const parts = [
    required && '<b>required</b>',
    title && escapeHtml(title),
    format && code(format),
    pattern && !values && `matches ${code(pattern)}`,
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    maxLength !== undefined && `${maxLength} characters at most`,
    maxItems !== undefined && `${maxItems} at most`,
  ];
  return parts.filter(Boolean).join(' · ') + (values ? valueList(values) : '');
}

function valueList({ name, meanings }: NonNullable<ReturnType<typeof valuesOf>>): string {
  const link = name ? ` <a href="/mt/docs/codes#${name}">${name}</a>` : '';
  if (meanings.length > SHOWN_VALUES) return link;
  const texts = meanings.map((one) => `<span>${code(one.code)} ${escapeHtml(one.text)}</span>`);
  return `<br><span class="values">${texts.join(' ')}${link}</span>`;
}
