import { Gauge } from 'prom-client';
import type { SubgraphName } from '../basics/subgraph-names';
import { registry } from '../process/metrics';
import type { Database } from '../sql/database';

/** One reader of one producer's feed in this process. */
interface Watched {
  db: Database;
  reader: SubgraphName;
  producer: SubgraphName;
  /** performance.now() of the first failure since the feed last went on; null while it goes on. */
  standsSince: number | null;
}

const readers = new Set<Watched>();

/**
 * Follows a reader, for readiness and metrics. `stands` and `goesOn` say whether that is news: one line an outage, for
 * what one database or process is away for stops many feeds at once.
 */
export function watchReader(db: Database, reader: SubgraphName, producer: SubgraphName) {
  const watched: Watched = { db, reader, producer, standsSince: null };
  readers.add(watched);
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
    end: () => void readers.delete(watched),
  };
}

interface StandingFeed {
  reader: SubgraphName;
  producer: SubgraphName;
  seconds: number;
}

/** The feeds that this process cannot read or apply because the producer or a database is away. */
export function standingFeeds(): StandingFeed[] {
  return [...readers].flatMap(({ reader, producer, standsSince }) =>
    standsSince === null ? [] : [{ reader, producer, seconds: Math.floor((performance.now() - standsSince) / 1000) }],
  );
}

const standing: Gauge = new Gauge({
  name: 'skep_feed_standing_still_seconds',
  help: 'How long a reader has been unable to go on with a feed; absent while it goes on.',
  labelNames: ['reader', 'producer'],
  registers: [registry],
  collect() {
    standing.reset();
    for (const { reader, producer, seconds } of standingFeeds()) standing.set({ reader, producer }, seconds);
  },
});

interface Count {
  producer: string;
  state: string;
  count: string;
}

const unapplied: Gauge = new Gauge({
  name: 'skep_unapplied_events',
  help: 'Events that a reader could not apply: waiting for another try, behind one of their key, or dead.',
  labelNames: ['reader', 'producer', 'state'],
  registers: [registry],
  async collect() {
    unapplied.reset();
    const databases = new Map([...readers].map(({ reader, db }) => [reader, db]));
    for (const [reader, db] of databases) {
      // Those who watch must get the other figures even when these cannot be read.
      const counts = await db.sql<Count[]>`
        /* countUnapplied */ select producer, state, count(*) from ${db.sql(reader)}.unapplied_events
        where state in ('WAITING', 'BEHIND', 'DEAD') group by 1, 2`.then(
        (rows) => rows,
        () => [],
      );
      for (const { count, ...labels } of counts) unapplied.set({ reader, ...labels }, Number(count));
    }
  },
});
