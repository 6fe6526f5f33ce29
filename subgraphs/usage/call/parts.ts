import type { CallSurroundings } from '../../kit/exchange/call-door';
import { failpoint } from '../../kit/process/failpoints';
import type { SourceAdapter } from '../sources/adapter';
import { Breakers } from '../sources/breakers';
import type { CallCode } from './answers';
import { askSources, routesInOrder } from './ask';
import type { Asked } from './bundle';
import { cachedAnswer, cacheKeysOf } from './cache';
import { type CheckedCall, type Part, rolesOf } from './check';

const MOST_AT_ONCE = 8;

/** Gets the answers of what a call asks for: one product, or the components of a bundle at once. */
export class Parts {
  readonly breakers = new Breakers();

  constructor(
    private readonly around: Pick<CallSurroundings, 'db' | 'clock'>,
    private readonly adapters: Readonly<Record<string, SourceAdapter | undefined>>,
  ) {}

  /** `deadline` is on the clock of performance.now(). */
  async ask(call: Pick<CheckedCall, 'parts' | 'common'>, seqNo: string, deadline: number): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (let i = 0; i < call.parts.length; i += MOST_AT_ONCE) {
      const some = call.parts.slice(i, i + MOST_AT_ONCE);
      asked.push(...(await Promise.all(some.map((part) => this.askPart(call, part, seqNo, deadline)))));
    }
    return asked;
  }

  private async askPart(
    { common }: Pick<CheckedCall, 'common'>,
    part: Part,
    seqNo: string,
    deadline: number,
  ): Promise<Asked> {
    const { db, clock } = this.around;
    const { product, params, authorization } = part;
    const keys = product.cacheDays > 0 ? cacheKeysOf(part, common, db.secrets) : [];
    const known = keys.length > 0 ? await cachedAnswer(db, part, keys).catch(() => null) : null;
    if (known) return { part, keys, answer: known, cached: true };
    failpoint('asking');
    const answer = await askSources(
      {
        product,
        params,
        roles: rolesOf(product.parameters),
        encrypted: common.encryption !== 'PLAIN',
        seqNo,
        scene: common.scene,
        routes: routesInOrder(product.routes, authorization.sources, common.encryption),
        deadline,
        now: () => clock.now(),
      },
      this.adapters,
      this.breakers,
    );
    return { part, keys, answer, cached: false };
  }
}

/** Of several components the one that says most: one was too slow, one failed, none could be asked. */
export function failureOf(asked: readonly Asked[]): CallCode {
  const failures = asked.map(({ answer }) => answer.failure);
  return failures.includes(5001) ? 5001 : failures.includes(5002) ? 5002 : 5003;
}
