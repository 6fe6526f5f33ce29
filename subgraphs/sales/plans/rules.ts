import { badInput } from '../../kit/basics/errors';
import { amountOf, Money, type MoneyInput } from '../../kit/basics/money';
import { isBlank } from '../../kit/basics/text';

/** Weights of a plan sum to 1; cap is the highest completion counted, 1 being the target. All are exact decimals. */
export interface KpiIndicator {
  code: string;
  name: string;
  /** What is to be reached; null for the month target of the salesperson, or where somebody judges. */
  target: string | null;
  weight: string;
  cap: string;
  /** Completion of what nobody can count, as it was judged when the plan was saved. */
  reachedRate?: string | null;
}

export interface KpiResult extends Omit<KpiIndicator, 'reachedRate'> {
  /** What was counted; null where somebody judges. */
  actual: string | null;
  completion: string;
}

/** What the codes that can be counted count. */
const MEASURES = ['sales_amount', 'payment_amount', 'charge_calls', 'new_customer_count', 'visit_count'] as const;
type Measure = (typeof MEASURES)[number];
export type Actuals = Readonly<Record<Measure, string>>;

const isMeasure = (code: string): code is Measure => (MEASURES as readonly string[]).includes(code);

/** Sum of weight x completion, each at most its cap; six digits. Without a target nothing counts as reached. */
function reachedRate(
  indicators: readonly KpiIndicator[],
  actuals: Actuals,
  monthTarget: string | null,
): { rate: string; details: KpiResult[] } {
  const details = indicators.map((indicator) => resultOf(indicator, actuals, monthTarget));
  return { rate: rateOf(details), details };
}

export function rateOf(details: readonly KpiResult[]): string {
  const rate = details.reduce(
    (sum, { weight, cap, completion }) => sum.plus(Money.min(completion, cap).times(weight)),
    new Money(0),
  );
  return rate.toFixed(6);
}

function resultOf(indicator: KpiIndicator, actuals: Actuals, monthTarget: string | null): KpiResult {
  const { code, name, weight, cap } = indicator;
  if (!isMeasure(code)) {
    const completion = new Money(indicator.reachedRate ?? 0).toFixed(6);
    return { code, name, target: indicator.target, weight, cap, actual: null, completion };
  }
  const target = indicator.target ?? (code === 'sales_amount' ? monthTarget : null);
  const actual = actuals[code];
  const reached = target === null || new Money(target).lte(0) ? new Money(0) : new Money(actual).div(target);
  return { code, name, target, weight, cap, actual, completion: Money.max(reached, 0).toFixed(6) };
}

/** How a month went: as it was frozen, else as it stands now; without a plan nothing was measured and the rate is null. */
export function kpiOf(facts: {
  actuals: Actuals;
  monthTarget: string | null;
  indicators: readonly KpiIndicator[] | null;
  frozen: { rate: string | null; details: KpiResult[] } | null;
}): { rate: string | null; details: KpiResult[] } {
  if (facts.frozen) return facts.frozen;
  if (!facts.indicators) return { rate: null, details: [] };
  return reachedRate(facts.indicators, facts.actuals, facts.monthTarget);
}

/** Commission x reached rate, six digits; without a plan the commission itself. */
export function kpiCommission(commission: MoneyInput, rate: string | null): string {
  return new Money(commission).times(rate ?? 1).toFixed(6);
}

interface AskedIndicator {
  code: string;
  name: string;
  target?: string | null;
  weight: string;
  cap?: string | null;
  reachedRate?: string | null;
}

const MOST_INDICATORS = 20;
const HIGHEST_CAP = 5;

/** A cap not given stays that of the same code before. KPI_WEIGHTS_SUM, KPI_CODE_TWICE, KPI_TARGET_MALFORMED. */
export function indicatorsOf(asked: readonly AskedIndicator[], before: readonly KpiIndicator[]): KpiIndicator[] {
  if (asked.length < 1 || asked.length > MOST_INDICATORS) {
    throw badInput('input.indicators', `indicators must hold 1 to ${MOST_INDICATORS} entries.`);
  }
  const caps = new Map(before.map(({ code, cap }) => [code, cap]));
  const seen = new Set<string>();
  const indicators = asked.map((indicator, i) => {
    const field = `input.indicators.${i}`;
    const code = indicator.code.trim();
    if (seen.has(code)) throw badInput(`${field}.code`, 'Each code may stand in a plan once.', 'KPI_CODE_TWICE');
    seen.add(code);
    return indicatorOf({ ...indicator, code, cap: indicator.cap ?? caps.get(code) ?? '1' }, field);
  });
  const sum = indicators.reduce((all, { weight }) => all.plus(weight), new Money(0));
  if (!sum.eq(1)) throw badInput('input.indicators', `The weights add up to ${sum}, not to 1.`, 'KPI_WEIGHTS_SUM');
  return indicators;
}

function indicatorOf(asked: AskedIndicator & { cap: string }, field: string): KpiIndicator {
  const name = asked.name.trim();
  if (!/^\S{1,50}$/.test(asked.code))
    throw badInput(`${field}.code`, 'code must have 1 to 50 characters without blanks.');
  if (isBlank(name) || name.length > 100) throw badInput(`${field}.name`, 'name must have 1 to 100 characters.');
  const weight = new Money(asked.weight);
  if (weight.lte(0) || weight.gt(1) || weight.dp() > 6) {
    throw badInput(`${field}.weight`, 'weight must be above 0 and at most 1, with at most six digits.');
  }
  const cap = new Money(asked.cap);
  if (cap.lte(0) || cap.gt(HIGHEST_CAP) || cap.dp() > 6) {
    throw badInput(`${field}.cap`, `cap must be above 0 and at most ${HIGHEST_CAP}, with at most six digits.`);
  }
  const target = targetOf(asked, `${field}.target`);
  const judged = isMeasure(asked.code) ? null : judgement(asked.reachedRate, `${field}.reachedRate`);
  return { code: asked.code, name, target, weight: String(weight), cap: String(cap), reachedRate: judged };
}

function judgement(text: string | null | undefined, field: string): string {
  const value = new Money(text ?? 0);
  if (value.lt(0) || value.gt(HIGHEST_CAP) || value.dp() > 6) {
    throw badInput(field, `reachedRate must be between 0 and ${HIGHEST_CAP}, with at most six digits.`);
  }
  return value.toFixed(6);
}

const DECIMAL = /^\d{1,14}(\.\d{1,6})?$/;

/** What can be counted needs a number above 0; sales may leave it to the month target. What is judged may say anything. */
function targetOf({ code, target }: AskedIndicator, field: string): string | null {
  const text = target?.trim() ?? '';
  if (!isMeasure(code)) {
    if (text.length > 100) throw badInput(field, 'target must have at most 100 characters.');
    return text || null;
  }
  if (text === '' && code === 'sales_amount') return null;
  if (!DECIMAL.test(text) || new Money(text).lte(0)) {
    throw badInput(field, `The target of ${code} must be a number above 0.`, 'KPI_TARGET_MALFORMED');
  }
  return text;
}

/** Codes that came, went or say something else than in the version before, in their order; none in a first version. */
export function changedCodes(indicators: readonly KpiIndicator[], before: readonly KpiIndicator[]): string[] {
  const texts = (all: readonly KpiIndicator[]) =>
    new Map(all.map((one) => [one.code, JSON.stringify(sortedEntries(one))]));
  const [now, then] = [texts(indicators), texts(before)];
  const codes = [...new Set([...now.keys(), ...then.keys()])];
  return codes.filter((code) => now.get(code) !== then.get(code));
}

const sortedEntries = (indicator: KpiIndicator) =>
  Object.entries(indicator)
    .filter(([, value]) => value != null)
    .sort(([a], [b]) => a.localeCompare(b));

interface AskedTarget {
  monthTarget?: string | null;
  quarterTarget?: string | null;
  yearTarget?: string | null;
}

type TargetAmounts = Record<keyof AskedTarget, string>;

const HIGHEST_TARGET = '1000000000000';

/** The amounts of a new target. At least one is given; a first target needs the month. Throws BAD_USER_INPUT. */
export function targetAmounts(asked: AskedTarget, last: TargetAmounts | undefined): TargetAmounts {
  const given = (['monthTarget', 'quarterTarget', 'yearTarget'] as const).filter((name) => asked[name] != null);
  if (given.length === 0) throw badInput('input.monthTarget', 'Say one of the targets at least.', 'TARGET_EMPTY');
  for (const name of given) {
    amountOf(asked[name] as string, `input.${name}`, { most: HIGHEST_TARGET, zero: true });
  }
  const month = asked.monthTarget ?? last?.monthTarget;
  if (month === undefined) throw badInput('input.monthTarget', 'A first target needs a monthTarget.');
  const times = (months: number) => new Money(month).times(months).toFixed(2);
  return {
    monthTarget: new Money(month).toFixed(2),
    quarterTarget: new Money(asked.quarterTarget ?? last?.quarterTarget ?? times(3)).toFixed(2),
    yearTarget: new Money(asked.yearTarget ?? last?.yearTarget ?? times(12)).toFixed(2),
  };
}
