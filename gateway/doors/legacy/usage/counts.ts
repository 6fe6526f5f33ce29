import { addDays, businessDate, startOfDay } from '../../../../subgraphs/kit/basics/time';
import type { Viewer } from '../../../../subgraphs/kit/requests/context';
import type { ContractEndpoint } from '../contract';
import { fieldsSeen } from '../metrics';
import { type AnswerFields, answerFieldsOf } from './fields';

/** One answer to somebody who was let in. */
interface CountedCall {
  endpoint: string;
  viewer: Viewer;
  client: string | undefined;
  /** Of the envelope; 0 is success. */
  code: number;
  data: unknown;
  now: Date;
}

/** What one caller did at one endpoint on one business day, as platform takes it. */
export interface UsageRow {
  endpoint: string;
  kind: string;
  /** 0 where there is no account. */
  accountId: string;
  day: string;
  calls: number;
  failures: number;
  lastCalledAt: string;
  client: string | null;
  fields: string[];
}

interface Sum extends Pick<UsageRow, 'endpoint' | 'kind' | 'accountId' | 'day' | 'calls' | 'failures' | 'client'> {
  lastMs: number;
  seen: Uint8Array;
}

export interface UsageCounts {
  count(call: CountedCall): void;
  /** Everything since the last time, which begins anew. */
  take(): UsageRow[];
  readonly size: number;
}

/** Sums that are kept apart until they are taken; beyond these callers of an endpoint are summed as others. */
const MOST_SUMS = 2_000;

/** Sums of calls in the memory of this process: a few look-ups for each call, whatever platform does meanwhile. */
export function usageCounts(endpoints: ReadonlyMap<string, ContractEndpoint>): UsageCounts {
  const fieldsOf = new Map<string, AnswerFields>();
  const dayOf = businessDays();
  let sums = new Map<string, Sum>();

  function answerFields(endpoint: string): AnswerFields {
    const known = fieldsOf.get(endpoint) ?? answerFieldsOf(endpoints.get(endpoint) as ContractEndpoint);
    fieldsOf.set(endpoint, known);
    return known;
  }

  function sumFor(endpoint: string, kind: string, accountId: string, day: string): Sum {
    const key = `${day} ${kind} ${accountId} ${endpoint}`;
    const known = sums.get(key);
    if (known) return known;
    if (kind !== OTHERS && sums.size >= MOST_SUMS) return sumFor(endpoint, OTHERS, '0', day);
    const seen = new Uint8Array(answerFields(endpoint).paths.length);
    const made = { endpoint, kind, accountId, day, calls: 0, failures: 0, client: null, lastMs: 0, seen };
    sums.set(key, made);
    return made;
  }

  return {
    count({ endpoint, viewer, client, code, data, now }) {
      const sum = sumFor(endpoint, ...callerOf(viewer), dayOf(now));
      sum.calls += 1;
      sum.lastMs = Math.max(sum.lastMs, now.getTime());
      sum.client = programOf(client) ?? sum.client;
      if (code === 0) answerFields(endpoint).note(data, sum.seen);
      else sum.failures += 1;
    },
    take() {
      const taken = [...sums.values()];
      sums = new Map();
      return taken.map(({ lastMs, seen, ...sum }) => {
        const fields = answerFields(sum.endpoint).paths.filter((_, index) => seen[index]);
        fieldsSeen(sum.endpoint, fields, lastMs);
        return { ...sum, fields, lastCalledAt: new Date(lastMs).toISOString() };
      });
    },
    get size() {
      return sums.size;
    },
  };
}

const OTHERS = 'OTHERS';

/** Who looks on in another's name does not use the old paths for that one. */
const callerOf = ({ kind, accountId, temporary }: Viewer): [kind: string, accountId: string] =>
  temporary ? [OTHERS, '0'] : [kind.toUpperCase(), accountId ?? '0'];

/** The name of the program as User-Agent begins with it; nothing that could be more than a name. */
const programOf = (userAgent = ''): string | null => /^[A-Za-z][A-Za-z-]{0,29}(?=[/ ]|$)/.exec(userAgent)?.[0] ?? null;

/** The business day of an instant, worked out once a day. */
function businessDays() {
  let [day, from, until] = ['', 0, 0];
  return (now: Date): string => {
    const ms = now.getTime();
    if (ms < from || ms >= until) {
      day = businessDate(now);
      [from, until] = [startOfDay(day).getTime(), startOfDay(addDays(day, 1)).getTime()];
    }
    return day;
  };
}
