import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import { PlainObject } from '../plain-object';
import type { PathKey } from '../response-path';

/** An object or list of the answer, filled in place, and where it hangs. */
export interface Frame {
  /** null for the root of the answer. */
  above: Frame | null;
  key: PathKey;
  output: PlainObject | unknown[];
  nullable: boolean;
  /** Replaced by null: what fails below it is no longer worth telling. */
  dead: boolean;
}

/** Instead of a value that failed where null may not stand; the error is noted already. */
export const FAILED = Symbol('failed');

/** One execution of a compiled document. Its answer grows in place while promises settle. */
export class Resolution {
  readonly errors: GraphQLError[] = [];
  readonly root: Frame = { above: null, key: '', output: new PlainObject(), nullable: true, dead: false };
  /** Arguments of each field, coerced for its first object; the others of the same request get the same. */
  readonly args: (Record<string, unknown> | undefined)[] = [];
  private pending = 0;
  private whenSettled: (() => void) | null = null;

  constructor(
    readonly variables: Record<string, unknown>,
    readonly context: unknown,
  ) {}

  /** Hands over what a promise brings. Neither `take` nor `refuse` may throw. */
  wait(promise: PromiseLike<unknown>, take: (value: unknown) => void, refuse: (error: unknown) => void): void {
    this.pending++;
    const arrived = (hand: (value: unknown) => void) => (value: unknown) => {
      hand(value);
      if (--this.pending === 0) this.whenSettled?.();
    };
    promise.then(arrived(take), arrived(refuse));
  }

  /** Resolves when nothing is waited for; undefined when that is so now. */
  settled(): Promise<void> | undefined {
    if (this.pending === 0) return undefined;
    return new Promise((resolve) => {
      this.whenSettled = resolve;
    });
  }

  /** Notes an error at a place, unless something above it has become null before. */
  fail(error: unknown, nodes: readonly FieldNode[], above: Frame, key: PathKey): typeof FAILED {
    if (!isDead(above)) this.errors.push(locatedError(error, nodes, pathOf(above, key)));
    return FAILED;
  }
}

export function put(frame: Frame, key: PathKey, value: unknown): void {
  (frame.output as Record<PathKey, unknown>)[key] = value;
}

/** Makes the nearest place null that may be, from this object or list upwards. */
export function nullify(frame: Frame): void {
  for (let at: Frame | null = frame; at; at = at.above) {
    at.dead = true;
    if (!at.nullable) continue;
    if (at.above) put(at.above, at.key, null);
    return;
  }
}

function isDead(frame: Frame): boolean {
  for (let at: Frame | null = frame; at; at = at.above) if (at.dead) return true;
  return false;
}

export function pathOf(above: Frame, key: PathKey): PathKey[] {
  const path: PathKey[] = [key];
  for (let at = above; at.above; at = at.above) path.push(at.key);
  return path.reverse();
}
