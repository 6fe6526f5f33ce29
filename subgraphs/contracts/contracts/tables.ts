import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, updatedAt } from '../../kit/sql/columns';
import { files, schema } from '../schema';
import type { ContractContent } from './content';

export const contracts = schema.table(
  'contracts',
  {
    id: id(),
    contractNo: text('contract_no').notNull().unique(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    name: text('name').notNull(),
    templateCode: text('template_code').notNull(),
    /** 0 is the cooperation agreement, 1 and on are the price annexes in their order. */
    sequence: integer('sequence').notNull(),
    version: integer('version').notNull(),
    versionName: text('version_name').notNull(),
    state: text('state', {
      enum: ['REFUSED', 'WITHDRAWN', 'NOT_STARTED', 'WAITING_FOR_SIGNATURE', 'SIGNED_ON_PAPER', 'SIGNED'],
    }).notNull(),
    signerName: text('signer_name'),
    signerMobile: text('signer_mobile'),
    /** Under the key that encrypts secrets at rest; never stored as it is. */
    encryptedSignerIdCard: text('encrypted_signer_id_card'),
    /** What is printed; frozen when the draft is made. Null for what was uploaded. */
    content: jsonb('content').$type<ContractContent>(),
    draftFileId: int8('draft_file_id').references(() => files.id),
    draftHash: text('draft_hash'),
    documentUrl: text('document_url'),
    /** The very bytes that were signed, and their SHA-256, hexadecimal; frozen with the signature. */
    signedFileId: int8('signed_file_id').references(() => files.id),
    documentHash: text('document_hash'),
    /** The signed text with signatures and evidence page, made after the signature; sealed where there is a certificate. */
    finalFileId: int8('final_file_id').references(() => files.id),
    finalHash: text('final_hash'),
    sealedAt: instant('sealed_at'),
    /** Whose certificate it is sealed with: its subject, and the SHA-256 of the certificate, hexadecimal. */
    sealedBy: text('sealed_by'),
    sealFingerprint: text('seal_fingerprint'),
    /** Grows with each address that a signing link is sent to; only the newest link opens. */
    linkVersion: integer('link_version').notNull().default(0),
    validMonths: integer('valid_months').notNull().default(24),
    signerType: text('signer_type', { enum: ['ENTERPRISE', 'PERSON'] }),
    uploadedManually: boolean('uploaded_manually').notNull().default(false),
    submittedAt: instant('submitted_at'),
    signEndsAt: instant('sign_ends_at'),
    finishedAt: instant('finished_at'),
    expiresAt: instant('expires_at'),
    /** When its validity was found to have ended, which freed its sequence and its products. */
    endedAt: instant('ended_at'),
    /** How many days before its end people were last warned of it; null until they are. */
    warnedDays: integer('warned_days'),
    rejectReason: text('reject_reason'),
    createdById: int8('created_by_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('contracts_newest').on(t.createdAt, t.id),
    index('contracts_in_state').on(t.state, t.createdAt, t.id),
    index('contracts_changed').on(t.updatedAt, t.id),
    index('contracts_of_customer').on(t.customerId, t.createdAt, t.id),
    index('contracts_of_account').on(t.developerAccountId, t.createdAt, t.id),
    uniqueIndex('contracts_live')
      .on(t.developerAccountId, t.sequence)
      .where(
        sql`deleted_at is null and ended_at is null and state in ('WAITING_FOR_SIGNATURE', 'SIGNED', 'SIGNED_ON_PAPER')`,
      ),
    uniqueIndex('contracts_draft')
      .on(t.developerAccountId, t.sequence)
      .where(sql`deleted_at is null and state = 'NOT_STARTED'`),
    index('contracts_signing_ends').on(t.signEndsAt).where(sql`state = 'WAITING_FOR_SIGNATURE'`),
    index('contracts_unfinished')
      .on(t.id)
      .where(sql`state = 'SIGNED' and content is not null and final_file_id is null`),
    index('contracts_valid_until').on(t.expiresAt).where(sql`ended_at is null and expires_at is not null`),
    check('contracts_numbers', sql`sequence >= 0 and version >= 1`),
    check('contracts_signed', sql`state not in ('SIGNED', 'SIGNED_ON_PAPER') or finished_at is not null`),
    check(
      'contracts_signed_document',
      sql`state <> 'SIGNED' or content is null or (signed_file_id is not null and document_hash is not null)`,
    ),
    check('contracts_valid_months', sql`valid_months between 1 and 120`),
  ],
);

/** A row is one product under a contract, as it was printed there; later changes of terms do not touch it. */
export const contractProducts = schema.table(
  'contract_products',
  {
    contractId: int8('contract_id')
      .notNull()
      .references(() => contracts.id),
    authorizationId: int8('authorization_id').notNull(),
    productCode: text('product_code').notNull(),
    productName: text('product_name').notNull(),
    price: fee('price').notNull(),
    feeType: text('fee_type', { enum: ['PER_QUERY', 'PER_HIT'] }).notNull(),
    remark: text('remark'),
    sort: integer('sort').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contractId, t.authorizationId] }),
    index('contract_products_authorization').on(t.authorizationId),
    check('contract_products_price', sql`price >= 0`),
  ],
);

export const contractChanges = schema.table(
  'contract_changes',
  {
    id: id(),
    contractId: int8('contract_id')
      .notNull()
      .references(() => contracts.id),
    kind: text('kind', { enum: ['RENEWED', 'END_MOVED'] }).notNull(),
    fromAt: instant('from_at'),
    toAt: instant('to_at').notNull(),
    changedById: int8('changed_by_id'),
    createdAt: createdAt(),
  },
  (t) => [index('contract_changes_contract').on(t.contractId, t.id)],
);

/** Each row carries the hash of the one before, so that none can be changed, taken out or put in between unseen. */
export const signingEvents = schema.table(
  'signing_events',
  {
    id: id(),
    contractId: int8('contract_id')
      .notNull()
      .references(() => contracts.id),
    position: integer('position').notNull(),
    at: instant('at').notNull(),
    kind: text('kind', {
      enum: [
        'DRAFTED',
        'SUBMITTED',
        'LINK_SENT',
        'CODE_SENT',
        'SIGNED',
        'REFUSED',
        'WITHDRAWN',
        'EXPIRED',
        'UPLOADED',
        'FINALIZED',
        'RENEWED',
        'END_CHANGED',
        'ENDED',
        'DELETED',
      ],
    }).notNull(),
    /** Who did it; null for the signer and for what time did. */
    accountId: int8('account_id'),
    ip: text('ip'),
    userAgent: text('user_agent'),
    /** Facts of it as canonical JSON: what exactly was hashed. */
    detail: text('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('signing_events_chain').on(t.contractId, t.position)],
);

export type SigningEventRow = typeof signingEvents.$inferSelect;
export type ContractChangeRow = typeof contractChanges.$inferSelect;
export type StoredContract = typeof contracts.$inferSelect;
export type ContractProductRow = typeof contractProducts.$inferSelect;
