export type Bare = Record<string, unknown>;

/**
 * Makes objects without a prototype chain that matters: clients choose response names, and `constructor` or `__proto__`
 * must be names like any other. Object.create(null) would say the same, but V8 keeps those as hash tables, several
 * times slower to fill and to write as JSON.
 */
export const newBare = function bare() {} as unknown as new () => Bare;
newBare.prototype = Object.create(null);

/** Names that a plain object, such as JSON.parse makes, has without having been given them. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** The value that `object` itself has under `name`. */
export function ownValue(object: Bare, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a property of the object itself, whatever its prototype would do with the name. */
export function setOwn(object: Bare, name: string, value: unknown): void {
  if (isInherited(name)) {
    Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true, value });
  } else {
    object[name] = value;
  }
}

export function isObject(value: unknown): value is Bare {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
