import { allOf, anyId, containing } from '../../kit/conditions';
import { hasScope, type Reader, type RequestContext, type SubgraphRequest, seesAll } from '../../kit/context';
import type { Fragment } from '../../kit/database';
import { forOperators } from '../../kit/directory';
import { type Connection, listConnection, type PageArgs } from '../../kit/pagination';
import type { MessageFilter, MessageTemplateFilter } from '../types.generated';
import { DEFAULT_TEMPLATES, type Template } from './default-templates';
import { Unsendable } from './rules';
import type { MessageRow, MessageTemplateRow } from './tables';

/** Whether numbers and addresses are shown whole. */
export const maySeeRecipients = ({ viewer }: RequestContext): boolean => hasScope(viewer, 'platform:write');

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
    where m.id = any(${ids}::text[]::bigint[]) and ${forOperators(context)}`;
}

/** Newest first. */
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
    sort: [
      { column: 'm.created_at', type: 'timestamptz', of: (m) => m.createdAt },
      { column: 'm.id', type: 'bigint', of: (m) => m.id },
    ],
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

/** Who sees recipients masked cannot find them by trying either. */
function matching(context: SubgraphRequest, pattern: string): Fragment {
  const { sql } = context.db;
  const recipients = sql`array_to_string(m.recipients || m.cc, ',') ilike ${pattern}`;
  const text = sql`m.subject ilike ${pattern} or m.content ilike ${pattern} or m.business_no ilike ${pattern}`;
  return maySeeRecipients(context) ? sql`(${text} or ${recipients})` : sql`(${text})`;
}

async function storedTemplates(context: Reader): Promise<MessageTemplateRow[]> {
  return context.db.sql<MessageTemplateRow[]>`
    /* storedTemplates */ select t.* from platform.message_templates t where ${forOperators(context)}`;
}

const keyOf = ({ code, channel }: Pick<Template, 'code' | 'channel'>) => `${code} ${channel}`;

/** Every template as it is used: what operators stored, and ours for the rest, by code and channel. */
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
