export type Json = Record<string, unknown>;

/** What a generated client would hide of its own language. */
const OF_LANGUAGES = ['Date', 'Error', 'List', 'Map', 'Number', 'Object', 'Record', 'Set', 'String'];

/** A part of the document, under every name that its places suggest. */
interface Part {
  value: Json;
  names: string[];
  uses: number;
}

/**
 * Keeps each part of one section of the components once, however many endpoints have it, and names it when all are known:
 * what most places have takes the shortest name, what is left a longer one.
 */
export function componentBook(section: 'schemas' | 'responses') {
  const parts = new Map<string, Part>();
  const named = new Map<string, Json>();
  let names: string[] | undefined;
  const reference = (name: string) => `#/components/${section}/${name}`;
  const namesOfParts = () => {
    names ??= namesFor([...parts.values()], new Set([...named.keys(), ...OF_LANGUAGES]));
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
    share(value: Json, fitting: readonly string[]): Json {
      const key = JSON.stringify(value);
      const part = parts.get(key) ?? { value, names: [], uses: 0 };
      part.names.push(...fitting);
      part.uses += 1;
      parts.set(key, part);
      return { $ref: `#${section} ${[...parts.keys()].indexOf(key)}` };
    },
    /** All that was kept, by name. */
    components(): Json {
      const shared = [...parts.values()].map(({ value }, at): [string, Json] => [namesOfParts()[at] as string, value]);
      return Object.fromEntries([...named, ...shared].sort(([one], [other]) => (one < other ? -1 : 1)));
    },
    /** JSON with the names in its references to shared parts. */
    fill: (json: string): string =>
      json.replace(new RegExp(`"#${section} (\\d+)"`, 'g'), (_, at: string) =>
        JSON.stringify(reference(namesOfParts()[Number(at)] as string)),
      ),
  };
}

export type ComponentBook = ReturnType<typeof componentBook>;

function namesFor(parts: readonly Part[], taken: Set<string>): string[] {
  const names: string[] = [];
  const order = parts.map((part, at) => ({ part, at })).sort((a, b) => b.part.uses - a.part.uses || a.at - b.at);
  for (const { part, at } of order) {
    const fitting = [...new Set(part.names)].sort((a, b) => a.length - b.length);
    const name = fitting.find((one) => !taken.has(one)) ?? numbered(fitting.at(-1) as string, taken);
    taken.add(name);
    names[at] = name;
  }
  return names;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(name + number)) return name + number;
}
