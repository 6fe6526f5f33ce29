import { Gauge } from 'prom-client';
import type { Job } from '../../kit/jobs/jobs';
import { concern } from '../../kit/process/concerns';
import { registry } from '../../kit/process/metrics';
import type { SealSettings } from '../../kit/process/settings';
import { type Database, withTx } from '../../kit/sql/database';
import type { Background, Surroundings } from '../../kit/subgraph';
import { askForDocument, FINALIZE, SEAL_EXPIRED } from './finalize';
import { sealOf } from './sealing';

/** A signed contract whose document with signatures and evidence page is not made yet. */
interface Unfinished {
  id: string;
  finishedAt: Date;
  /** Whether no job will make it: there is none, or it has failed for the last time. */
  givenUp: boolean;
  error: string | null;
}

const unfinished = async ({ sql }: Database): Promise<Unfinished[]> => sql<Unfinished[]>`
  /* unfinishedContracts */ select c.id, c.finished_at, j.last_error as error,
    j.id is null or (j.locked_at is null and j.attempts >= j.max_attempts) as given_up
  from contracts.contracts c left join contracts_jobs.jobs j on j.key = ${FINALIZE} || c.id
  where c.state = 'SIGNED' and c.content is not null and c.final_file_id is null order by c.id`;

/** The seal that was given; null for one of our own, which nobody waits for. */
const givenSeal = (settings: SealSettings) => (settings.certificate ? sealOf(settings) : null);

/** Asks anew for documents that no job will make, and at once for those that waited for a certificate that is here now. */
export const finishDocuments: Job = {
  run: async (_payload: unknown, { db, settings, now, log }) => {
    const seal = await givenSeal(settings.seal);
    const isSealable = !seal || now() <= seal.validUntil;
    const again = (await unfinished(db)).filter(
      ({ givenUp, error }) => givenUp || (isSealable && error === SEAL_EXPIRED),
    );
    for (const { id, error } of again) {
      log.warn({ contractId: id, error }, 'the document of a signed contract is asked for again');
      await withTx(db, (tx) => askForDocument(tx, id));
    }
  },
  cron: '* * *',
};

const DAY_MS = 86_400_000;
/** So long before its end a certificate needs somebody's eye. */
const WARNED_MS = 30 * DAY_MS;
/** A document that is not made so long after the signature is late. */
const LATE_MS = 3600_000;

const missing = new Gauge({
  name: 'skep_contract_documents_missing',
  help: 'Signed contracts whose document with signatures and evidence page is not made yet.',
  registers: [registry],
});

const sealValid: Gauge = new Gauge({
  name: 'skep_contract_seal_valid_seconds',
  help: 'How long the certificate is valid that contracts are sealed with, less than 0 once it has ended; none without one.',
  labelNames: ['seal'],
  registers: [registry],
});

function aboutSeal(validUntil: Date, now: Date): string | null {
  const left = validUntil.getTime() - now.getTime();
  const on = validUntil.toISOString();
  if (left < 0) return `The certificate that contracts are sealed with ended at ${on}: documents wait for another.`;
  return left < WARNED_MS ? `The certificate that contracts are sealed with ends at ${on}.` : null;
}

/** Tells readiness and metrics of documents that are late, and of a certificate before and after it ends. */
export function watchDocuments({ db, settings, clock, log, upkeepMs }: Surroundings): Background {
  async function look(): Promise<void> {
    const now = clock.now();
    const seal = await givenSeal(settings.seal);
    if (seal) sealValid.set({ seal: seal.name }, Math.floor((seal.validUntil.getTime() - now.getTime()) / 1_000));
    const text = seal && aboutSeal(seal.validUntil, now);
    if (concern('contract seal', text) && text) log.error({ validUntil: seal.validUntil }, text);
    const waiting = await unfinished(db);
    missing.set(waiting.length);
    const late = waiting.filter(({ finishedAt }) => now.getTime() - finishedAt.getTime() > LATE_MS).length;
    concern(
      'contract documents',
      late > 0 ? `Of ${late} contracts the document is late, though they are signed.` : null,
    );
  }

  let last = Promise.resolve();
  const lookOnce = () => {
    last = last.then(look).catch(() => undefined);
  };
  lookOnce();
  const timer = setInterval(lookOnce, upkeepMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await last;
      for (const name of ['contract seal', 'contract documents']) concern(name, null);
    },
  };
}
