import type { PlainObject } from '../plain-object';
import type { Objects } from '../response-path';
import type { Representation } from './representation';

/** The entities that one fetch asks for, each once. */
export interface Batch {
  representations: Representation[];
  /** For each representation the indexes of the objects that it stands for, at least one. */
  positions: number[][];
}

/** Collects what can be asked for; objects without a representation are left out. */
export function batchOf(objects: Objects, represent: (object: PlainObject) => Representation | null): Batch {
  const representations: Representation[] = [];
  const positions: number[][] = [];
  const known = objects.length > 1 ? new Map<string, number[]>() : null;
  for (let i = 0; i < objects.length; i++) {
    const representation = represent(objects[i] as PlainObject);
    if (!representation) continue;
    const key = known ? keyOf(representation) : '';
    const same = known?.get(key);
    if (same) {
      same.push(i);
      continue;
    }
    const position = [i];
    known?.set(key, position);
    representations.push(representation);
    positions.push(position);
  }
  return { representations, positions };
}

/** The same text for what asks for the same. Nearly all are of a type and one identifier, for which JSON takes longer. */
function keyOf(representation: Representation): string {
  const names = Object.keys(representation);
  const [first, name] = names as [string, string];
  const value = representation[name];
  if (names.length !== 2 || first !== '__typename' || typeof value !== 'string') return JSON.stringify(representation);
  return `${representation.__typename} ${name} ${value}`;
}
