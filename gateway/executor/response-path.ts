import type { ResponsePath } from '@apollo/query-planner';
import { isObject, ownValue, type PlainObject } from './plain-object';

export type PathKey = string | number;

/** Objects that a fetch adds to, with the place of each in the response where it was asked for. */
export type Objects = readonly PlainObject[];

/** `@` in a path stands for every item of a list; nulls on the way end there. */
export function objectsAt(path: ResponsePath): (data: PlainObject) => Objects {
  if (path.length === 0) return (data) => [data];
  return (data) => {
    const found: PlainObject[] = [];
    collect(data, path, 0, found);
    return found;
  };
}

function collect(value: unknown, path: ResponsePath, at: number, found: PlainObject[]): void {
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    for (const item of value) collect(item, path, next, found);
  } else if (isObject(value)) {
    if (at === path.length) found.push(value);
    else collect(ownValue(value, path[at] as string), path, at + 1, found);
  }
}

/** Where in the response each of the objects at a path is, in the order of objectsAt; asked for when something failed. */
export function placesAt(path: ResponsePath, data: PlainObject): PathKey[][] {
  const found: PathKey[][] = [];
  locate(data, path, 0, [], found);
  return found;
}

function locate(value: unknown, path: ResponsePath, at: number, place: readonly PathKey[], found: PathKey[][]): void {
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    value.forEach((item, i) => {
      locate(item, path, next, [...place, i], found);
    });
  } else if (isObject(value)) {
    const name = path[at] as string;
    if (at === path.length) found.push([...place]);
    else locate(ownValue(value, name), path, at + 1, [...place, name], found);
  }
}
