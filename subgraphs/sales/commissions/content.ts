import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Column, xlsxStream } from '../../kit/documents/spreadsheet';
import { type CommissionEntry, canonical } from './rules';
import type { CommissionLineRow, CommissionStatementRow } from './tables';

export function hashOf(statement: CommissionStatementRow, lines: readonly CommissionLineRow[]): string {
  const content = canonical({ ...statement, lines: lines as (CommissionEntry & CommissionLineRow)[] });
  return createHash('sha256').update(content).digest('hex');
}

export function sheetOf(lines: readonly CommissionLineRow[]): Promise<Buffer> {
  return buffer(xlsxStream(COLUMNS, lines, { sheetName: '提成结算单' }));
}

const KINDS: Record<CommissionLineRow['kind'], string> = { SALES: '销售', PROMOTION: '推广', ADJUSTMENT: '调整' };

const COLUMNS: readonly Column<CommissionLineRow>[] = [
  { title: '类型', value: ({ kind }) => KINDS[kind] },
  { title: '客户名', value: (line) => line.customerName, width: 32 },
  { title: '调用月份', value: (line) => line.usageMonth },
  { title: '产品编码', value: (line) => line.productCode },
  { title: '回款金额', value: (line) => line.baseAmount, kind: 'fee' },
  { title: '计费笔数', value: (line) => Number(line.chargedCalls), kind: 'count' },
  { title: '提成比例', value: (line) => line.rate },
  { title: '每笔提成', value: (line) => line.price, kind: 'fee' },
  { title: '绩效达成率', value: (line) => line.kpiRate },
  { title: '提成', value: (line) => line.amount, kind: 'fee' },
];
