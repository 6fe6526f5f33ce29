export type PlainObject = Record<string, unknown>;

/**
 * Makes objects without a prototype chain that matters: clients choose response names, and `constructor` or `__proto__`
 * must be names like any other. Object.create(null) would say the same, but V8 keeps those as hash tables, several
 * times slower to fill and to write as JSON.
 */
export const PlainObject = function plainObject() {} as unknown as new () => PlainObject;
PlainObject.prototype = Object.create(null);

/** Names that a plain object, such as JSON.parse makes, has without having been given them. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** The value that `object` itself has under `name`. */
export function ownValue(object: PlainObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a property of the object itself, whatever its prototype would do with the name. */
export function setOwn(object: PlainObject, name: string, value: unknown): void {
  if (isInherited(name)) {
    Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true, value });
  } else {
    object[name] = value;
  }
}

export function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
