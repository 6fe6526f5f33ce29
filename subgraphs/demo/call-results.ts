import type { Random } from './random';
import type { DemoProduct } from './world-trade';

/** Codes of the answers a call can end with. */
export const OUTCOMES = {
  hit: { code: 0, message: '查询成功' },
  noHit: { code: 1, message: '查无结果' },
  refused: { code: 1001, message: '参数校验失败' },
  failed: { code: 5001, message: '数据源超时' },
} as const;

/** The data of a hit, as JSON text. */
export function hitResult(product: DemoProduct, random: Random): string {
  switch (product.checkType) {
    case 'VERIFICATION':
      return random.chance(0.93) ? '{"result":"1","desc":"一致"}' : '{"result":"2","desc":"不一致"}';
    case 'MODEL':
      return `{"score":${random.int(320, 860)},"version":"3.${random.int(0, 2)}"}`;
    case 'BLACKLIST':
      return `{"hit":true,"level":"${random.pick(['低', '中', '高'])}","recentMonths":${random.int(1, 24)}}`;
    case 'PORTRAIT':
      return `{"level":"${random.pick(['A', 'B', 'C', 'D'])}","stability":${random.int(40, 99)}}`;
    case 'TAG':
      return `{"tag":"${random.pick(['T01', 'T02', 'T03', 'T04'])}","confidence":0.${random.int(60, 99)}}`;
    case 'TOOL':
      return `{"value":"${random.pick(['中国移动', '中国联通', '中国电信'])}"}`;
    default:
      return `{"count":${random.int(1, 30)},"recentDays":${random.int(1, 180)},"amountLevel":"${random.pick(['0-1万', '1-5万', '5-10万'])}"}`;
  }
}

export const NO_HIT_RESULT = '{"result":"0","desc":"查无"}';
