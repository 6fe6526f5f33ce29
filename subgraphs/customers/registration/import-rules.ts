import { badInput } from '../../kit/basics/errors';
import type { SpreadsheetRow } from '../../kit/documents/spreadsheet-reader';
import { cellsOf, flagCell, type Head, listCell, monthCell, oneOfCell, shareCell, type Titles } from '../imports/rules';
import type { AddressInput, RegistrationInput } from '../schema.generated';
import { type Submission, submissionOf } from './rules';

/** Path of the fields of a row in refusals; taken off again before they are shown, since a row is the column's own. */
export const ROW_PATH = 'row';

const ADDRESS_TITLES: Readonly<Record<string, keyof AddressInput>> = {
  省编码: 'provinceCode',
  省: 'provinceName',
  市编码: 'cityCode',
  市: 'cityName',
  区编码: 'districtCode',
  区: 'districtName',
  街道编码: 'streetCode',
  街道: 'streetName',
  详细地址: 'addressDetail',
  完整地址: 'fullAddress',
};
const ADDRESS_PARTS = new Set<string>(Object.values(ADDRESS_TITLES));

export const CUSTOMER_TITLES: Titles = {
  企业名称: 'organizationName',
  企业简称: 'aliasName',
  统一社会信用代码: 'unifiedSocialCreditCode',
  法人姓名: 'legalPersonName',
  法人身份证号: 'legalPersonIdCard',
  手机号码: 'mobile',
  用户昵称: 'nickname',
  邮箱: 'email',
  联系人: 'contactName',
  联系电话: 'contactMobile',
  ...ADDRESS_TITLES,
  行业: 'industry',
  客户性质: 'nature',
  获客渠道: 'gainChannel',
  企业描述: 'description',
  客户类型: 'customerType',
  客户等级: 'gradeCode',
  提成比例: 'royaltyRate',
  提成生效月: 'royaltyEffectMonth',
  开通应用: 'appCodes',
  是否月结: 'monthlySettled',
  透支额度: 'overdraftQuota',
  邀请码: 'invitationCode',
  同步appId: 'appId',
  立即通知: 'notifyAtOnce',
  销售ID: 'salespersonId',
  允许手机号重复: 'confirmRepeat',
};

const NEEDED = ['organizationName', 'unifiedSocialCreditCode', 'mobile', 'appCodes'] as const;

export function checkCustomerHead(head: Head, field: string): void {
  const missing = NEEDED.find((name) => !head.includes(name));
  if (missing) throw badInput(field, `The first row must name ${NEEDED.join(', ')}.`, 'NO_COLUMN_OF_IDENTITY');
}

interface ImportedCustomer {
  submission: Submission;
  salespersonId: string | null;
  confirmRepeat: boolean;
}

const CUSTOMER_TYPES = { 试用客户: 'TRIAL', 正式客户: 'FORMAL', TRIAL: 'TRIAL', FORMAL: 'FORMAL' } as const;
const FLAGS = new Set(['monthlySettled', 'notifyAtOnce', 'confirmRepeat']);
const RATE = /^\d(\.\d{1,6})?$/;
const INT64 = /^\d{1,18}$/;

/** One row as a registration, with the checks of registerCustomer. Throws BAD_USER_INPUT naming the column. */
export function registrationOf(head: Head, row: SpreadsheetRow): ImportedCustomer {
  const cells = cellsOf(head, row);
  const values = Object.fromEntries([...cells].map(([name, text]) => [name, cellValue(name, text)]));
  const { salespersonId = null, confirmRepeat = false, ...fields } = values;
  const entries = Object.entries(fields);
  const address = Object.fromEntries(entries.filter(([name]) => ADDRESS_PARTS.has(name)));
  const rest = Object.fromEntries(entries.filter(([name]) => !ADDRESS_PARTS.has(name)));
  const registration = {
    ...{ organizationName: '', unifiedSocialCreditCode: '', mobile: '', appCodes: [] },
    ...rest,
    address,
  } as RegistrationInput;
  return {
    submission: submissionOf(registration, ROW_PATH),
    salespersonId: salespersonId as string | null,
    confirmRepeat: confirmRepeat as boolean,
  };
}

/** What the scalars and enums of the graph check for registerCustomer; the rest is text. */
function cellValue(name: string, text: string): unknown {
  if (name === 'appCodes') return listCell(text);
  if (FLAGS.has(name)) return flagCell(name, text);
  if (name === 'customerType') return oneOfCell(CUSTOMER_TYPES, name, text);
  if (name === 'royaltyEffectMonth') return monthCell(name, text);
  if (name === 'royaltyRate') return shaped(name, shareCell(text), RATE, 'a number between 0 and 1');
  if (name === 'salespersonId') return shaped(name, text, INT64, 'an identifier');
  return text;
}

function shaped(name: string, text: string, shape: RegExp, what: string): string {
  if (!shape.test(text)) throw badInput(name, `${name} must be ${what}.`);
  return text;
}
