import { withKinship } from './kinship';

export type Json = Record<string, unknown>;

/** What a generated client would hide of its own language. */
const OF_LANGUAGES = ['Date', 'Error', 'List', 'Map', 'Number', 'Object', 'Record', 'Set', 'String'];

/** From so many places on a part is called after none of them, if it can be. */
const MANY = 3;

/** A part of the document, under every name that its places suggest. */
interface Part {
  at: number;
  json: string;
  names: string[];
  /** What it is called rather where many places have it. */
  shared: string[];
  uses: number;
}

/**
 * Keeps each part of one section of the components once, however many endpoints have it, and names it when all are known:
 * what most places have takes the shortest name, what is left a longer one. Schemas are types of their own wherever they
 * stand; of the other sections what has one place alone is written there.
 */
export function componentBook(section: 'schemas' | 'requestBodies' | 'responses') {
  const parts = new Map<string, Part>();
  const named = new Map<string, Json>();
  let names: ReadonlyMap<number, string> | undefined;
  const reference = (name: string) => `#/components/${section}/${name}`;
  /** Until all are known. */
  const placeholder = (at: number) => `#${section} ${at}`;
  const namesOfParts = () => {
    const kept = [...parts.values()].filter(({ uses }) => section === 'schemas' || uses > 1);
    names ??= namesFor(kept, new Set([...named.keys(), ...OF_LANGUAGES]));
    return names;
  };
  return {
    /** A reference to what has its name beforehand. */
    keep(name: string, value: Json): Json {
      const known = named.get(name);
      if (known && JSON.stringify(known) !== JSON.stringify(value))
        throw new Error(`Two ${section} are named ${name}.`);
      named.set(name, value);
      return { $ref: reference(name) };
    },
    /** A reference to a part that may be shared; `fitting` are the names that say what it is here, the best first. */
    share(value: Json, fitting: readonly string[], shared: readonly string[] = []): Json {
      const json = JSON.stringify(value);
      const part = parts.get(json) ?? { at: parts.size, json, names: [], shared: [...shared], uses: 0 };
      part.names.push(...fitting);
      part.uses += 1;
      parts.set(json, part);
      return { $ref: placeholder(part.at) };
    },
    /** All that has a name, by it. */
    components(): Json {
      const known = [...parts.values()].map(({ at, json }) => ({ $ref: placeholder(at), schema: JSON.parse(json) }));
      const shared = withKinship(known).flatMap((schema, at): [string, object][] => {
        const name = namesOfParts().get(at);
        return name ? [[name, schema]] : [];
      });
      return Object.fromEntries([...named, ...shared].sort(([one], [other]) => (one < other ? -1 : 1)));
    },
    /** JSON with the names in its references to shared parts, and with the parts that need none. */
    fill(json: string): string {
      const all = [...parts.values()];
      const references = new RegExp(`\\{"\\$ref":"#${section} (\\d+)"(\\}?)`, 'g');
      return json.replace(references, (_, at: string, end: string) => {
        const name = namesOfParts().get(Number(at));
        return name ? `{"$ref":"${reference(name)}"${end}` : (all[Number(at)] as Part).json;
      });
    },
  };
}

export type ComponentBook = ReturnType<typeof componentBook>;

function namesFor(parts: readonly Part[], taken: Set<string>): Map<number, string> {
  const names = new Map<number, string>();
  const order = [...parts].sort((a, b) => b.uses - a.uses || a.at - b.at);
  for (const part of order) {
    const fitting = [...new Set(part.names)].sort((a, b) => a.length - b.length);
    const wished = part.uses < MANY ? fitting : [...part.shared, ...fitting];
    const name = wished.find((one) => !taken.has(one)) ?? numbered(fitting.at(-1) as string, taken);
    taken.add(name);
    names.set(part.at, name);
  }
  return names;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(name + number)) return name + number;
}
