import type { JobContext, Jobs } from '../../kit/jobs/jobs';
import { MappingFault } from '../../kit/mapping/fault';
import { type RouteSettings, routeSettings } from '../../kit/mapping/settings';
import { type Transaction, withTx } from '../../kit/sql/database';
import { publishAuthorizations } from '../authorizations/commands/publish';
import { publishShares } from '../authorizations/promoter-royalties/commands';
import { publishProducts } from '../products/commands/publish';
import { publishRoutes } from '../sources/commands/publish';
import type { UpstreamRouteRow } from '../sources/tables';
import type { UntoldTopic } from './tables';

const BATCH = 500;

type Tell = (tx: Transaction, keys: string[], now: Date) => Promise<unknown>;

/** Topics in the order in which readers need them, each with how its things are told. */
const TELL: Readonly<Record<UntoldTopic, Tell>> = {
  'product.changed': publishProducts,
  'upstreamRoute.changed': async (tx, ids) => {
    await completeSettings(tx, ids);
    await publishRoutes(tx, ids);
  },
  'authorization.changed': publishAuthorizations,
  'promoterRoyalties.changed': (tx, ids) => publishShares(tx, ids),
};

async function keysAfter(tx: Transaction, topic: UntoldTopic, after: string): Promise<string[]> {
  const { sql } = tx;
  if (topic === 'product.changed') {
    const rows = await sql<{ key: string }[]>`
      /* productsAfter */ select code as key from products.products where code collate "C" > ${after}
      order by code collate "C" limit ${BATCH}`;
    return rows.map(({ key }) => key);
  }
  const from = topic === 'upstreamRoute.changed' ? sql`products.upstream_routes` : sql`products.authorizations`;
  const rows = await sql<{ key: string }[]>`
    /* thingsAfter */ select id::text as key from ${from} where id > ${after || '0'}::bigint
    order by id limit ${BATCH}`;
  return rows.map(({ key }) => key);
}

/** Routes from before their settings were checked get those, or the usual ones where theirs cannot be read. */
async function completeSettings(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql<Pick<UpstreamRouteRow, 'id' | 'extra' | 'feeType'>[]>`
    /* routesWithoutSettings */ select id, extra, fee_type from products.upstream_routes
    where id = any(${[...ids]}::bigint[]) and settings = '{}'`;
  for (const { id, extra, feeType } of rows) {
    await tx.sql`
      /* completeSettings */ update products.upstream_routes
      set settings = ${JSON.stringify(settingsOf(extra, feeType))}::text::jsonb where id = ${id}`;
  }
}

function settingsOf(extra: unknown, feeType: UpstreamRouteRow['feeType']): RouteSettings {
  try {
    return routeSettings(extra, feeType);
  } catch (error) {
    if (error instanceof MappingFault) return routeSettings({}, feeType);
    throw error;
  }
}

/** Tells the next things of a topic; answers whether there may be more. */
async function tellSome(tx: Transaction, topic: UntoldTopic, now: Date): Promise<boolean> {
  const [row] = await tx.sql<{ after: string }[]>`
    /* lockUntold */ select after from products.untold where topic = ${topic} for update`;
  if (!row) return false;
  const keys = await keysAfter(tx, topic, row.after);
  await TELL[topic](tx, keys, now);
  const last = keys.at(-1);
  if (last === undefined) await tx.sql`/* toldAll */ delete from products.untold where topic = ${topic}`;
  else await tx.sql`/* toldSome */ update products.untold set after = ${last} where topic = ${topic}`;
  return last !== undefined;
}

/** Tells of what was there before others were told of such things, some at a time, and goes on where it was stopped. */
async function tellUntold({ db, now }: JobContext): Promise<void> {
  const waiting = await db.sql<{ topic: UntoldTopic }[]>`/* untold */ select topic from products.untold`;
  for (const topic of Object.keys(TELL) as UntoldTopic[]) {
    if (!waiting.some((one) => one.topic === topic)) continue;
    while (await withTx(db, (tx) => tellSome(tx, topic, now())));
  }
}

export const tellingJobs: Jobs = { tellUntold: { run: (_, context) => tellUntold(context), cron: '* * *' } };
