import { fileRow, logoPng, samplePaper, samplePdf } from '../demo/files';
import type { World } from '../demo/world';
import { publish } from '../kit/exchange/outbox';
import { copyRows } from '../kit/sql/copy';
import { type Database, withTx } from '../kit/sql/database';
import { applications } from './applications/tables';
import { audienceProfiles } from './audience/tables';
import { certifications } from './certifications/tables';
import { companies } from './companies/tables';
import { partyOf } from './customers/party';
import { customers, enabledApps } from './customers/tables';
import { audienceRows } from './demo/audience';
import {
  accountEvent,
  applicationRow,
  certificationRow,
  companyRow,
  customerRow,
  developerAccountRow,
  personRow,
} from './demo/rows';
import { developerAccounts } from './developer-accounts/tables';
import { directClients } from './direct-clients/tables';
import { marketingCustomers, marketingSubscriptions } from './marketing/tables';
import { bindings, persons } from './persons/tables';
import { files } from './schema';

/** Writes the customers' part of the demo world, and tells the other subgraphs as any change of it would. */
export async function loadDemo(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const owners = new Map(world.customers.map((customer) => [customer.id, customer]));
  const apps = world.customers.flatMap(({ id, enabledApps: open }) =>
    open.map(({ appCode, openedAt }) => ({ customerId: id, code: appCode, openedAt })),
  );
  await copyRows(db, files, await filesOf(world), progress);
  await copyRows(db, customers, world.customers.map(customerRow), progress);
  await copyRows(db, enabledApps, apps, progress);
  await copyRows(
    db,
    developerAccounts,
    world.developerAccounts.map((account) => developerAccountRow(account, db.secrets)),
    progress,
  );
  const papers = world.certifications.map((paper) => certificationRow(paper, owners.get(paper.customerId)));
  await copyRows(db, certifications, papers, progress);
  const accounts = new Map(world.salespeople.map(({ id, accountId }) => [id, accountId]));
  const submitted = world.applications.map((application) => applicationRow(application, accounts));
  await copyRows(db, applications, submitted, progress);
  await copyRows(db, directClients, world.directClients, progress);
  await copyRows(db, marketingCustomers, world.marketingCustomers, progress);
  await copyRows(db, marketingSubscriptions, subscriptionsOf(world), progress);
  await copyRows(db, companies, world.companies.map(companyRow), progress);
  await copyRows(db, persons, world.persons.map(personRow), progress);
  await copyRows(db, bindings, bindingsOf(world), progress);
  await copyRows(db, audienceProfiles, audienceRows(world), progress);
  await publishAll(db, world);
}

/** A logo and a sheet for each customer, the sheet under its number as a merchant, and one sample for the papers of each certification and application, under their numbers. */
async function filesOf({ customers: all, certifications: papers, applications: asked, salespeople }: World) {
  const accounts = new Map(salespeople.map(({ id, accountId }) => [id, accountId]));
  const [first] = all;
  const sample = await samplePaper('企业资料', first?.createdAt ?? new Date(0));
  const pdf = { name: '企业资料.pdf', bytes: sample };
  return [
    ...all.map(({ id, aliasName, createdAt }) =>
      fileRow({ id, name: 'logo.png', mediaType: 'image/png', bytes: logoPng(aliasName), customerId: id, createdAt }),
    ),
    ...all.map(({ id: customerId, merchantId: id, createdAt }) => samplePdf({ ...pdf, id, customerId, createdAt })),
    ...papers.map(({ id, customerId, createdAt }) => samplePdf({ ...pdf, id, customerId, createdAt })),
    ...asked.map(({ id, salespersonId, createdAt }) =>
      samplePdf({ ...pdf, id, customerId: null, createdById: accounts.get(salespersonId), createdAt }),
    ),
  ];
}

function* subscriptionsOf({ marketingCustomers: buyers }: World) {
  for (const { id, customerIds, createdAt } of buyers) {
    for (const customerId of customerIds) yield { marketingCustomerId: id, customerId, createdAt };
  }
}

function* bindingsOf(world: World) {
  for (const { id, companyIds, reportedAt } of world.persons) {
    for (const companyId of companyIds) yield { personId: id, companyId, bound: true, reportedAt };
  }
}

const BATCH = 500;

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));
}

/** The other subgraphs keep a directory of customers and developer accounts, fed by these events alone. */
async function publishAll(db: Database, world: World): Promise<void> {
  const production = new Map(
    world.developerAccounts
      .filter(({ environment }) => environment === 'prod')
      .map(({ id, customerId }) => [customerId, id]),
  );
  const customerEvents = world.customers.map((customer) => {
    const { id, merchantId, name, aliasName, mobile, state } = customer;
    const developerAccountId = production.get(id) ?? null;
    const party = partyOf({ ...customer, address: customerRow(customer).address ?? null });
    return {
      key: id,
      payload: { customerId: id, merchantId, name, aliasName, mobile, state, developerAccountId, party },
    };
  });
  const accountEvents = world.developerAccounts.map((account) => accountEvent(account, db.secrets));
  for (const events of batches(customerEvents)) {
    await withTx(db, (tx) => publish(tx, 'customers', 'customer.changed', events));
  }
  for (const events of batches(accountEvents)) {
    await withTx(db, (tx) => publish(tx, 'customers', 'developerAccount.changed', events));
  }
}
