import type { DoorReason } from '../../../../subgraphs/kit/basics/reasons/doors';
import type { ReasonText } from './reason-text';

export const doorTexts: Readonly<Record<DoorReason, ReasonText>> = {
  NUMBER_LOSES_DIGITS: '{field}的数字位数过多',
  UNKNOWN_ENUM_CODE: '{field}没有取值{code},可选值:{known}',
  UNKNOWN_ENUM_CLASS: '枚举类{className}不存在,可选值:{known}',
  LEGACY_DATE_TIME: '{field}格式应为yyyy-MM-dd HH:mm:ss',
  LEGACY_DATE: '{field}格式应为yyyy-MM-dd',
  LEGACY_MONTH: '{field}格式应为yyyy-MM',
};
