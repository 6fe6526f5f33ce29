import { boolean, index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { SubgraphName } from '../../kit/basics/subgraph-names';
import { createdAt, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A file that a message carries, or a link to it where it cannot. */
export interface Attachment {
  name: string;
  mediaType: string;
  /** Reference of kit/documents/files in the subgraph that asked. */
  file: string;
}

export const messages = schema.table(
  'messages',
  {
    id: id(),
    /** Given by who asked; a second request with it is the same message. */
    requestId: text('request_id').notNull().unique(),
    /** The subgraph that asked, whose files the attachments are. */
    askedBy: text('asked_by').$type<SubgraphName>().notNull(),
    channel: text('channel', { enum: ['SMS', 'EMAIL'] }).notNull(),
    recipients: text('recipients').array().notNull(),
    cc: text('cc').array().notNull().default([]),
    templateCode: text('template_code').notNull(),
    parameters: jsonb('parameters').$type<Record<string, string>>().notNull(),
    sealedParameters: text('sealed_parameters'),
    attachments: jsonb('attachments').$type<Attachment[]>().notNull().default([]),
    /** What was last sent, with the secrets masked; null until it was tried. */
    subject: text('subject'),
    content: text('content'),
    isHtml: boolean('is_html').notNull().default(false),
    state: text('state', { enum: ['QUEUED', 'SENDING', 'SENT', 'FAILED'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    provider: text('provider'),
    /** Under which the provider knows it. */
    providerReference: text('provider_reference'),
    error: text('error'),
    customerId: int8('customer_id'),
    businessNo: text('business_no'),
    requestedById: int8('requested_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('messages_newest').on(t.createdAt, t.id),
    index('messages_customer').on(t.customerId, t.createdAt, t.id),
    index('messages_requester').on(t.requestedById, t.createdAt, t.id),
  ],
);

/** A row is the wording of one kind of message for one channel, where an operator changed the one of default-templates.ts. */
export const messageTemplates = schema.table(
  'message_templates',
  {
    id: id(),
    code: text('code').notNull(),
    channel: text('channel', { enum: ['SMS', 'EMAIL'] }).notNull(),
    name: text('name').notNull(),
    subject: text('subject'),
    content: text('content').notNull(),
    isHtml: boolean('is_html').notNull(),
    enabled: boolean('enabled').notNull(),
    /** Code of the same template at the provider, and the name that it signs with. */
    providerCode: text('provider_code'),
    signName: text('sign_name'),
    version: integer('version').notNull().default(1),
    changedById: int8('changed_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('message_templates_code').on(t.code, t.channel)],
);

export type MessageRow = typeof messages.$inferSelect;
export type MessageTemplateRow = typeof messageTemplates.$inferSelect;
