import { Counter, Gauge } from 'prom-client';
import type { SubgraphName } from '../basics/subgraph-names';
import { systemClock } from '../basics/time';
import { registry } from '../process/metrics';
import type { Database } from '../sql/database';
import { figuresOf } from '../sql/figures';

interface Watched {
  db: Database;
  reader: SubgraphName;
  producer: SubgraphName;
  /** performance.now() of the first failure since the feed last went on; null while it goes on. */
  standsSince: number | null;
}

const eventsRead = new Counter({
  name: 'skep_feed_events_total',
  help: 'Events that a reader took from a feed.',
  labelNames: ['reader', 'producer'],
  registers: [registry],
});

const delay = new Gauge({
  name: 'skep_feed_delay_seconds',
  help: 'How old the event was that a reader applied last; 0 before the first.',
  labelNames: ['reader', 'producer'],
  registers: [registry],
});

const readers = new Set<Watched>();

/** For readiness and metrics. `stands` and `goesOn` say whether that is news: one line an outage for many feeds. */
export function watchReader(db: Database, reader: SubgraphName, producer: SubgraphName) {
  const watched: Watched = { db, reader, producer, standsSince: null };
  readers.add(watched);
  const unmeasure = counts.from(reader, db);
  eventsRead.inc({ reader, producer }, 0);
  delay.set({ reader, producer }, 0);
  return {
    stands(): boolean {
      const isNews = [...readers].every(({ standsSince }) => standsSince === null);
      watched.standsSince ??= performance.now();
      return isNews;
    },
    goesOn(): boolean {
      if (watched.standsSince === null) return false;
      watched.standsSince = null;
      return [...readers].every(({ standsSince }) => standsSince === null);
    },
    read(count: number, lastCreatedAt: Date): void {
      eventsRead.inc({ reader, producer }, count);
      const ms = systemClock.now().getTime() - lastCreatedAt.getTime();
      delay.set({ reader, producer }, Math.max(0, ms / 1_000));
    },
    end(): void {
      readers.delete(watched);
      if (![...readers].some((other) => other.reader === reader)) unmeasure();
    },
  };
}

interface StandingFeed {
  reader: SubgraphName;
  producer: SubgraphName;
  seconds: number;
}

export function standingFeeds(): StandingFeed[] {
  return [...readers].flatMap(({ reader, producer, standsSince }) =>
    standsSince === null ? [] : [{ reader, producer, seconds: Math.floor((performance.now() - standsSince) / 1000) }],
  );
}

const standing: Gauge = new Gauge({
  name: 'skep_feed_standing_still_seconds',
  help: 'How long a reader has been unable to go on with a feed; 0 while it goes on.',
  labelNames: ['reader', 'producer'],
  registers: [registry],
  collect() {
    standing.reset();
    for (const { reader, producer } of readers) standing.set({ reader, producer }, 0);
    for (const { reader, producer, seconds } of standingFeeds()) standing.set({ reader, producer }, seconds);
  },
});

interface Count {
  producer: string;
  state: string;
  count: number;
}

const counts = figuresOf<Count[]>(
  async (db, reader) =>
    db.alone<Count[]>`
      /* countUnapplied */ select producer, state, count(*)::int from ${db.sql(reader)}.unapplied_events
      where state in ('WAITING', 'BEHIND', 'DEAD') group by 1, 2`,
);

const UNAPPLIED = ['WAITING', 'BEHIND', 'DEAD'] as const;

const unapplied: Gauge = new Gauge({
  name: 'skep_unapplied_events',
  help: 'Events that a reader could not apply: waiting for another try, behind one of their key, or dead.',
  labelNames: ['reader', 'producer', 'state'],
  registers: [registry],
  async collect() {
    unapplied.reset();
    for (const { reader, producer } of readers) {
      for (const state of UNAPPLIED) unapplied.set({ reader, producer, state }, 0);
    }
    for (const [reader, found] of await counts.current()) {
      for (const { count, ...labels } of found) unapplied.set({ reader, ...labels }, count);
    }
  },
});
