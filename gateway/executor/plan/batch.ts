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
    const key = known ? JSON.stringify(representation) : '';
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
