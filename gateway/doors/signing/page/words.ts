import type { Refusal } from './graph';

/** What the signer reads when something was refused, by reason. */
const REASONS: Readonly<Record<string, string>> = {
  CODE_WRONG: '验证码错误,请核对后重新输入',
  CODE_MALFORMED: '请输入6位数字验证码',
  CODE_SPENT: '验证码已失效,请重新获取',
  CODE_SENT_RECENTLY: '验证码发送过于频繁,请稍后再试',
  SIGNING_ENDED: '签署已截止,请联系对方重新发起',
  CONTRACT_STATE: '合同当前状态已变化,请刷新页面',
  LINK_REPLACED: '签署链接已更新,请使用最新短信中的链接',
  DOCUMENT_CHANGED: '合同文件已变化,请刷新页面后重新阅读',
  DOCUMENT_DAMAGED: '合同文件校验失败,请联系对方',
  AGREEMENT_NEEDED: '主协议已失效,暂不能签署本附件,请联系对方',
  NOT_FOUND: '签署链接无效,请使用短信中的完整链接',
  UNREACHABLE: '网络异常,请稍后再试',
};

export const textOf = ({ reason }: Refusal): string => REASONS[reason] ?? '操作未成功,请稍后再试';

export const STATES = {
  REFUSED: ['已拒签', '您已拒绝签署本合同'],
  WITHDRAWN: ['已撤销', '本合同已撤销,无需签署'],
  NOT_STARTED: ['未发起', '本合同尚未发起签署'],
  WAITING_FOR_SIGNATURE: ['待签署', ''],
  SIGNED_ON_PAPER: ['已线下签署', '本合同已线下签署'],
  SIGNED: ['已签署', '您已完成签署'],
} as const;

export const FEE_TYPES = { PER_QUERY: '查询计费', PER_HIT: '查得计费' } as const;

const SHANGHAI = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
});

/** 2026-01-31 12:00:00 with the zone, as documents print it. */
export function zoned(instant: string): string {
  const parts = Object.fromEntries(SHANGHAI.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  return `${year}-${month}-${day} ${hour}:${minute}:${second} (UTC+8 北京时间)`;
}

/** As it is printed: no zeros at the end. */
export const shownPrice = (price: string): string => price.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
