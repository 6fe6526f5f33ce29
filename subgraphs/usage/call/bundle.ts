import { messageOf } from './answers';
import type { Answer } from './ask';
import type { cacheKeysOf } from './cache';
import type { Part } from './check';

export interface Asked {
  part: Part;
  keys: ReturnType<typeof cacheKeysOf>;
  answer: Answer;
  cached: boolean;
}

/** The data of a bundle: what each of its components answered, by product code. */
export function bundleAnswer(asked: readonly Asked[]): string {
  const parts = asked.map(({ part, answer }) => {
    const code = answer.failure ?? (answer.outcome === 'HIT' ? 0 : 1);
    const head = JSON.stringify({ code, msg: messageOf(code) }).slice(0, -1);
    return `${JSON.stringify(part.product.code)}:${head},"data":${answer.data ?? 'null'}}`;
  });
  return `{${parts.join(',')}}`;
}
