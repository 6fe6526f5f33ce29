import { RawNumber } from '../../kit/json';
import { type ContractEndpoint, type ContractField, isMap } from '../contract';

/** Which documented fields of an endpoint's answers hold something. */
export interface AnswerFields {
  /** As in `data`, below one another: `results.wallets.balance`; `*` is any key of a map. */
  paths: readonly string[];
  /** Marks what an answer holds, in the order of `paths`. Of a list the first fifty elements are looked at. */
  note(data: unknown, seen: Uint8Array): void;
}

/** A long list shows what it holds soon, and must not cost more to look at than to write. */
const MOST_ELEMENTS = 50;

interface Place {
  name: string;
  index: number;
  below: readonly Place[];
  anyKey: boolean;
}

export function answerFieldsOf({ response }: ContractEndpoint): AnswerFields {
  const paths: string[] = [];
  if (typeof response === 'string') return { paths, note: () => undefined };
  const root = { anyKey: isMap(response), below: placesBelow(response, '', paths) };
  return { paths, note: (data, seen) => void look(data, root, seen) };
}

function placesBelow(field: ContractField, above: string, paths: string[]): Place[] {
  const anyKey = isMap(field);
  return (field.fields ?? []).map((one) => {
    const path = `${above}${anyKey ? '*' : one.name}`;
    const index = paths.push(path) - 1;
    return { name: one.name, index, below: placesBelow(one, `${path}.`, paths), anyKey: isMap(one) };
  });
}

/** Whether anything was there. Neither null nor a blank text nor an empty list or object is something; 0 and false are. */
function look(value: unknown, place: Pick<Place, 'below' | 'anyKey'>, seen: Uint8Array): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (typeof value !== 'object' || value instanceof RawNumber) return true;
  if (Array.isArray(value)) {
    const most = Math.min(value.length, MOST_ELEMENTS);
    for (let i = 0; i < most; i++) look(value[i], place, seen);
    return most > 0;
  }
  const fields = value as Record<string, unknown>;
  let any = false;
  if (place.below.length === 0 || place.anyKey) {
    for (const name in fields) any = lookAt(place.below[0], fields[name], seen) || any;
  } else {
    for (const below of place.below) {
      // Once it was there, and with it what it stands in, it need not be looked at in each further row.
      if (seen[below.index] === 1 && below.below.length === 0) continue;
      any = lookAt(below, fields[below.name], seen) || any;
    }
  }
  return any;
}

const UNDOCUMENTED = { below: [], anyKey: true };

function lookAt(place: Place | undefined, value: unknown, seen: Uint8Array): boolean {
  const any = look(value, place ?? UNDOCUMENTED, seen);
  if (any && place) seen[place.index] = 1;
  return any;
}
