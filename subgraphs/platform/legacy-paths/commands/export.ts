import { buffer } from 'node:stream/consumers';
import { storedReference } from '../../../kit/basics/file-reference';
import { businessDate } from '../../../kit/basics/time';
import { storeFile } from '../../../kit/documents/files';
import { type Column, XLSX_MEDIA_TYPE, xlsxStream } from '../../../kit/documents/spreadsheet';
import { demand } from '../../../kit/requests/row-scope';
import { withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { type ReportLine, reportLines } from '../queries/report';
import type { LegacyEndpointState, LegacyEndpointUse } from '../rules';
import type { LegacyUsageRow } from '../tables';

const STATES: Record<LegacyEndpointState, string> = {
  SERVED: '正常',
  ANNOUNCED: '已预告',
  DEPRECATED: '已弃用',
  SUNSET: '已到停用日',
  CLOSED: '已停用',
};

const USES: Record<LegacyEndpointUse, string> = { USED: '使用中', QUIET: '可停用', UNSURE: '统计时间不足' };

const KINDS: Record<LegacyUsageRow['callerKind'], string> = {
  ANONYMOUS: '未登录',
  CUSTOMER: '客户',
  OPERATOR: '运营人员',
  SALESPERSON: '销售人员',
  OTHERS: '其他',
};

const COLUMNS: readonly Column<ReportLine>[] = [
  { title: '接口', value: ({ endpoint }) => endpoint.endpoint, width: 52 },
  { title: '名称', value: ({ endpoint }) => endpoint.title },
  { title: '模块', value: ({ endpoint }) => endpoint.module },
  { title: '结论', value: ({ endpoint }) => (endpoint.state === 'CLOSED' ? STATES.CLOSED : USES[endpoint.use]) },
  { title: '状态', value: ({ endpoint }) => STATES[endpoint.state] },
  { title: '弃用日', value: ({ endpoint }) => endpoint.decided?.deprecatedOn ?? null, kind: 'date' },
  { title: '停用日', value: ({ endpoint }) => endpoint.decided?.sunsetOn ?? null, kind: 'date' },
  { title: '最后调用', value: ({ endpoint }) => endpoint.lastCalledAt, kind: 'dateTime' },
  { title: '调用方', value: ({ caller }) => caller && KINDS[caller.callerKind] },
  { title: '称呼', value: ({ caller }) => caller?.nickname ?? null },
  { title: '登录名', value: ({ caller }) => caller?.loginName ?? null },
  { title: '客户编号', value: ({ caller }) => caller?.customerId ?? null },
  { title: '程序', value: ({ caller }) => caller?.clients.join(', ') ?? null },
  { title: '调用次数', value: ({ caller }) => Number(caller?.calls ?? 0), kind: 'count' },
  { title: '失败次数', value: ({ caller }) => Number(caller?.failures ?? 0), kind: 'count' },
  { title: '该调用方最后调用', value: ({ caller }) => caller?.lastCalledAt ?? null, kind: 'dateTime' },
  { title: '有值的返回字段', value: ({ caller }) => caller?.fields.join(', ') ?? null, width: 60 },
];

export async function exportReport(context: Context, quietDays: number): Promise<{ file: string; rowCount: number }> {
  demand(context, 'platform:read');
  const lines = await reportLines(context, quietDays);
  const bytes = await buffer(xlsxStream(COLUMNS, lines, { sheetName: '旧接口' }));
  const name = `旧接口使用情况_${businessDate(context.now()).replaceAll('-', '')}.xlsx`;
  const file = { name, mediaType: XLSX_MEDIA_TYPE, bytes, createdById: context.viewer.accountId };
  const id = await withTx(context.db, (tx) => storeFile(tx, 'platform', file));
  return { file: storedReference(id), rowCount: lines.length };
}
