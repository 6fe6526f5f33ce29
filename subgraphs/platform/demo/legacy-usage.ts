import { after, dayOf, monthAfter, monthOf, startOfDay, startOfMonth } from '../../demo/calendar';
import { type Random, randomOf } from '../../demo/random';
import type { World } from '../../demo/world';
import type { DemoSignInAccount } from '../../demo/world-staff';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { type LegacyUsageRow, legacySunsets, legacyUsage } from '../legacy-paths/tables';

type Kind = DemoSignInAccount['kind'];

const PAGE = ['pageNo', 'pageSize', 'hasNext', 'total', 'results', 'isLarge'];
const rowsWith = (...fields: string[]) => [...PAGE, ...fields.map((field) => `results.${field}`)].sort();

/** What the front ends that are being replaced still ask for, and what they get. */
const ENDPOINTS: readonly (readonly [Kind, string, readonly string[]])[] = [
  ['customer', 'POST /mt/beeback/deptItem/mineList', rowsWith('id', 'checkItem', 'itemName', 'state', 'price')],
  ['customer', 'POST /mt/beeback/apiData/recordList', rowsWith('seqNo', 'checkItem', 'itemName', 'fee')],
  ['customer', 'POST /mt/beeback/wallet/wallet/list', []],
  ['customer', 'POST /mt/beeback/billStatement/list', rowsWith('statementNo', 'billMonth', 'state')],
  ['salesperson', 'POST /mt/sales/customer/list', rowsWith('organizationId', 'organizationName', 'state', 'mobile')],
  ['operator', 'POST /mt/crm/customer/list', rowsWith('organizationId', 'organizationName', 'state', 'linkman')],
  ['operator', 'POST /mt/crm/base/enumList', ['code', 'desc']],
];

/** Endpoint, days from now of its deprecation and of its sunset. */
const SUNSETS = [
  ['POST /mt/beeback/deptItem/mineList', -60, 120],
  ['POST /mt/beeback/wallet/wallet/list', -60, 120],
  ['POST /mt/crm/marketing/list', -150, 30],
  ['POST /mt/sales/customer/list', 30, null],
] as const;

const CALLERS: Readonly<Record<Kind, number>> = { customer: 12, salesperson: 4, operator: 3 };
const CLIENTS = ['Mozilla', 'axios', 'okhttp', 'Apache-HttpClient'];
const DAYS = 95;

/** Who still calls which old paths, by day and before that by month, and the days that operators set. */
export async function loadLegacyUsage(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const random = randomOf(world.seed, 'legacy-usage');
  await copyRows(db, legacyUsage, usageOf(world, random), progress);
  const [administrator] = world.accounts;
  const decidedAt = after(world.now, -61);
  await copyRows(
    db,
    legacySunsets,
    SUNSETS.map(([endpoint, deprecated, sunset]) => ({
      ...{ endpoint, decidedAt, decidedById: administrator?.id ?? null },
      deprecatedOn: dayOf(after(world.now, deprecated)),
      sunsetOn: sunset === null ? null : dayOf(after(world.now, sunset)),
    })),
    progress,
  );
}

function* usageOf(world: World, random: Random): Generator<LegacyUsageRow> {
  for (const [kind, endpoint, fields] of ENDPOINTS) {
    const callers = world.accounts
      .filter((account) => account.kind === kind && account.enabled)
      .slice(0, CALLERS[kind]);
    for (const { id, createdAt } of callers) {
      const client = random.pick(CLIENTS);
      const moved = random.chance(0.25);
      const row = (firstDay: string, lastDay: string, at: Date, most: number): LegacyUsageRow => {
        const calls = random.int(1, most);
        return {
          ...{ endpoint, callerKind: kind.toUpperCase() as LegacyUsageRow['callerKind'], accountId: id },
          ...{ firstDay, lastDay, calls: String(calls), failures: String(random.int(0, Math.floor(calls / 20))) },
          ...{ lastCalledAt: at, client, fields: [...fields] },
        };
      };
      for (let back = 8; back > 4; back--) {
        const month = monthAfter(monthOf(world.now), -back);
        const end = after(startOfMonth(monthAfter(month, 1)), 0, -random.int(3, 90));
        if (createdAt < end) yield row(`${month}-01`, lastDayOf(month), end, 900);
      }
      // Some have moved to the graph meanwhile.
      for (let back = DAYS; back > (moved ? 60 : 0); back--) {
        const at = after(startOfDay(dayOf(after(world.now, -back))), 0, random.int(8, 20));
        if (at > createdAt && random.chance(0.4)) yield row(dayOf(at), dayOf(at), at, 60);
      }
    }
  }
}

const lastDayOf = (month: string): string => dayOf(after(startOfMonth(monthAfter(month, 1)), 0, -1));
