import { chargesOf } from '../demo/charges';
import { fileRow, logoPng } from '../demo/files';
import type { World } from '../demo/world';
import { storedReference } from '../kit/basics/file-reference';
import { copyRows } from '../kit/sql/copy';
import { type Database, withTx } from '../kit/sql/database';
import { publishAssignments } from './assignments/commands/assign';
import { withEnds } from './assignments/rules';
import { assignments } from './assignments/tables';
import { knownUsages } from './copies/tables';
import { copyCollections } from './demo/collections';
import { closeMonths } from './demo/commissions';
import { publishGrades } from './grades/commands';
import { customerGrades } from './grades/tables';
import { opportunities } from './opportunities/tables';
import { kpiPlans, salesTargets } from './plans/tables';
import { publishFloorPrices, publishSalespeople } from './salespeople/commands/edit';
import { floorPrices, salespeople } from './salespeople/tables';
import { files } from './schema';
import { addUpAll } from './statistics/commands';
import { visits } from './visits/tables';

type Progress = (rows: number) => void;

const CUSTOMERS_PER_TRANSACTION = 200;

export async function loadDemo(db: Database, world: World, progress: Progress): Promise<void> {
  const made = madeBy(world);
  await loadPeople(db, world, progress);
  await copyRows(
    db,
    customerGrades,
    world.grades.map((grade) => withCommission(made(grade))),
    progress,
  );
  await copyRows(db, assignments, assignmentRows(world), progress);
  await copyRows(db, salesTargets, world.salesTargets.map(made), progress);
  const plans = world.kpiPlans.map(({ valid, ...plan }) => ({ ...made(plan), indicators: asJson(plan.indicators) }));
  await copyRows(db, kpiPlans, plans, progress);
  await copyRows(db, opportunities, world.opportunities.map(recordedBy(world)), progress);
  await copyRows(db, files, photographsOf(world), progress);
  await copyRows(db, visits, world.visits.map(recordedBy(world)).map(withPhotograph), progress);
  await copyRows(db, knownUsages, chargesOf(world), progress);
  await copyCollections(db, world, progress);
  await withTx(db, addUpAll);
  await closeMonths(db, world);
  await publishAll(db, world);
}

/** A photograph of each visit that has one, under its number, by whoever recorded the visit. */
function photographsOf(world: World) {
  const taken = world.visits.filter(({ photographed }) => photographed).map(recordedBy(world));
  return taken.map(({ id, createdById, createdAt }) =>
    fileRow({
      id,
      name: '拜访照片.png',
      mediaType: 'image/png',
      bytes: logoPng(id),
      customerId: null,
      createdById,
      createdAt,
    }),
  );
}

const withPhotograph = <Row extends { id: string; photographed: boolean }>({ photographed, ...visit }: Row) => ({
  ...visit,
  imageUrls: photographed ? [storedReference(visit.id)] : [],
});

async function loadPeople(db: Database, world: World, progress: Progress): Promise<void> {
  const people = world.salespeople.map(({ roleType, ...person }) => ({ ...madeBy(world)(person), type: roleType }));
  await copyRows(db, salespeople, people, progress);
  const prices = world.salespeople.flatMap(({ id, createdAt, floorPrices: own }) =>
    own.map((price) => ({ ...price, salespersonId: id, updatedAt: createdAt })),
  );
  await copyRows(db, floorPrices, prices, progress);
}

/** The first account, the administrator's, made what no salesperson did; nothing has changed since. */
function madeBy(world: World) {
  const administrator = world.accounts[0]?.id ?? null;
  return <Row extends { createdAt: Date }>(row: Row) => ({
    ...row,
    createdById: administrator,
    updatedAt: row.createdAt,
  });
}

/** Opportunities and visits are recorded by the salespeople themselves. */
function recordedBy(world: World) {
  const accounts = new Map(world.salespeople.map(({ id, accountId }) => [id, accountId]));
  return <Row extends { createdAt: Date; salespersonId: string }>(row: Row) => ({
    ...row,
    createdById: accounts.get(row.salespersonId) ?? null,
    updatedAt: row.createdAt,
  });
}

const withCommission = <Row extends { royaltyRate: string }>({ royaltyRate, ...row }: Row) => ({
  ...row,
  commissionRate: royaltyRate,
});

/** The world says where each assignment begins; where it ends follows from the next one of the same customer. */
function assignmentRows(world: World) {
  const rows = world.assignments.map((row) => ({ ...withCommission(row), untilMonth: null as string | null }));
  rows.sort((a, b) => a.effectMonth.localeCompare(b.effectMonth) || Number(BigInt(a.id) - BigInt(b.id)));
  const customerIds = new Set(rows.map(({ customerId }) => customerId));
  return [...customerIds].flatMap((id) => withEnds(rows.filter(({ customerId }) => customerId === id)));
}

/** Everything that other subgraphs know of the demo's sales comes to them the usual way. */
async function publishAll(db: Database, world: World): Promise<void> {
  const salespersonIds = world.salespeople.map(({ id }) => id);
  await withTx(db, async (tx) => {
    await publishSalespeople(tx, salespersonIds);
    await publishFloorPrices(tx, salespersonIds);
    await publishGrades(tx);
  });
  const customerIds = [...new Set(world.assignments.map(({ customerId }) => customerId))];
  for (let at = 0; at < customerIds.length; at += CUSTOMERS_PER_TRANSACTION) {
    await withTx(db, (tx) => publishAssignments(tx, customerIds.slice(at, at + CUSTOMERS_PER_TRANSACTION)));
  }
}

/** COPY writes arrays for text[] columns, so an array for a jsonb column goes as text. */
const asJson = <T>(value: T): T => JSON.stringify(value) as T;
