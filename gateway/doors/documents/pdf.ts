import { type PdfContent, pdfOf } from '../../../subgraphs/kit/documents/pdf';
import type { Document, Table } from './document';

/** The document as a file to keep: the same content gives the same bytes. */
export function documentPdf(document: Document): Promise<Buffer> {
  const options = { title: document.apiName, createdAt: new Date(document.updatedAt) };
  return pdfOf(options, (content) => {
    content.heading(document.apiName);
    if (document.description) content.paragraph(document.description);
    content.facts(
      [
        ['产品编码', document.productCode],
        ['接口地址', `${document.requestMethod} ${document.apiPath ?? ''}`],
        ['请求格式', document.contentType],
        ['计费方式', document.feeTypeText],
        ['分类', document.category?.name ?? ''],
        ['响应时间', document.responseTime ?? ''],
        ['更新周期', document.upgradePeriod ?? ''],
        ['数据优势', document.dataAdvantage ?? ''],
      ].filter(([, value]) => value !== '') as [string, string][],
    );
    content.heading('请求参数', 2);
    tables(content, document.paramSchema);
    content.heading('请求示例', 2);
    content.paragraph(document.paramsExample);
    content.heading('响应', 2);
    tables(content, document.respSchema);
    content.heading('响应示例', 2);
    content.paragraph(document.respExample);
    if (Object.keys(document.fieldSchema).length > 0) content.heading('字段说明', 2);
    tables(content, Object.values(document.fieldSchema));
    content.heading('返回码', 2);
    tables(content, document.errorCodeSchema);
  });
}

function tables(content: PdfContent, list: readonly Table[]): void {
  for (const { type, title, columns, rows } of list) {
    if (title !== '') content.paragraph(title);
    if (type === 'text') for (const row of rows) content.paragraph(String(row.text ?? ''));
    else
      content.table(
        columns.map((column, i) => ({ title: column.title, share: i === columns.length - 1 ? 3 : 1 })),
        rows.map((row) => columns.map(({ id }) => String(row[id] ?? ''))),
      );
  }
}
