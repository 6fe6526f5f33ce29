import { JsonRows } from '../../../subgraphs/kit/lists/json-rows';
import { isObject, ownValue, PlainObject, setOwn } from '../plain-object';

/** Field by field; lists of equal length item by item. Parts of `source` become parts of `target`: see copyOf. */
export function merge(target: PlainObject, source: PlainObject): void {
  for (const name of Object.keys(source)) {
    const added = source[name];
    if (added === undefined) continue;
    const known = ownValue(target, name);
    if (isObject(known) && isObject(added)) merge(known, added);
    else if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) mergeItems(known, added);
    else setOwn(target, name, added);
  }
}

function mergeItems(target: unknown[], source: readonly unknown[]): void {
  for (let i = 0; i < source.length; i++) {
    const known = target[i];
    const added = source[i];
    if (isObject(known) && isObject(added)) merge(known, added);
    else target[i] = added;
  }
}

/** The same answer for another slot of the response, which later fetches may fill differently. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObject(value) || value instanceof JsonRows) return value;
  const copy = new PlainObject();
  for (const name of Object.keys(value)) setOwn(copy, name, copyOf(value[name]));
  return copy as Value;
}
