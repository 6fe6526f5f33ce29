import { LRUCache } from 'lru-cache';

const OFFERED = ['application/json', 'application/graphql-response+json'] as const;
const CHARSET = '; charset=utf-8';

/** A media range as clients write them: names, and parameters without quotes. */
const RANGE = /^(\*\/\*|[\w.+-]+\/(?:[\w.+-]+|\*))((?: *; *[\w-]+=[\w.-]+)*)$/;
const PARAMETER = /([\w-]+)=([\w.-]+)/g;
const QUALITY = /^(0(\.\d{1,3})?|1(\.0{1,3})?)$/;

interface Range {
  name: string;
  quality: number;
  hasCharset: boolean;
}

/** More than the headers of all clients that a server meets. */
const MAX_HEADERS = 500;
const MAX_LENGTH = 300;

const known = new LRUCache<string, { type: string | null }>({ max: MAX_HEADERS });

/**
 * The content type of an answer for a client's accept header: the one that Apollo Server would choose. null for a header
 * that it would refuse, and for one that is written in a way that no usual client does.
 */
export function answerType(accept: string | undefined): string | null {
  if (!accept) return OFFERED[0] + CHARSET;
  const before = known.get(accept);
  if (before) return before.type;
  const type = accept.length > MAX_LENGTH ? null : typeFor(accept);
  if (accept.length <= MAX_LENGTH) known.set(accept, { type });
  return type;
}

function typeFor(accept: string): string | null {
  const ranges = accept.split(',').map((text) => rangeOf(text.trim()));
  if (ranges.includes(null)) return null;
  const best = OFFERED.map((name) => ({ name, ...rankOf(name, ranges as Range[]) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.closeness - a.closeness || a.place - b.place)[0];
  return best ? best.name + CHARSET : null;
}

/** null for one with parameters that would make another answer of ours, or that say a thing twice. */
function rangeOf(text: string): Range | null {
  const [, name, parameters = ''] = RANGE.exec(text.toLowerCase()) ?? [];
  if (!name) return null;
  const range = { name, quality: 1, hasCharset: false };
  const isOurs = name.includes('*') || OFFERED.some((offered) => offered === name);
  const seen = new Set<string>();
  for (const [, key = '', value = ''] of parameters.matchAll(PARAMETER)) {
    if (seen.has(key)) return null;
    seen.add(key);
    if (key === 'q' && QUALITY.test(value)) range.quality = Number(value);
    else if (key === 'q' || (isOurs && !(key === 'charset' && value === 'utf-8'))) return null;
    else range.hasCharset = true;
  }
  return range;
}

/** The closest range of a type decides for it; of those equally close, that of the highest quality, then the last. */
function rankOf(offered: string, ranges: readonly Range[]): { quality: number; closeness: number; place: number } {
  const [type] = offered.split('/');
  let rank = { quality: 0, closeness: 0, place: -1 };
  ranges.forEach(({ name, quality, hasCharset }, place) => {
    const named = [offered, `${type}/*`, '*/*'].indexOf(name);
    const closeness = named < 0 ? 0 : 6 - 2 * named + (hasCharset ? 1 : 0);
    if (closeness < rank.closeness || (closeness === rank.closeness && quality < rank.quality) || named < 0) return;
    rank = { quality, closeness, place };
  });
  return rank;
}
