import { type Connection, listConnection, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import { hasScope, type Reader, type RequestContext, type SubgraphRequest, seesAll } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, anyId, containing } from '../../kit/sql/conditions';
import type { Fragment } from '../../kit/sql/database';
import type { MessageFilter, MessageTemplateFilter } from '../schema.generated';
import { DEFAULT_TEMPLATES, type Template } from './default-templates';
import { RECIPIENTS, Unsendable } from './rules';
import type { MessageRow, MessageTemplateRow } from './tables';
import { messages } from './tables';

const sortedBy = sortKeys(messages, 'm');

/** Whether numbers and addresses are shown whole: to who may send to them again. */
export const maySeeRecipients = ({ viewer }: RequestContext): boolean => hasScope(viewer, 'message:resend');

/** Everything but the secrets, which no reader of messages needs. */
const columns = ({
  db: { sql },
}: Reader): Fragment => sql`m.id, m.request_id, m.asked_by, m.channel, m.recipients, m.cc,
  m.template_code, m.parameters, m.attachments, m.subject, m.content, m.is_html, m.state, m.attempts, m.provider,
  m.provider_reference, m.error, m.customer_id, m.business_no, m.requested_by_id, m.created_at, m.updated_at, m.sent_at`;

export type ReadMessage = Omit<MessageRow, 'sealedParameters'>;

export async function messagesByIds(context: Reader, ids: string[]): Promise<ReadMessage[]> {
  return context.db.sql<ReadMessage[]>`
    /* messagesByIds */ select ${columns(context)} from platform.messages m
    where m.id = any(${ids}::bigint[]) and ${forOperators(context)}`;
}

export function listMessages(
  context: SubgraphRequest,
  filter: MessageFilter,
  args: PageArgs,
): Promise<Connection<ReadMessage>> {
  const { sql } = context.db;
  return listConnection<ReadMessage>(context.db, args, {
    columns: sql`/* listMessages */ ${columns(context)}`,
    from: sql`platform.messages m`,
    where: allOf(sql, conditions(context, filter)),
    sort: [sortedBy('createdAt'), sortedBy('id')],
    direction: 'DESC',
  });
}

function conditions(context: SubgraphRequest, filter: MessageFilter): Fragment[] {
  const { sql } = context.db;
  const parts = [forOperators(context)];
  if (filter.keyword) parts.push(matching(context, containing(filter.keyword)));
  if (filter.ids) parts.push(anyId(sql, 'm.id', filter.ids));
  if (filter.customerIds) parts.push(anyId(sql, 'm.customer_id', filter.customerIds));
  if (filter.channel) parts.push(sql`m.channel = ${filter.channel}`);
  if (filter.templateCode) parts.push(sql`m.template_code = ${filter.templateCode}`);
  if (filter.states) parts.push(sql`m.state = any(${[...filter.states]}::text[])`);
  if (filter.createdFrom) parts.push(sql`m.created_at >= ${filter.createdFrom}`);
  if (filter.createdUntil) parts.push(sql`m.created_at <= ${filter.createdUntil}`);
  return parts;
}

/** Who sees recipients masked cannot find them by trying either, where a text repeats them as little as elsewhere. */
function matching(context: SubgraphRequest, pattern: string): Fragment {
  const { sql } = context.db;
  const texts = sql`concat_ws(chr(10), m.subject, m.content, m.business_no)`;
  if (!maySeeRecipients(context)) return sql`regexp_replace(${texts}, ${RECIPIENTS}, ' ', 'g') ilike ${pattern}`;
  return sql`(${texts} ilike ${pattern} or array_to_string(m.recipients || m.cc, ',') ilike ${pattern})`;
}

async function storedTemplates(context: Reader): Promise<MessageTemplateRow[]> {
  return context.db.sql<MessageTemplateRow[]>`
    /* storedTemplates */ select t.* from platform.message_templates t where ${forOperators(context)}`;
}

const keyOf = ({ code, channel }: Pick<Template, 'code' | 'channel'>) => `${code} ${channel}`;

export async function listTemplates(context: Reader, filter: MessageTemplateFilter): Promise<Template[]> {
  if (!seesAll(context.viewer)) return [];
  const stored = await storedTemplates(context);
  const changed = new Set(stored.map(keyOf));
  const all: Template[] = [...stored, ...DEFAULT_TEMPLATES.filter((template) => !changed.has(keyOf(template)))];
  return all
    .filter(({ code, channel }) => {
      const codeFits = !filter.codes || filter.codes.includes(code);
      return codeFits && (!filter.channel || filter.channel === channel);
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The template of a message that is about to be sent. Throws Unsendable when nobody has written one. */
export async function templateOf(context: Reader, code: string, channel: Template['channel']): Promise<Template> {
  const [template] = await listTemplates(context, { codes: [code], channel });
  if (!template) throw new Unsendable(`There is no template ${code} for ${channel}.`);
  return template;
}
