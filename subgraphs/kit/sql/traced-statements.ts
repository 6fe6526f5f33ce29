import { SpanKind } from '@opentelemetry/api';
import { inSpan, isTracing, type Part } from '../process/tracing';
import type { Send } from './sql';

const NAME = /\/\* ([\w-]{1,60}) \*\//;
const WORD = /^\s*(\w{1,20})/;
const TABLE = /\b(?:from|into|update)\s+"?(\w{1,30})"?\."?(\w{1,40})/i;

const parts = new Map<string, Part>();
const MOST_PARTS = 2_000;

/** Texts are written by us and hold no values; the name is what stands in their comment. */
function partOf(text: string): Part {
  const known = parts.get(text);
  if (known) return known;
  const name = nameOf(text);
  const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name };
  const part = { name, kind: SpanKind.CLIENT, attributes, details: { 'db.query.text': text } };
  if (parts.size < MOST_PARTS) parts.set(text, part);
  return part;
}

/** Of a statement without a name, what it does to which table. */
function nameOf(text: string): string {
  const name = NAME.exec(text)?.[1];
  if (name) return name;
  const [, schema, table] = TABLE.exec(text) ?? [];
  const word = WORD.exec(text)?.[1] ?? 'statement';
  return schema && table ? `${word} ${schema}.${table}` : word;
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: string } | undefined)?.text ?? '');

export function inStatementSpan<Answer extends { rows: readonly unknown[] }>(
  statement: unknown,
  send: () => Promise<Answer>,
): Promise<Answer> {
  if (!isTracing()) return send();
  return inSpan(
    () => partOf(textOf(statement)),
    async (span) => {
      const answer = await send();
      span?.setAttribute('db.response.returned_rows', answer.rows?.length ?? 0);
      return answer;
    },
  );
}

/** The same for statements that may go with others: each is a span of whoever asked, which names those it went with. */
export function tracedSend(send: Send): Send {
  const sendInSpan: Send = (text, values) =>
    inSpan(
      () => partOf(text),
      async (span) => {
        const rows = await send(text, values, (texts) => {
          const names = texts.map(nameOf);
          span?.setAttributes({ 'db.operation.batch.size': names.length, 'skep.statements': names });
        });
        span?.setAttribute('db.response.returned_rows', rows.length);
        return rows;
      },
    );
  return (text, values) => (isTracing() ? sendInSpan(text, values) : send(text, values));
}
