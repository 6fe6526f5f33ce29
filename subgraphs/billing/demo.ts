import { callsOf } from '../demo/calls';
import { openBooks } from '../demo/money';
import type { World } from '../demo/world';
import type { DemoBooks, DemoInvoice, DemoStatement } from '../demo/world-calls';
import { copyRows } from '../kit/copy';
import { type Database, withTx } from '../kit/database';
import { sumFees } from '../kit/money';
import { openSourceCosts } from './demo/source-costs';
import { copySpreadsheets } from './demo/spreadsheets';
import { openUsages } from './demo/usages';
import { invoiceNumber, seriesOf } from './invoices/rules';
import { invoiceAllocations, invoiceCounters, invoiceProfiles, invoices } from './invoices/tables';
import { knownCommissionRates, paymentAllocations, payments } from './payments/tables';
import { addUpAllMonths } from './product-bills/commands';
import { noteDemoRuns } from './statement-runs/demo-commands';
import { statementLines, statementSendRecords, statements } from './statements/tables';
import { addUpAllSourceMonths } from './supplier-bills/commands';
import { knownAlertContacts, walletAlertContacts, walletEntries, walletPayRoutes, wallets } from './wallets/tables';

type Progress = (rows: number) => void;

/** Folds the calls of the world into books, then copies them; parents before their children. */
export async function loadDemo(db: Database, world: World, progress: Progress): Promise<void> {
  const books = await booksOf(db, world, progress);
  await loadWallets(db, world, books, progress);
  await loadStatements(db, world, books, progress);
  await loadInvoices(db, world, books, progress);
  await loadPayments(db, world, books, progress);
  await withTx(db, noteDemoRuns);
  await withTx(db, addUpAllMonths);
  await withTx(db, addUpAllSourceMonths);
}

async function booksOf(db: Database, world: World, progress: Progress): Promise<DemoBooks> {
  const books = openBooks(world);
  const usages = openUsages(new Map(world.products.map((product) => [product.code, product.name])), world.now);
  const sources = openSourceCosts(new Map(world.dataSources.map((source) => [source.id, source.name])), world.now);
  for (const month of world.months) {
    for (const call of callsOf(world, month)) {
      books.add(call);
      usages.add(call);
      sources.add(call);
    }
    await usages.copy(db, progress);
    await sources.copy(db, progress);
  }
  return books.close();
}

async function loadWallets(db: Database, world: World, books: DemoBooks, progress: Progress): Promise<void> {
  const balances = new Map(books.walletBalances.map((balance) => [balance.walletId, balance]));
  const lastMoved = new Map(books.walletEntries.map((entry) => [entry.walletId, entry.at]));
  const walletRows = world.wallets.map((wallet) => ({
    ...wallet,
    balance: balances.get(wallet.id)?.balance ?? '0',
    version: String(balances.get(wallet.id)?.version ?? 0),
    accruedAmount: balances.get(wallet.id)?.accrued ?? '0',
    updatedAt: lastMoved.get(wallet.id) ?? wallet.createdAt,
  }));
  await copyRows(db, wallets, walletRows, progress);
  const routes = world.wallets.flatMap(({ id, payRoutes }) => payRoutes.map((route) => ({ walletId: id, ...route })));
  await copyRows(db, walletPayRoutes, routes, progress);
  const contacts = world.alertContacts.map(({ id, ...contact }) => ({ contactId: id, ...contact }));
  await copyRows(db, knownAlertContacts, contacts, progress);
  const watching = world.wallets.flatMap(({ id, alertContactIds }) =>
    alertContactIds.map((contactId) => ({ walletId: id, contactId })),
  );
  await copyRows(db, walletAlertContacts, watching, progress);
  const entries = books.walletEntries.map(({ kind, at, version, ...entry }) => ({
    ...entry,
    version: String(version),
    businessType: kind,
    idempotencyKey: entry.businessNo,
    appCode: kind === 'PAY' ? 'beeback' : 'crm',
    createdAt: at,
  }));
  await copyRows(db, walletEntries, entries, progress);
}

async function loadStatements(db: Database, world: World, books: DemoBooks, progress: Progress): Promise<void> {
  const issued = lastIssues(books.invoices);
  const spreadsheets = await copySpreadsheets(db, world, books, progress);
  const statementRows = books.statements.map((statement) => ({
    ...statement,
    billMonth: statement.month,
    emails: statement.receivers,
    invoicedAt: issued.get(statement.id) ?? null,
    spreadsheetId: spreadsheets.get(statement.id) ?? null,
    updatedAt: lastStep(statement),
  }));
  // What the database generates cannot be copied into it.
  await copyRows(
    db,
    statements,
    statementRows.map(({ invoiceState, paymentState, ...row }) => row),
    progress,
  );
  const names = new Map(world.products.map((product) => [product.code, product.name]));
  const byId = new Map(books.statements.map((statement) => [statement.id, statement]));
  const lines = books.statementLines.map(({ count, ...line }) => {
    const statement = byId.get(line.statementId) as DemoStatement;
    return {
      ...line,
      callCount: count,
      customerId: statement.customerId,
      usageMonth: statement.month,
      productName: names.get(line.productCode) ?? line.productCode,
      createdAt: statement.createdAt,
      updatedAt: statement.createdAt,
    };
  });
  await copyRows(db, statementLines, lines, progress);
  const keepers = mailOfKeepers(world);
  const sent = books.statements.flatMap(({ id, customerId, receivers: recipients, sentAt }) => {
    const [cc, spreadsheetId] = [keepers.get(customerId) ?? [], spreadsheets.get(id) ?? null];
    return sentAt ? [{ id, statementId: id, recipients, cc, spreadsheetId, state: 'SENT' as const, sentAt }] : [];
  });
  await copyRows(db, statementSendRecords, sent, progress);
}

/** Salespeople get copies of what their customers are sent. */
function mailOfKeepers({ customers, salespeople, accounts }: World): Map<string, string[]> {
  const mail = new Map(accounts.map(({ id, email }) => [id, email]));
  const ofSalesperson = new Map(salespeople.map(({ id, accountId }) => [id, mail.get(accountId)]));
  return new Map(
    customers.map(({ id, salespersonId }) => {
      const address = salespersonId && ofSalesperson.get(salespersonId);
      return [id, address ? [address] : []];
    }),
  );
}

const lastStep = ({ createdAt, reviewedAt, sentAt, confirmedAt, archivedAt, voidedAt }: DemoStatement) =>
  voidedAt ?? archivedAt ?? confirmedAt ?? sentAt ?? reviewedAt ?? createdAt;

/** When an invoice over each statement was last issued. */
function lastIssues(all: readonly DemoInvoice[]): Map<string, Date> {
  const last = new Map<string, Date>();
  for (const { issuedAt, allocations } of byTime(all)) {
    if (issuedAt) for (const { statementId } of allocations) last.set(statementId, issuedAt);
  }
  return last;
}

const byTime = (all: readonly DemoInvoice[]) =>
  [...all].sort((a, b) => (a.issuedAt?.getTime() ?? 0) - (b.issuedAt?.getTime() ?? 0) || Number(a.id) - Number(b.id));

async function loadInvoices(db: Database, world: World, books: DemoBooks, progress: Progress): Promise<void> {
  const first = new Map([...world.invoiceProfiles].reverse().map(({ customerId, id }) => [customerId, id]));
  const customers = new Map(world.customers.map((customer) => [customer.id, customer]));
  const profiles = world.invoiceProfiles.map(({ invoiceType, ...profile }) => ({
    ...profile,
    type: invoiceType,
    ...buyerOf(customers.get(profile.customerId), invoiceType),
    isDefault: first.get(profile.customerId) === profile.id,
    createdById: customers.get(profile.customerId)?.createdById,
    updatedAt: profile.createdAt,
  }));
  await copyRows(db, invoiceProfiles, profiles, progress);
  const counters = new Map<string, number>();
  const invoiceRows = byTime(books.invoices).map(({ invoiceType, invoiceUrl, ...invoice }) => ({
    ...invoice,
    invoiceNo: invoice.issuedAt && nextNumber(counters, invoice.issuedAt),
    type: invoiceType,
    fileUrl: invoiceUrl,
    updatedAt: invoice.issuedAt ?? invoice.auditedAt ?? invoice.createdAt,
  }));
  await copyRows(db, invoices, invoiceRows, progress);
  const counterRows = [...counters].map(([series, last]) => ({ series, lastNumber: String(last) }));
  await copyRows(db, invoiceCounters, counterRows, progress);
  const parts = books.invoices.flatMap(({ id, allocations }) =>
    allocations.map((part) => ({ invoiceId: id, ...part })),
  );
  await copyRows(db, invoiceAllocations, parts, progress);
}

/** What a special invoice needs beside name and tax number. */
function buyerOf(customer: World['customers'][number] | undefined, type: 'NORMAL' | 'SPECIAL') {
  if (!customer || type === 'NORMAL') return {};
  const { provinceName, fullAddress } = customer.address;
  return {
    bankName: `招商银行${provinceName}分行`,
    bankAccount: `7559${customer.id.slice(-11)}`,
    registeredAddress: fullAddress,
    registeredPhone: customer.contactMobile,
  };
}

function nextNumber(counters: Map<string, number>, issuedAt: Date): string {
  const series = seriesOf(issuedAt);
  const number = (counters.get(series) ?? 0) + 1;
  counters.set(series, number);
  return invoiceNumber(series, number);
}

async function loadPayments(db: Database, world: World, books: DemoBooks, progress: Progress): Promise<void> {
  // The last decision of a month is the one that counts.
  const rates = new Map(world.assignments.map((one) => [`${one.customerId} ${one.effectMonth}`, one]));
  const rateRows = [...rates.values()].map(({ royaltyRate, ...row }) => ({ ...row, commissionRate: royaltyRate }));
  await copyRows(db, knownCommissionRates, rateRows, progress);
  const reporters = new Map(world.accounts.map(({ salespersonId, id }) => [salespersonId, id]));
  const paymentRows = books.payments.map(({ royaltyRate, royaltyAmount, certificates, ...payment }) => ({
    ...payment,
    allocatedAmount: sumFees(payment.allocations.map(({ amount }) => amount)),
    commissionRate: royaltyRate,
    commissionAmount: royaltyAmount,
    voucherUrls: certificates,
    createdById: reporters.get(payment.salespersonId),
    updatedAt: payment.auditedAt ?? payment.createdAt,
  }));
  await copyRows(db, payments, paymentRows, progress);
  const parts = books.payments.flatMap(({ id, allocations }) =>
    allocations.map((part) => ({ paymentId: id, ...part })),
  );
  await copyRows(db, paymentAllocations, parts, progress);
}
