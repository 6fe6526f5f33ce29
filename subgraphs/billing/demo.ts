import { callsOf } from '../demo/calls';
import { knownAt, openCharges } from '../demo/charges';
import { samplePaper, samplePdf } from '../demo/files';
import { mailOfKeepers } from '../demo/keepers';
import { openBooks } from '../demo/money';
import type { World } from '../demo/world';
import type { DemoBooks, DemoInvoice, DemoPayment, DemoStatement } from '../demo/world-calls';
import { storedReference } from '../kit/basics/file-reference';
import { Money, sumFees } from '../kit/basics/money';
import { copyRows } from '../kit/sql/copy';
import { type Database, withTx } from '../kit/sql/database';
import { openSourceCosts } from './demo/source-costs';
import { copySpreadsheets } from './demo/spreadsheets';
import { copyTopUps, keyOfEntry } from './demo/top-ups';
import { invoiceNumber, seriesOf } from './invoices/rules';
import { invoiceAllocations, invoiceCounters, invoiceProfiles, invoices } from './invoices/tables';
import { walletOffsets } from './offsets/tables';
import { publishPayments } from './payments/events';
import { knownCommissionRates, paymentAllocations, payments } from './payments/tables';
import { addUpAllMonths } from './product-bills/commands';
import { files } from './schema';
import { noteDemoRuns } from './statement-runs/commands/demo';
import { publishStatements } from './statements/events';
import { statementLines, statementSendRecords, statements } from './statements/tables';
import { addUpAllSourceMonths } from './supplier-bills/commands';
import { knownUsages } from './usages/tables';
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
  await publishAll(db, books);
}

/** What sales knows of the demo's money comes to it the usual way. */
async function publishAll(db: Database, books: DemoBooks): Promise<void> {
  for (const ids of inChunks(books.statements)) await withTx(db, (tx) => publishStatements(tx, ids));
  for (const ids of inChunks(books.payments)) await withTx(db, (tx) => publishPayments(tx, ids));
}

const EVENTS_PER_TRANSACTION = 500;

function* inChunks(rows: readonly { id: string }[]) {
  for (let i = 0; i < rows.length; i += EVENTS_PER_TRANSACTION) {
    yield rows.slice(i, i + EVENTS_PER_TRANSACTION).map(({ id }) => id);
  }
}

async function booksOf(db: Database, world: World, progress: Progress): Promise<DemoBooks> {
  const books = openBooks(world);
  const charges = openCharges(world);
  const sources = openSourceCosts(new Map(world.dataSources.map((source) => [source.id, source.name])), world.now);
  for (const month of world.months) {
    for (const call of callsOf(world, month)) {
      books.add(call);
      charges.add(call);
      sources.add(call);
    }
    await sources.copy(db, progress);
  }
  const usages = charges.close().map((charge) => ({ ...charge, createdAt: knownAt(charge.day, world.now) }));
  await copyRows(db, knownUsages, usages, progress);
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
    idempotencyKey: keyOfEntry(entry),
    appCode: kind === 'PAY' ? 'beeback' : 'crm',
    createdAt: at,
  }));
  await copyRows(db, walletEntries, entries, progress);
  await copyTopUps(db, books.walletEntries, progress);
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
  const invoiceRows = byTime(books.invoices).map(({ invoiceType, ...invoice }) => ({
    ...invoice,
    invoiceNo: invoice.issuedAt && nextNumber(counters, invoice.issuedAt),
    type: invoiceType,
    fileUrl: invoice.issuedAt && storedReference(invoice.id),
    updatedAt: invoice.issuedAt ?? invoice.auditedAt ?? invoice.createdAt,
  }));
  await copyRows(db, files, await papersOf(books, world), progress);
  await copyRows(db, invoices, invoiceRows, progress);
  const counterRows = [...counters].map(([series, last]) => ({ series, lastNumber: String(last) }));
  await copyRows(db, invoiceCounters, counterRows, progress);
  const parts = books.invoices.flatMap(({ id, allocations }) =>
    allocations.map((part) => ({ invoiceId: id, ...part })),
  );
  await copyRows(db, invoiceAllocations, parts, progress);
}

/** The papers of issued invoices and the vouchers of payments, under their numbers. */
async function papersOf({ invoices: issued, payments: paid }: DemoBooks, { customers: [first] }: World) {
  const madeAt = first?.createdAt ?? new Date(0);
  const [invoice, voucher] = [await samplePaper('增值税发票', madeAt), await samplePaper('银行回单', madeAt)];
  return [
    ...issued.flatMap(({ id, customerId, issuedAt }) =>
      issuedAt ? [samplePdf({ id, name: '发票.pdf', bytes: invoice, customerId, createdAt: issuedAt })] : [],
    ),
    ...paid.map(({ id, customerId, createdAt }) =>
      samplePdf({ id, name: '回单.pdf', bytes: voucher, customerId, createdAt }),
    ),
  ];
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
  const months = new Map(books.statements.map(({ id, month }) => [id, month]));
  const paymentRows = books.payments.map(({ royaltyRate, royaltyAmount, ...payment }) => ({
    ...payment,
    allocatedAmount: sumFees(payment.allocations.map(({ amount }) => amount)),
    commissionRate: royaltyRate,
    commissionAmount: royaltyAmount && earnedOn(payment, months, world.assignments),
    voucherUrls: [storedReference(payment.id)],
    createdById: reporters.get(payment.salespersonId),
    updatedAt: payment.auditedAt ?? payment.createdAt,
  }));
  await copyRows(db, payments, paymentRows, progress);
  const parts = books.payments.flatMap(({ id, allocations }) =>
    allocations.map((part) => ({ paymentId: id, ...part })),
  );
  await copyRows(db, paymentAllocations, parts, progress);
  const offsets = books.offsets.map(({ statementNo, at, ...offset }) => ({ ...offset, createdAt: at }));
  await copyRows(db, walletOffsets, offsets, progress);
}

/** Commission on a payment by the months of the calls that it pays for; null when nobody kept the customer in any of them. */
function earnedOn(
  { customerId, allocations }: Pick<DemoPayment, 'customerId' | 'allocations'>,
  months: ReadonlyMap<string, string>,
  assignments: World['assignments'],
): string | null {
  const own = assignments.filter((one) => one.customerId === customerId);
  const parts = allocations.flatMap(({ statementId, amount }) => {
    const month = months.get(statementId) as string;
    const held = own
      .filter(({ effectMonth }) => effectMonth <= month)
      .sort(byMonth)
      .at(-1);
    return held ? [new Money(amount).times(held.royaltyRate)] : [];
  });
  return parts.length === 0 ? null : Money.sum(...parts).toFixed(2);
}

const byMonth = (a: { effectMonth: string }, b: { effectMonth: string }) => a.effectMonth.localeCompare(b.effectMonth);
