/** Something that belongs to an object for as long as that lives. */
export interface Carried<Value> {
  of(carrier: object): Value | undefined;
  give(carrier: object, value: Value): void;
}

/**
 * Kept by the object itself. V8 keeps all that stands in a WeakMap until it next collects everything: a request, and
 * with it all that it had read, would outlive its answer by seconds.
 */
export function carried<Value>(name: string): Carried<Value> {
  const key = Symbol(name);
  return {
    of: (carrier) => (carrier as { [key]?: Value })[key],
    give: (carrier, value) => {
      (carrier as { [key]?: Value })[key] = value;
    },
  };
}
