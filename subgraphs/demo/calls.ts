import { dayOf, HOUR_MS, instant, startOfMonth } from './calendar';
import { hitResult, NO_HIT_RESULT, OUTCOMES } from './call-results';
import { type CallTerms, callTermsOf, type Price, periodAt, priceOf } from './call-terms';
import { type Moment, momentsOf } from './call-times';
import { laneId } from './identifiers';
import { sixDigits } from './micro';
import { type Random, randomOf } from './random';
import { type Subject, subjectsOf } from './subjects';
import type { World } from './world';
import type { DemoCall, DemoUpstreamCall } from './world-calls';

const NOTHING = priceOf('0');
const ZERO = NOTHING.text;
const ANSWERED = 0.985;
const COMPONENT_ANSWERED = 0.94;
const FIRST_SOURCE_FAILS = 0.02;
const REFUSED_OF_FAILURES = 0.3;
const CACHED = 0.08;
const SUBJECTS = 3_000;
const PLATE_LETTERS = [...'ABCDEFGHJKLMNP'];

/** What stays the same for all the months of a world. */
interface Stage {
  terms: CallTerms[];
  subjects: Subject[];
}
const stages = new WeakMap<World, Stage>();

function stageOf(world: World): Stage {
  const known = stages.get(world);
  if (known) return known;
  const stage = {
    terms: callTermsOf(world),
    subjects: subjectsOf(world.seed, Math.ceil(SUBJECTS * Math.max(1, world.scale))),
  };
  stages.set(world, stage);
  return stage;
}

/** One month being generated. */
interface Run {
  world: World;
  monthIndex: number;
  random: Random;
  subjects: Subject[];
  /** Calls made so far this month, by authorisation. */
  made: Map<string, number>;
  calls: number;
  attempts: number;
  day: { number: string; untilMs: number };
}

/**
 * The calls of one of world.months, in order of time. Months are independent: each can be asked for alone, in any order,
 * and gives the same calls. The free quota is used by the first calls of an authorisation, all of which are answered, so
 * that how much is left never depends on chance in an earlier month.
 */
export function* callsOf(world: World, month: string): Generator<DemoCall> {
  const monthIndex = world.months.indexOf(month);
  if (monthIndex < 0) throw new RangeError(`The demo world has no calls in ${month}.`);
  const { terms, subjects } = stageOf(world);
  const random = randomOf(world.seed, `calls/${month}`);
  const run: Run = {
    world,
    monthIndex,
    random,
    subjects,
    made: new Map(),
    calls: 0,
    attempts: 0,
    day: { number: '', untilMs: 0 },
  };
  for (const moment of momentsOf(world, terms, month, randomOf(world.seed, `times/${month}`)))
    yield callAt(run, moment);
  const last = monthIndex === world.months.length - 1 && lastMomentOf(world, terms);
  if (last) yield callAt(run, last, true);
}

/**
 * The newest call of all is one of the first customer's bundle, whose components need all of the subject and several
 * sources, so that who opens the newest record sees what a record can hold.
 */
function lastMomentOf({ customers, now, months }: World, terms: CallTerms[]): Moment | undefined {
  const bundle = terms.find(
    ({ authorization, product, perComponent }) =>
      perComponent && authorization.customerId === customers[0]?.id && product.parameters.includes('mobile'),
  );
  const atMs = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS - 1;
  return bundle && atMs > startOfMonth(months.at(-1) as string).getTime() ? { atMs, terms: bundle } : undefined;
}

/** With `stumbles`, sources that are not the last of a product do not answer. */
function callAt(run: Run, { atMs, terms }: Moment, stumbles = false): DemoCall {
  const { random } = run;
  const { authorization, product } = terms;
  const nth = run.made.get(authorization.id) ?? 0;
  run.made.set(authorization.id, nth + 1);
  const trial = (terms.callsBefore[run.monthIndex] ?? 0) + nth < authorization.freeQuota;
  const id = laneId('calls', atMs, run.calls++);
  const seqNo = dayPrefix(run, atMs) + id;
  const subject = random.pick(run.subjects);
  const refused = !trial && !stumbles && random.chance((1 - ANSWERED) * REFUSED_OF_FAILURES);
  const cached = !refused && !trial && terms.cacheable && !product.isBundle && random.chance(CACHED);
  const answer =
    refused || cached
      ? { attempts: [], cost: ZERO, latencyMs: random.int(3, 18), answered: cached, parts: terms.components }
      : ask(run, terms, { atMs, seqNo, subject, trial, stumbles });
  const period = periodAt(terms, atMs);
  const price = terms.perComponent ? sixDigits(sumAt(answer.parts, atMs)) : period.price.text;
  const success = answer.answered;
  const hit = success && (trial || answer.hit === true || (cached && random.chance(terms.hitRate)));
  const charged = success && (hit || !period.perHit);
  const outcome = success ? (hit ? OUTCOMES.hit : OUTCOMES.noHit) : refused ? OUTCOMES.refused : OUTCOMES.failed;
  const { fields } = subject.sent(terms.encryption);
  return {
    id,
    seqNo,
    tradeNo: `T${atMs}${String(random.int(0, 999_999)).padStart(6, '0')}`,
    at: instant(atMs),
    developerAccountId: authorization.developerAccountId,
    customerId: authorization.customerId,
    authorizationId: authorization.id,
    appId: terms.appId,
    productCode: product.code,
    tag: random.pick(authorization.callTags),
    subject: {
      name: terms.asks.name ? fields.name : '',
      idCard: terms.asks.idCard ? fields.idCard : '',
      mobile: terms.asks.mobile ? fields.mobile : '',
    },
    encryption: terms.encryption,
    success,
    hit,
    charged,
    cached,
    free: charged && trial,
    price,
    fee: charged && !trial ? price : ZERO,
    cost: answer.cost,
    resultCode: outcome.code,
    resultMessage: outcome.message,
    result: success ? (hit ? hitResult(product, random) : NO_HIT_RESULT) : '{}',
    ip: random.pick(terms.ips),
    latencyMs: answer.latencyMs,
    phoneRegion: terms.asks.mobile ? subject.region : '',
    directClientCode: authorization.directClientCode,
    sign: word(random) + word(random) + word(random) + word(random),
    extend: extendOf(run, terms),
    finalSourceCode: answer.attempts.findLast((attempt) => attempt.success)?.dataSourceCode ?? null,
    attempts: answer.attempts,
  };
}

/** Eight hexadecimal digits in one draw. */
const word = (random: Random) =>
  Math.floor(random.next() * 0x100000000)
    .toString(16)
    .padStart(8, '0');

function dayPrefix({ day }: Run, atMs: number): string {
  if (atMs >= day.untilMs) {
    day.number = dayOf(instant(atMs)).replaceAll('-', '');
    day.untilMs = Math.floor((atMs + 28_800_000) / 86_400_000 + 1) * 86_400_000 - 28_800_000;
  }
  return day.number;
}

/** Parameters that are not about a person; who calls for another organisation says beside them what for. */
function extendOf({ world, random }: Run, { product, authorization }: CallTerms): string | null {
  const needs = product.parameters;
  if (needs.includes('entName')) return JSON.stringify({ entName: random.pick(world.companies).name });
  if (needs.includes('plateNumber')) return `{"plateNumber":"浙${random.pick(PLATE_LETTERS)}${random.digits(5)}"}`;
  return authorization.directClientCode === null ? null : '{"purpose":"贷前审核"}';
}

function sumAt(parts: CallTerms[], atMs: number): bigint {
  let sum = 0n;
  for (const part of parts) sum += periodAt(part, atMs).price.micro;
  return sum;
}

interface Question {
  atMs: number;
  seqNo: string;
  subject: Subject;
  trial: boolean;
  stumbles: boolean;
}
interface Answer {
  attempts: DemoUpstreamCall[];
  cost: string;
  latencyMs: number;
  answered: boolean;
  hit?: boolean;
  /** Of a bundle: the components that answered, or all when none did. */
  parts: CallTerms[];
}

/** One product asks its sources in turn; a bundle asks for each component and is answered when any of them is. */
function ask(run: Run, terms: CallTerms, question: Question): Answer {
  const { random } = run;
  const attempts: DemoUpstreamCall[] = [];
  if (!terms.product.isBundle) {
    const answered = question.trial || random.chance(ANSWERED);
    const hit = answered && (question.trial || random.chance(terms.hitRate));
    const { cost, latencyMs } = askSources(run, terms, question, { answered, hit, startMs: question.atMs }, attempts);
    return { attempts, cost: cost.text, latencyMs, answered, hit, parts: [] };
  }
  let cost = 0n;
  let latencyMs = 0;
  let hit = question.trial;
  const parts: CallTerms[] = [];
  for (const component of terms.components) {
    const answered = question.trial || question.stumbles || random.chance(COMPONENT_ANSWERED);
    const found = answered && random.chance(component.hitRate);
    const spent = askSources(
      run,
      component,
      question,
      { answered, hit: found, startMs: question.atMs + latencyMs },
      attempts,
    );
    cost += spent.cost.micro;
    latencyMs += spent.latencyMs;
    hit ||= found;
    if (answered) parts.push(component);
  }
  const answered = parts.length > 0;
  return { attempts, cost: sixDigits(cost), latencyMs, answered, hit, parts: answered ? parts : terms.components };
}

interface Spent {
  cost: Price;
  latencyMs: number;
}

function askSources(
  run: Run,
  terms: CallTerms,
  question: Question,
  plan: { answered: boolean; hit: boolean; startMs: number },
  into: DemoUpstreamCall[],
): Spent {
  const { random } = run;
  let latencyMs = 0;
  for (let i = 0; i < terms.routes.length; i++) {
    const { route, cost } = terms.routes[i] as CallTerms['routes'][number];
    const last = i === terms.routes.length - 1;
    const success = plan.answered && (last || !(question.stumbles || random.chance(FIRST_SOURCE_FAILS)));
    const charged = success && (plan.hit || route.feeType === 'PER_QUERY');
    const spentMs = success ? Math.round(40 + 320 * random.next() * random.next()) : random.int(1_500, 3_000);
    const startMs = plan.startMs + latencyMs;
    latencyMs += spentMs;
    const { masked } = question.subject.sent(terms.encryption);
    into.push({
      id: laneId('attempts', startMs, run.attempts++),
      seqNo: question.seqNo,
      at: instant(startMs),
      productCode: terms.product.code,
      upstreamRouteId: route.id,
      dataSourceId: route.dataSourceId,
      dataSourceCode: route.dataSourceCode,
      thirdSeqNo: route.dataSourceCode + word(random) + word(random),
      url: route.requestUrl,
      request: `{${terms.subjectFields.map((field) => `"${field}":"${masked[field]}"`).join()}}`,
      response: success ? `{"code":"200","found":${plan.hit}}` : '',
      success,
      charged,
      cost: charged ? cost.text : ZERO,
      latencyMs: spentMs,
      error: success ? null : 'The source did not answer before its deadline.',
    });
    if (success) return { cost: charged ? cost : NOTHING, latencyMs };
  }
  return { cost: NOTHING, latencyMs };
}
