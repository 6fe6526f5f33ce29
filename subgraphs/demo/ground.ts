import { type Place, placeOf } from './addresses';
import { after, monthAfter, monthOf, startOfMonth } from './calendar';
import { type CompanyIdentity, companyOf, mobileNumber, unique } from './chinese';
import { idMint, type MintId } from './identifiers';
import { type Random, randomOf } from './random';

const MONTH_COUNT = 13;

/** What every generator stands on. */
export interface Ground {
  seed: string;
  scale: number;
  now: Date;
  /** Thirteen months, oldest first. */
  months: string[];
  /** Start of the first month: calls begin here. */
  opening: Date;
  /** Start of the month of now. Rows other than calls lie before it, so that a world holds for its month. */
  anchor: Date;
  mint: MintId;
  stream(label: string): Random;
  /** An instant in office hours, the given number of days before the anchor. */
  daysAgo(random: Random, days: number): Date;
  /** Never the same number twice in one world. */
  mobile(random: Random): string;
  company(random: Random): { identity: CompanyIdentity; place: Place };
  /** At least one; grows with the scale. */
  scaled(count: number): number;
}

export function groundOf(now: Date, scale: number, seed: string): Ground {
  const month = monthOf(now);
  const months = Array.from({ length: MONTH_COUNT }, (_, i) => monthAfter(month, i + 1 - MONTH_COUNT));
  const anchor = startOfMonth(month);
  const mobiles = new Set<string>();
  const names = new Set<string>();
  const codes = new Set<string>();
  return {
    seed,
    scale,
    now,
    months,
    opening: startOfMonth(months[0] as string),
    anchor,
    mint: idMint('entities'),
    stream: (label) => randomOf(seed, label),
    daysAgo: (random, days) => after(anchor, -Math.ceil(days), 9 + random.next() * 9),
    mobile: (random) => unique(mobiles, String, () => mobileNumber(random)),
    company: (random) =>
      unique(
        codes,
        (company) => company.identity.unifiedSocialCreditCode,
        () =>
          unique(
            names,
            (company) => company.identity.name,
            () => {
              const place = placeOf(random);
              return { place, identity: companyOf(random, place) };
            },
          ),
      ),
    scaled: (count) => Math.max(1, Math.round(count * scale)),
  };
}
