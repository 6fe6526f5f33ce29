import { importsOf, stemOf, subgraphOf } from './imports';
import { isScript, isTest, type Rule, type Source } from './source';

/** No file needs itself, over whatever others, types included: each can be read and moved without the rest. */
export const importCircles: Rule = (sources) => {
  const scripts = new Map(
    sources.filter((source) => isScript(source) && !isTest(source)).map((source) => [stemOf(source), source]),
  );
  const stemsBelow = (stem: string) =>
    importsOf(scripts.get(stem) as Source).flatMap(({ target }) =>
      [target, `${target}/index`].filter((one) => scripts.has(one)),
    );
  return circlesIn(scripts.keys(), stemsBelow);
};

/** The noun of a subgraph that a file stands in; what stands beside the nouns is open to all of them. */
const nounOf = (path: string): string | undefined =>
  subgraphOf(path) && /^subgraphs\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0];

export const nounCircles: Rule = (sources) => {
  const below = new Map<string, Set<string>>();
  for (const source of sources.filter((one) => isScript(one) && !isTest(one))) {
    const noun = nounOf(source.path);
    if (!noun) continue;
    const others = below.get(noun) ?? new Set();
    below.set(noun, others);
    for (const { target } of importsOf(source)) {
      const other = nounOf(target);
      if (other && other !== noun) others.add(other);
    }
  }
  return circlesIn(below.keys(), (noun) => [...(below.get(noun) ?? [])]);
};

function circlesIn(all: Iterable<string>, below: (one: string) => readonly string[]): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (one: string, way: readonly string[]): void => {
    const start = way.indexOf(one);
    if (start >= 0) circles.push([...way.slice(start), one].join(' imports '));
    if (start >= 0 || done.has(one)) return;
    for (const next of below(one)) visit(next, [...way, one]);
    done.add(one);
  };
  for (const one of all) visit(one, []);
  return circles;
}
