import { badInput } from '../../kit/errors';
import type { SpreadsheetRow } from '../../kit/spreadsheet-reader';
import { SEXES } from '../persons/rules';
import type { AudienceFacts } from './rules';

/** Heads of an import file, in Chinese or as the graph names the field. */
const COLUMNS: Readonly<Record<string, string>> = {
  客户ID: 'id',
  第三方用户ID: 'thirdId',
  真实姓名: 'realName',
  性别: 'sex',
  手机号码: 'phone',
  头像: 'avatarUrl',
  微信昵称: 'wechatNickname',
  省: 'province',
  市: 'city',
  生日: 'bornOn',
  备注: 'remark',
  星标: 'starred',
  用户类型: 'userTypes',
  行业: 'industries',
  付款特点: 'paymentTrait',
  unionid: 'unionId',
};
const NAMES = new Set(Object.values(COLUMNS));

/** Which field each column holds; refuses a head that names none and a file that cannot say who is meant. */
export function columnsOf(head: SpreadsheetRow | undefined, field: string): (string | null)[] {
  const columns = (head?.cells ?? []).map((title) => COLUMNS[title] ?? (NAMES.has(title) ? title : null));
  const unknown = head?.cells.find((title, i) => title !== '' && columns[i] === null);
  if (unknown !== undefined) {
    throw badInput(field, `No field of a profile is called "${unknown.slice(0, 40)}".`, 'UNKNOWN_COLUMN');
  }
  if (!columns.some((name) => name === 'id' || name === 'thirdId' || name === 'phone')) {
    throw badInput(field, 'The first row must name id, thirdId or phone.', 'NO_COLUMN_OF_IDENTITY');
  }
  return columns;
}

export interface ImportedProfile {
  id: string | null;
  thirdId: string | null;
  facts: AudienceFacts;
}

const SEX_NAMES: Readonly<Record<string, string>> = {
  男: 'MALE',
  女: 'FEMALE',
  未知: 'UNKNOWN',
  '1': 'MALE',
  '2': 'FEMALE',
  '0': 'UNKNOWN',
};
const FLAGS: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  '1': true,
  '0': false,
  true: true,
  false: false,
};
const LISTS = new Set(['userTypes', 'industries']);

/** One row as a profile; empty cells say nothing. Throws BAD_USER_INPUT naming the column. */
export function profileOf(columns: readonly (string | null)[], row: SpreadsheetRow): ImportedProfile {
  const given: Record<string, unknown> = {};
  columns.forEach((name, i) => {
    const text = row.cells[i] ?? '';
    if (name && text !== '') given[name] = cellValue(name, text);
  });
  const { id = null, thirdId = null, ...facts } = given;
  if (id === null && thirdId === null && facts.phone === undefined) {
    throw badInput('phone', 'The row names neither id, thirdId nor phone.');
  }
  return { id: id as string | null, thirdId: thirdId as string | null, facts: facts as AudienceFacts };
}

function cellValue(name: string, text: string): unknown {
  if (LISTS.has(name)) return text.split(/[,;，；、/]/).map((part) => part.trim());
  if (name === 'sex') return oneOf(SEX_NAMES, name, text, SEXES);
  if (name === 'starred') return oneOf(FLAGS, name, text);
  if (name === 'bornOn') {
    const day = text.slice(0, 10);
    const at = Date.parse(`${day}T00:00:00.000Z`);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at)) throw badInput(name, 'A birthday is a day as yyyy-MM-dd.');
    return day;
  }
  return text;
}

function oneOf(
  table: Readonly<Record<string, unknown>>,
  name: string,
  text: string,
  also: readonly string[] = [],
): unknown {
  if (Object.hasOwn(table, text)) return table[text];
  if (also.includes(text)) return text;
  throw badInput(name, `${name} is not one of ${Object.keys(table).join(', ')}.`);
}
