import { badInput, conflict } from '../../kit/basics/errors';
import { isSocialCreditCode } from '../../kit/basics/social-credit-code';
import type { Text } from '../../kit/basics/text';

/** By the code that the legacy contract calls appcode. Parts of this product, so listed here and not in a table. */
export const APPS = {
  portal: { name: '开放平台门户', type: 'web', systemCode: 'mt' },
  beeback: { name: '客户控制台', type: 'web', systemCode: 'mt' },
  crm: { name: '运营管理平台', type: 'web', systemCode: 'mt' },
  sales: { name: '销售工作台', type: 'web', systemCode: 'mt' },
} as const;

export const SYSTEMS = { mt: '数据服务平台' } as const;

export type AppCode = keyof typeof APPS;

/** The front ends that customers use; the others are for those who run the marketplace and who sell. */
const CUSTOMER_APPS = ['portal', 'beeback'] as const satisfies readonly AppCode[];

export function appCodesOf(codes: readonly string[], field: string): AppCode[] {
  if (codes.length === 0) throw badInput(field, `${field} must name at least one front end.`, 'APP_MISSING');
  return [...new Set(codes)].map((code, i) => {
    const known = CUSTOMER_APPS.find((app) => app === code);
    if (!known) throw badInput(`${field}.${i}`, `Customers may use ${CUSTOMER_APPS.join(' and ')}.`, 'UNKNOWN_APP');
    return known;
  });
}

/** GB 32100 with its check character, in capitals. Throws BAD_USER_INPUT with the reason WRONG_CREDIT_CODE. */
export function creditCodeOf(value: Text, field: string): string {
  const code = (value ?? '').trim().toUpperCase();
  if (!isSocialCreditCode(code)) {
    const message = `${field} is not a unified social credit code: 18 characters, the last of which checks the others.`;
    throw badInput(field, message, 'WRONG_CREDIT_CODE');
  }
  return code;
}

export function creditCodeTaken(field: string) {
  return conflict('CREDIT_CODE_TAKEN', 'A customer with this unified social credit code exists.', { field });
}

export function mobileTaken(field: string) {
  return conflict('MOBILE_TAKEN', 'Another customer has this mobile number; send confirmRepeat to allow it.', {
    field,
  });
}
