/** A deterministic stream of chance. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [min, max], both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
  /** One of the values, as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** A new array. */
  shuffle<T>(list: readonly T[]): T[];
  /** `count` different ones in random order, fewer when the list is shorter. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Bell-shaped around mean, the sum of four uniform draws, so never beyond 3.5 deviations. */
  normal(mean: number, deviation: number): number;
  digits(count: number): string;
  hex(count: number): string;
}

/** FNV-1a over the characters, then four rounds of mixing: the 128 bits that start sfc32. */
function seedWords(text: string): [number, number, number, number] {
  const word = (salt: number): number => {
    let h = 2166136261 ^ salt;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    return (h ^ (h >>> 16)) >>> 0;
  };
  return [word(0), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)];
}

/** sfc32 (PractRand, public domain): small, fast, and good enough for plausible data; not for secrets. */
function sfc32(seed: string): () => number {
  let [a, b, c, d] = seedWords(seed);
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** The stream of one area: another label gives an unrelated stream, so a new draw in one area moves no other. */
export function randomOf(seed: string, label: string): Random {
  const next = sfc32(`${seed}/${label}`);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const shuffle = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  };
  return {
    next,
    int,
    shuffle,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    chance: (probability) => next() < probability,
    weighted: <T>(choices: readonly (readonly [T, number])[]) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return (choices[choices.length - 1] as readonly [T, number])[0];
    },
    sample: (list, count) => shuffle(list).slice(0, count),
    normal: (mean, deviation) => mean + (next() + next() + next() + next() - 2) * Math.sqrt(3) * deviation,
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(''),
    hex: (count) => Array.from({ length: count }, () => int(0, 15).toString(16)).join(''),
  };
}
