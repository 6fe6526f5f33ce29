import { callsOf } from '../demo/calls';
import type { World } from '../demo/world';
import type { DemoCall } from '../demo/world-calls';
import { addDays, addMonths, startOfDay, startOfMonth } from '../kit/basics/time';
import { copyRows } from '../kit/sql/copy';
import { type Database, withTx } from '../kit/sql/database';
import { freeQuotas } from './call/tables';
import { ensurePartitions } from './calls/commands';
import { calls, upstreamCalls } from './calls/tables';
import { loadAlerts } from './demo/alerts';
import { loadBatches } from './demo/batches';
import { loadKeptAnswers } from './demo/kept-answers';
import { loadModels } from './demo/models';
import { analyzeUsage, rebuildRollups } from './statistics/commands/rebuild';
import { subjectHash } from './subject-hash';

/** Calls held in memory at once. */
const BATCH = 5_000;
const DAYS_PER_COUNT = 5;

/** Names that the calls keep as they were on the day. */
interface Names {
  products: Map<string, string>;
  dataSources: Map<string, string>;
}

/** Calls that the free quota paid, by authorisation. */
type FreeCalls = Map<string, number>;

/** Copies the calls month by month; while one month is copied, the rollups of the month before it are made. */
export async function loadDemo(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const names: Names = {
    products: new Map(world.products.map((product) => [product.code, product.name])),
    dataSources: new Map(world.dataSources.map((source) => [source.id, source.name])),
  };
  const first = startOfMonth(world.months[0] as string);
  await withTx(db, (tx) => ensurePartitions(tx, first, startOfMonth(addMonths(world.months.at(-1) as string, 1))));
  const free: FreeCalls = new Map();
  let copied: string | undefined;
  for (const month of [...world.months, undefined]) {
    await Promise.all([
      month && copyMonth(db, counted(callsOf(world, month), free), names, progress),
      copied && countMonth(db, copied),
    ]);
    copied = month;
  }
  await copyRows(db, freeQuotas, quotaRows(world, free));
  await loadBatches(db, world);
  await loadModels(db, world);
  await loadAlerts(db, world);
  await loadKeptAnswers(db, world);
  await withTx(db, analyzeUsage);
}

/** What is used of free quotas; how large they are comes with the authorisations, from products. */
const quotaRows = ({ authorizations }: World, free: FreeCalls) =>
  authorizations.map(({ id, freeQuota }) => ({ authorizationId: id, quota: freeQuota, used: free.get(id) ?? 0 }));

function* counted(stream: Iterable<DemoCall>, free: FreeCalls): Generator<DemoCall> {
  for (const call of stream) {
    if (call.free) free.set(call.authorizationId, (free.get(call.authorizationId) ?? 0) + 1);
    yield call;
  }
}

async function copyMonth(db: Database, stream: Iterable<DemoCall>, names: Names, progress: (rows: number) => void) {
  for (const batch of batches(stream)) {
    await Promise.all([
      copyRows(db, calls, callRows(batch, names), progress),
      copyRows(db, upstreamCalls, upstreamRows(batch, names)),
    ]);
  }
}

/** In steps of some days, so that a bigger world takes more statements and not longer ones. */
async function countMonth(db: Database, month: string): Promise<void> {
  const end = `${addMonths(month, 1)}-01`;
  for (let day = `${month}-01`; day < end; day = addDays(day, DAYS_PER_COUNT)) {
    const next = addDays(day, DAYS_PER_COUNT);
    await withTx(db, (tx) => rebuildRollups(tx, startOfDay(day), startOfDay(next < end ? next : end), false));
  }
}

function* batches(stream: Iterable<DemoCall>): Generator<DemoCall[]> {
  let batch: DemoCall[] = [];
  for (const call of stream) {
    batch.push(call);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Written out field by field: spreading 300,000 rows of this width would take longer than all else here together. */
function* callRows(batch: readonly DemoCall[], names: Names) {
  for (const call of batch) {
    yield {
      id: call.id,
      calledAt: call.at,
      seqNo: call.seqNo,
      tradeNo: call.tradeNo,
      customerId: call.customerId,
      developerAccountId: call.developerAccountId,
      authorizationId: call.authorizationId,
      appId: call.appId,
      productCode: call.productCode,
      productName: names.products.get(call.productCode) ?? call.productCode,
      tag: call.tag,
      name: call.subject.name,
      idCard: call.subject.idCard,
      mobile: call.subject.mobile,
      idCardHash: subjectHash(call.subject.idCard),
      encryption: call.encryption,
      success: call.success,
      hit: call.hit,
      charged: call.charged,
      free: call.free,
      cached: call.cached,
      price: call.price,
      fee: call.fee,
      cost: call.cost,
      upstreamCount: call.attempts.length,
      resultCode: call.resultCode,
      resultMessage: call.resultMessage,
      result: call.result,
      sign: call.sign,
      phoneRegion: call.phoneRegion || null,
      latencyMs: call.latencyMs,
      requestIp: call.ip,
      extend: call.extend,
      directClientCode: call.directClientCode,
      finalSourceCode: call.finalSourceCode,
    };
  }
}

function* upstreamRows(batch: readonly DemoCall[], names: Names) {
  for (const call of batch) {
    let attemptNo = 0;
    for (const attempt of call.attempts) {
      attemptNo++;
      yield {
        id: attempt.id,
        calledAt: call.at,
        callId: call.id,
        attemptNo,
        seqNo: call.seqNo,
        attemptedAt: attempt.at,
        customerId: call.customerId,
        productCode: attempt.productCode,
        upstreamRouteId: attempt.upstreamRouteId,
        dataSourceId: attempt.dataSourceId,
        dataSourceCode: attempt.dataSourceCode,
        dataSourceName: names.dataSources.get(attempt.dataSourceId) ?? attempt.dataSourceCode,
        thirdSeqNo: attempt.thirdSeqNo,
        url: attempt.url,
        request: attempt.request,
        response: attempt.response || null,
        success: attempt.success,
        charged: attempt.charged,
        cost: attempt.cost,
        latencyMs: attempt.latencyMs,
        error: attempt.error,
        extra: attempt.response ? `{"status":200,"bytes":${attempt.response.length}}` : null,
      };
    }
  }
}
