import { Gauge } from 'prom-client';
import { compareMoney } from '../../kit/basics/money';
import type { JobContext } from '../../kit/jobs/jobs';
import { registry } from '../../kit/process/metrics';
import type { Database } from '../../kit/sql/database';
import type { Finding } from '../../kit/sql/findings';
import { hashOf } from '../commissions/content';
import { rateOf } from '../plans/rules';
import { closedStatements, findViolations, frozenMonths } from './queries';

const violations = new Gauge({
  name: 'skep_sales_violations',
  help: 'What broke a promise of sales when it was looked at last; anything above 0 needs a person.',
  registers: [registry],
});

const BATCH = 200;
const EXAMPLES = 10;

/** Whether sums are those of the copies, commission is what it is made from, and what was closed still says what it said. */
export async function verifySales(db: Database): Promise<Finding[]> {
  return [...(await findViolations(db)), await checkHashes(db), await checkRates(db)];
}

/** The job: the same every hour, for the metrics and the log. */
export async function checkSales(_payload: unknown, { db, log }: JobContext): Promise<void> {
  const broken = (await verifySales(db)).filter(({ violationCount }) => violationCount > 0);
  violations.set(broken.reduce((sum, { violationCount }) => sum + violationCount, 0));
  for (const finding of broken) log.error(finding, 'a promise of sales is broken');
}

async function checkHashes(db: Database): Promise<Finding> {
  const changed: string[] = [];
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const closed: Awaited<ReturnType<typeof closedStatements>> = await closedStatements(db, after, BATCH);
    for (const { statement, lines } of closed) {
      if (hashOf(statement, lines) !== statement.contentHash) changed.push(statement.id);
    }
    after = closed.at(-1)?.statement.id;
  }
  return found('a closed commission statement says what its hash was made of', changed);
}

async function checkRates(db: Database): Promise<Finding> {
  const frozen = await frozenMonths(db);
  const wrong = frozen.filter(({ rate, details }) => compareMoney(rateOf(details), rate) !== 0);
  return found(
    'the rate of a frozen month follows from its indicators',
    wrong.map(({ id }) => id),
  );
}

const found = (promise: string, ids: readonly string[]): Finding => ({
  promise,
  violationCount: ids.length,
  examples: ids.slice(0, EXAMPLES),
});
