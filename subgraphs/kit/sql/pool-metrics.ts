import type pg from 'pg';
import { Gauge } from 'prom-client';
import { registry } from '../process/metrics';

interface Pool {
  name: 'reads' | 'transactions' | 'reserved';
  max: number;
  open(): number;
  used(): number;
  waiting(): number;
}

const pools = new Set<Pool>();

interface PoolsOfDatabase {
  reads: { max: number; load: Readonly<{ open: number; asked: number }> };
  transactions: pg.Pool;
  reserved: pg.Pool;
}

export function measurePools({ reads: { max, load }, transactions, reserved }: PoolsOfDatabase): () => void {
  const reads: Pool = {
    ...{ name: 'reads', max, open: () => load.open, used: () => load.asked },
    waiting: () => Math.max(0, load.asked - max),
  };
  const some = [reads, writers('transactions', transactions), writers('reserved', reserved)];
  for (const pool of some) pools.add(pool);
  return () => {
    for (const pool of some) pools.delete(pool);
  };
}

const writers = (name: 'transactions' | 'reserved', pool: pg.Pool): Pool => ({
  ...{ name, max: pool.options.max, open: () => pool.totalCount },
  used: () => pool.totalCount - pool.idleCount,
  waiting: () => pool.waitingCount,
});

/** What the pools of one name have together: a process has several databases when its subgraphs do not share one. */
function told(gauge: Gauge, of: (pool: Pool) => [labels: Record<string, string>, value: number][]): void {
  gauge.reset();
  for (const pool of pools) for (const [labels, value] of of(pool)) gauge.inc({ pool: pool.name, ...labels }, value);
}

const connections: Gauge = new Gauge({
  name: 'skep_db_connections',
  help: 'Connections to PostgreSQL, by pool and by whether something runs on them.',
  labelNames: ['pool', 'state'],
  registers: [registry],
  collect: () =>
    told(connections, ({ open, used }) => {
      const busy = Math.min(used(), open());
      return [
        [{ state: 'used' }, busy],
        [{ state: 'idle' }, open() - busy],
      ];
    }),
});

const most: Gauge = new Gauge({
  name: 'skep_db_connections_max',
  help: 'Connections to PostgreSQL that a pool may have.',
  labelNames: ['pool'],
  registers: [registry],
  collect: () => told(most, ({ max }) => [[{}, max]]),
});

const waiting: Gauge = new Gauge({
  name: 'skep_db_waiting_requests',
  help: 'Statements and transactions that wait for a connection.',
  labelNames: ['pool'],
  registers: [registry],
  collect: () => told(waiting, (pool) => [[{}, pool.waiting()]]),
});
