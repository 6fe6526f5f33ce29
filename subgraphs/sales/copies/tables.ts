import { sql } from 'drizzle-orm';
import { boolean, index, integer, numeric, primaryKey, text } from 'drizzle-orm/pg-core';
import { amount, day, fee, instant, int8, month, rate } from '../../kit/sql/columns';
import { schema } from '../schema';

/** A row is one business day of calls for one product, tag and unit price: copy of usage.daily_charges, fed by its outbox. */
export const knownUsages = schema.table(
  'known_usages',
  {
    developerAccountId: int8('developer_account_id').notNull(),
    day: day('day').notNull(),
    productCode: text('product_code').notNull(),
    tag: text('tag').notNull(),
    price: fee('price').notNull(),
    customerId: int8('customer_id').notNull(),
    productName: text('product_name').notNull(),
    chargeCount: integer('charge_count').notNull(),
    fee: fee('fee').notNull(),
    /** Of the row of usage; what carries an older one comes late and changes nothing. */
    version: int8('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.developerAccountId, t.day, t.productCode, t.tag, t.price] })],
);

/** As exact as a fee times a rate. */
const commission = () => numeric('commission', { precision: 30, scale: 12 });

const sums = () => ({ chargeCount: int8('charge_count').notNull(), fee: fee('fee').notNull() });

const sold = () => ({
  developerAccountId: int8('developer_account_id').notNull(),
  productCode: text('product_code').notNull(),
  customerId: int8('customer_id').notNull(),
  productName: text('product_name').notNull(),
  ...sums(),
});

/** A row is what one developer account bought of one product on one day: sums of known_usages, kept with them. */
export const dailySales = schema.table('daily_sales', { day: day('day').notNull(), ...sold() }, (t) => [
  primaryKey({ columns: [t.developerAccountId, t.day, t.productCode] }),
  index('daily_sales_day').on(t.day, t.customerId),
]);

/** The same by month. */
export const monthlySales = schema.table(
  'monthly_sales',
  {
    month: month('month').notNull(),
    ...sold(),
    /** What all who are credited with it earn on it; null where nobody is. */
    commission: commission(),
    open: boolean('open').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.developerAccountId, t.month, t.productCode] }),
    index('monthly_sales_customer').on(t.customerId, t.month),
    index('monthly_sales_amount').on(t.month, t.fee, t.developerAccountId, t.productCode),
    index('monthly_sales_commission').on(t.month, t.commission, t.developerAccountId, t.productCode),
    index('monthly_sales_calls').on(t.month, t.chargeCount, t.developerAccountId, t.productCode),
    index('monthly_sales_authorization').on(t.month, t.developerAccountId, t.productCode),
    index('monthly_sales_closed').on(t.month, t.developerAccountId, t.productCode).where(sql`not open`),
  ],
);

/** A row is one sale of a month and one who is credited with it: what the view credits_due says, kept. */
export const monthlyCredits = schema.table(
  'monthly_credits',
  {
    month: month('month').notNull(),
    ...sold(),
    salespersonId: int8('salesperson_id').notNull(),
    commission: commission().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'monthly_credits_once',
      columns: [t.developerAccountId, t.month, t.productCode, t.salespersonId],
    }),
    index('monthly_credits_salesperson').on(t.salespersonId, t.month),
  ],
);

/** A row is what one customer bought in one month: sums of monthly_sales, kept with them. */
export const monthlyCustomerSales = schema.table(
  'monthly_customer_sales',
  {
    month: month('month').notNull(),
    customerId: int8('customer_id').notNull(),
    ...sums(),
    commission: commission().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.month, t.customerId] }),
    index('monthly_customer_sales_amount').on(t.month, t.fee, t.customerId),
    index('monthly_customer_sales_commission').on(t.month, t.commission, t.customerId),
    index('monthly_customer_sales_calls').on(t.month, t.chargeCount, t.customerId),
  ],
);

/** A row is what one salesperson is credited with in one month: sums of monthly_credits, kept with them. */
export const monthlySalespersonSales = schema.table(
  'monthly_salesperson_sales',
  {
    month: month('month').notNull(),
    salespersonId: int8('salesperson_id').notNull(),
    ...sums(),
    commission: commission().notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.salespersonId] })],
);

/** A row is one statement as far as commission on it goes: copy of billing.statements, fed by its outbox. */
export const knownStatements = schema.table(
  'known_statements',
  {
    statementId: int8('statement_id').primaryKey(),
    statementNo: text('statement_no').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    customerId: int8('customer_id').notNull(),
    billMonth: month('bill_month').notNull(),
    state: text('state').notNull(),
    overdraftState: text('overdraft_state').notNull(),
    totalAmount: amount('total_amount').notNull(),
    settledAmount: amount('settled_amount').notNull(),
    /** What carries an older one comes late and changes nothing. */
    version: int8('version').notNull(),
  },
  (t) => [index('known_statements_customer').on(t.customerId, t.billMonth)],
);

/** A row is the lines of one statement for one month of calls and one product, added up. */
export const knownStatementLines = schema.table(
  'known_statement_lines',
  {
    statementId: int8('statement_id').notNull(),
    usageMonth: month('usage_month').notNull(),
    productCode: text('product_code').notNull(),
    totalFee: amount('total_fee').notNull(),
    chargeCount: int8('charge_count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.usageMonth, t.productCode] }),
    index('known_statement_lines_month').on(t.usageMonth),
  ],
);

/** A row is money of a customer that was found: copy of what passed in billing.payments. */
export const knownPayments = schema.table(
  'known_payments',
  {
    paymentId: int8('payment_id').primaryKey(),
    paymentNo: text('payment_no').notNull(),
    customerId: int8('customer_id').notNull(),
    salespersonId: int8('salesperson_id'),
    paidOn: day('paid_on').notNull(),
    amount: amount('amount').notNull(),
    allocatedAmount: amount('allocated_amount').notNull(),
    residueAmount: amount('residue_amount').notNull(),
  },
  (t) => [index('known_payments_salesperson').on(t.salespersonId, t.paidOn), index('known_payments_day').on(t.paidOn)],
);

export const knownProducts = schema.table('known_products', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  state: text('state').notNull(),
  price: fee('price').notNull(),
  floorPrice: fee('floor_price').notNull(),
  deleted: boolean('deleted').notNull(),
  version: int8('version').notNull(),
});

/** A row is one customer's right to call a product: copy of products.authorizations, fed by its outbox. */
export const knownAuthorizations = schema.table(
  'known_authorizations',
  {
    authorizationId: int8('authorization_id').primaryKey(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code').notNull(),
    productName: text('product_name').notNull(),
    state: text('state').notNull(),
    deleted: boolean('deleted').notNull(),
    auditedAt: instant('audited_at'),
    version: int8('version').notNull(),
  },
  (t) => [
    index('known_authorizations_account').on(t.developerAccountId, t.productCode, t.customerId, t.state, t.deleted),
    index('known_authorizations_customer').on(t.customerId),
    index('known_authorizations_open')
      .on(t.customerId, t.developerAccountId, t.productCode)
      .where(sql`state = 'OPEN' and not deleted`),
  ],
);

/** A row is what a promoter earns on one authorisation in a span of months: copy of products.promoter_royalties. */
export const knownPromoterRoyalties = schema.table(
  'known_promoter_royalties',
  {
    id: int8('id').primaryKey(),
    authorizationId: int8('authorization_id').notNull(),
    customerId: int8('customer_id').notNull(),
    developerAccountId: int8('developer_account_id').notNull(),
    productCode: text('product_code').notNull(),
    promoterId: int8('promoter_id').notNull(),
    type: text('type', { enum: ['BY_RATE', 'BY_PRICE'] }).notNull(),
    price: fee('price'),
    rate: rate('rate'),
    effectMonth: month('effect_month').notNull(),
    untilMonth: month('until_month'),
  },
  (t) => [
    index('known_promoter_royalties_authorization').on(t.authorizationId),
    index('known_promoter_royalties_account').on(t.developerAccountId, t.productCode),
    index('known_promoter_royalties_promoter').on(t.promoterId, t.effectMonth),
  ],
);

/** A row is the name that a customer had last. It outlives the customer, for what was sold to it stays. */
export const customerNames = schema.table('customer_names', {
  customerId: int8('customer_id').primaryKey(),
  name: text('name').notNull(),
});

/** A row is one person who works for the operator: copy of platform.staff_members, fed by its outbox. */
export const knownStaff = schema.table(
  'known_staff',
  {
    staffId: int8('staff_id').primaryKey(),
    name: text('name').notNull(),
    mobile: text('mobile').notNull(),
    email: text('email'),
    departmentId: int8('department_id'),
    enabled: boolean('enabled').notNull(),
    deleted: boolean('deleted').notNull(),
  },
  (t) => [index('known_staff_department').on(t.departmentId)],
);

/** A row is one department and who leads it: copy of platform.departments, fed by its outbox. */
export const knownDepartments = schema.table(
  'known_departments',
  {
    departmentId: int8('department_id').primaryKey(),
    parentId: int8('parent_id'),
    managerStaffId: int8('manager_staff_id'),
  },
  (t) => [index('known_departments_parent').on(t.parentId), index('known_departments_manager').on(t.managerStaffId)],
);
