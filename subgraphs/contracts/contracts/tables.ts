import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, fee, id, instant, int8, updatedAt } from '../../kit/columns';
import { schema } from '../schema';
import { templates } from '../templates/tables';

/** A row is one contract with a developer account, from the draft to the signed document. */
export const contracts = schema.table(
  'contracts',
  {
    id: id(),
    contractNo: text('contract_no').notNull().unique(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    name: text('name').notNull(),
    templateCode: text('template_code')
      .notNull()
      .references(() => templates.code),
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
    documentUrl: text('document_url'),
    /** SHA-256 of the signed bytes, hexadecimal; frozen with the signature. */
    documentHash: text('document_hash'),
    uploadedManually: boolean('uploaded_manually').notNull().default(false),
    submittedAt: instant('submitted_at'),
    signEndsAt: instant('sign_ends_at'),
    finishedAt: instant('finished_at'),
    expiresAt: instant('expires_at'),
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
    check('contracts_numbers', sql`sequence >= 0 and version >= 1`),
    check('contracts_signed', sql`state not in ('SIGNED', 'SIGNED_ON_PAPER') or finished_at is not null`),
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

export type StoredContract = typeof contracts.$inferSelect;
export type ContractProductRow = typeof contractProducts.$inferSelect;
