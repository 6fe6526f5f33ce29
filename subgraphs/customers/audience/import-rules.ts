import { badInput } from '../../kit/basics/errors';
import type { SpreadsheetRow } from '../../kit/documents/spreadsheet-reader';
import { cellsOf, dayCell, flagCell, type Head, listCell, oneOfCell, type Titles } from '../imports/rules';
import { SEXES } from '../persons/rules';
import type { AudienceFacts } from './rules';

export const PROFILE_TITLES: Titles = {
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

export function checkProfileHead(head: Head, field: string): void {
  if (!head.some((name) => name === 'id' || name === 'thirdId' || name === 'phone')) {
    throw badInput(field, 'The first row must name id, thirdId or phone.', 'NO_COLUMN_OF_IDENTITY');
  }
}

interface ImportedProfile {
  id: string | null;
  thirdId: string | null;
  facts: AudienceFacts;
}

type Sex = (typeof SEXES)[number];

const SEX_NAMES: Readonly<Record<string, Sex>> = {
  ...(Object.fromEntries(SEXES.map((sex) => [sex, sex])) as Record<Sex, Sex>),
  男: 'MALE',
  女: 'FEMALE',
  未知: 'UNKNOWN',
  '1': 'MALE',
  '2': 'FEMALE',
  '0': 'UNKNOWN',
};
const LISTS = new Set(['userTypes', 'industries']);

/** One row as a profile; empty cells say nothing. Throws BAD_USER_INPUT naming the column. */
export function profileOf(head: Head, row: SpreadsheetRow): ImportedProfile {
  const given = Object.fromEntries([...cellsOf(head, row)].map(([name, text]) => [name, cellValue(name, text)]));
  const { id = null, thirdId = null, ...facts } = given;
  if (id === null && thirdId === null && facts.phone === undefined) {
    throw badInput('phone', 'The row names neither id, thirdId nor phone.');
  }
  return { id: id as string | null, thirdId: thirdId as string | null, facts: facts as AudienceFacts };
}

function cellValue(name: string, text: string): unknown {
  if (LISTS.has(name)) return listCell(text);
  if (name === 'sex') return oneOfCell(SEX_NAMES, name, text);
  if (name === 'starred') return flagCell(name, text);
  if (name === 'bornOn') return dayCell(name, text);
  return text;
}
