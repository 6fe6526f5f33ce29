import type { PdfContent } from '../../kit/documents/pdf';
import type { Column } from '../../kit/documents/spreadsheet';

/** What a customer reads of a statement: never what the calls cost us. */
export interface PrintedStatement extends Record<string, unknown> {
  statementNo: string;
  billMonth: string;
  customerName: string | null;
  developerAccountName: string | null;
  appId: string | null;
  totalAmount: string;
  settledAmount: string;
  receivableAmount: string;
}

export interface PrintedLine {
  usageMonth: string;
  productCode: string;
  productName: string;
  tag: string;
  price: string;
  callCount: number;
  freeCount: number;
  chargeCount: number;
  totalFee: string;
}

const LINE_COLUMNS: readonly Column<PrintedLine>[] = [
  { title: '月份', value: (line) => line.usageMonth },
  { title: '产品编码', value: (line) => line.productCode },
  { title: '产品名称', value: (line) => line.productName },
  { title: '标记', value: (line) => line.tag },
  { title: '单价(元)', value: (line) => line.price, kind: 'fee' },
  { title: '调用笔数', value: (line) => line.callCount, kind: 'count' },
  { title: '免费次数', value: (line) => line.freeCount, kind: 'count' },
  { title: '计费次数', value: (line) => line.chargeCount, kind: 'count' },
  { title: '费用(元)', value: (line) => line.totalFee, kind: 'amount' },
];

/** The sheet names its statement in every row, so that rows of several can stand in one. */
export const sheetColumns = ({
  statementNo,
  customerName,
}: Pick<PrintedStatement, 'statementNo' | 'customerName'>): readonly Column<PrintedLine>[] => [
  { title: '账单编号', value: () => statementNo },
  { title: '客户名称', value: () => customerName ?? '' },
  ...LINE_COLUMNS,
];

export const totalLine = (
  { billMonth, totalAmount }: Pick<PrintedStatement, 'billMonth' | 'totalAmount'>,
  lines: readonly PrintedLine[],
): PrintedLine => {
  const sum = (of: (line: PrintedLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    usageMonth: billMonth,
    productCode: '',
    productName: '合计',
    tag: '',
    price: '',
    callCount: sum((line) => line.callCount),
    freeCount: sum((line) => line.freeCount),
    chargeCount: sum((line) => line.chargeCount),
    totalFee: totalAmount,
  };
};

export function pdfContent(content: PdfContent, statement: PrintedStatement, lines: readonly PrintedLine[]): void {
  content.heading(`对账单 ${statement.billMonth}`);
  content.facts([
    ['账单编号', statement.statementNo],
    ['账单月份', statement.billMonth],
    ['客户名称', statement.customerName ?? ''],
    ['开发账户', statement.developerAccountName ?? ''],
    ['appId', statement.appId ?? ''],
    ['总金额(元)', statement.totalAmount],
    ['已结算金额(元)', statement.settledAmount],
    ['未结算金额(元)', statement.receivableAmount],
  ]);
  content.heading('账单明细', 2);
  const right = { align: 'right' as const };
  content.table(
    [
      { title: '月份' },
      { title: '产品', share: 3 },
      { title: '标记' },
      { title: '单价', ...right },
      { title: '调用', ...right },
      { title: '免费', ...right },
      { title: '计费', ...right },
      { title: '费用', ...right, share: 1.5 },
    ],
    lines.map((line) => [
      line.usageMonth,
      line.productName,
      line.tag,
      line.price,
      String(line.callCount),
      String(line.freeCount),
      String(line.chargeCount),
      line.totalFee,
    ]),
  );
}
