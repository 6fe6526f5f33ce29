import type { DemoWalletEntry } from '../../demo/world-calls';
import { Money } from '../../kit/basics/money';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { topUps } from '../top-ups/tables';

type Named = Pick<DemoWalletEntry, 'businessNo' | 'flowNo'>;

const isOnline = ({ businessNo }: Named) => businessNo.startsWith('PAY');

/** As the commands that write entries make it. */
export const keyOfEntry = (entry: Named): string => (isOnline(entry) ? `topUp:${entry.businessNo}` : entry.flowNo);

const MINUTE_MS = 60_000;

/** The top-ups behind what customers paid online, each paid two minutes after it was asked for. */
export async function copyTopUps(
  db: Database,
  entries: readonly DemoWalletEntry[],
  progress: (rows: number) => void,
): Promise<void> {
  const rows = entries.filter(isOnline).map(({ businessNo, walletId, customerId, amount, payMethod, flowNo, at }) => ({
    payNo: businessNo,
    walletId,
    customerId,
    amount: new Money(amount).toFixed(2),
    payMethod: payMethod as 'ALIPAY' | 'WECHAT',
    provider: 'sandbox',
    payUrl: `/payments/sandbox/${businessNo}`,
    state: 'PAID' as const,
    tradeNo: `SANDBOX-${businessNo}`,
    flowNo,
    createdAt: new Date(at.getTime() - 2 * MINUTE_MS),
    expiresAt: new Date(at.getTime() + 28 * MINUTE_MS),
    paidAt: at,
  }));
  await copyRows(db, topUps, rows, progress);
}
