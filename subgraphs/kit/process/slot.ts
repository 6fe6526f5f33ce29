interface Slot<Value> {
  get(owner: object): Value | undefined;
  set(owner: object, value: Value): void;
}

/** Kept by the object itself: V8 keeps a WeakMap's values until it next collects everything, seconds after the answer. */
export function slot<Value>(name: string): Slot<Value> {
  const key = Symbol(name);
  return {
    get: (owner) => (owner as { [key]?: Value })[key],
    set: (owner, value) => {
      (owner as { [key]?: Value })[key] = value;
    },
  };
}
