/** A property of other objects, for as long as they live. */
interface Slot<Value> {
  get(owner: object): Value | undefined;
  set(owner: object, value: Value): void;
}

/**
 * Kept by the object itself. V8 keeps all that stands in a WeakMap until it next collects everything: a request, and
 * with it all that it had read, would outlive its answer by seconds.
 */
export function slot<Value>(name: string): Slot<Value> {
  const key = Symbol(name);
  return {
    get: (owner) => (owner as { [key]?: Value })[key],
    set: (owner, value) => {
      (owner as { [key]?: Value })[key] = value;
    },
  };
}
