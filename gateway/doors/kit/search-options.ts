import type { Options } from 'minisearch';

/** What the index keeps of a passage; `id` is its address. */
export interface Found {
  id: string;
  chapter: string;
  title: string;
  text: string;
}

/** Words as they are typed: names in parts, Chinese in pairs of characters, since nothing stands between its words. */
function wordsIn(text: string): string[] {
  const words = text.match(/\p{Script=Han}+|[^\p{Script=Han}\p{Z}\p{P}\p{S}\s]+/gu) ?? [];
  return words.flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairsIn([...word]) : [word]));
}

const pairsIn = (characters: readonly string[]): string[] =>
  characters.length === 1 ? [...characters] : characters.slice(1).map((character, i) => `${characters[i]}${character}`);

/** The index is made with these and must be read with the same. */
export const INDEX_OPTIONS: Options<Found> = {
  fields: ['title', 'chapter', 'text'],
  storeFields: ['chapter', 'title', 'text'],
  tokenize: wordsIn,
  searchOptions: {
    boost: { title: 4, chapter: 2 },
    prefix: true,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    combineWith: 'AND',
  },
};
