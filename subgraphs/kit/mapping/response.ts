import { isLosslessNumber, parse } from 'lossless-json';
import { type Converter, compileConverters, enumConverter, textual } from './converters';
import { compileExpression } from './expressions';
import { fieldsOf, isObject, join, MappingFault } from './fault';

type Outcome = 'HIT' | 'NO_HIT' | 'FAILED';

interface SourceAnswer {
  outcome: Outcome;
  /** What the customer gets; null unless it is a hit. */
  data: unknown;
  /** The supplier's own number of the query. */
  thirdSeqNo: string | null;
  /** Whether the supplier charges for it, where it says so. */
  charged: boolean | null;
  message: string | null;
}

/** Reads the text of an answer. What is not as the route expects it is FAILED, never an exception. */
export type ReadAnswer = (text: string, status: number) => SourceAnswer;

export type ResponseType = 'json' | 'text';

const FIELDS = ['outcome', 'data', 'thirdSeqNo', 'charged', 'message'] as const;
const OUTCOMES = ['HIT', 'NO_HIT', 'FAILED'] as const;

interface Part {
  read(answer: unknown): unknown;
}

const DEFAULT_MAP = {
  outcome: { path: 'code', map: { 0: 'HIT', 1: 'NO_HIT', '*': 'FAILED' } },
  data: 'data',
  message: 'message',
};

/** `{outcome, data, thirdSeqNo, charged, message}` as one function. Without settings `{code, data}`. @throws MappingFault */
export function compileResponse(map: unknown, responseType: ResponseType, place = 'response'): ReadAnswer {
  const fields = fieldsOf(map ?? DEFAULT_MAP, place, FIELDS);
  if (fields.outcome === undefined) throw new MappingFault(join(place, 'outcome'), 'must not be missing');
  const outcome = compileOutcome(fields.outcome, join(place, 'outcome'));
  const part = (name: (typeof FIELDS)[number]) => compilePart(fields[name], join(place, name));
  const [data, thirdSeqNo, charged, message] = [
    part('data'),
    part('thirdSeqNo'),
    part('charged'),
    part('message'),
  ] as const;
  return (text, status) => {
    if (status < 200 || status > 299) return failed(`The source answered with status ${status}.`);
    const answer = responseType === 'json' ? jsonOf(text) : text;
    if (answer === undefined) return failed('The source answered with something other than JSON.');
    const meaning = outcome(answer);
    if (meaning === undefined) return failed('The source answered with a code that the route does not know.');
    return {
      outcome: meaning,
      data: meaning === 'HIT' ? (data.read(answer) ?? null) : null,
      thirdSeqNo: shortText(thirdSeqNo.read(answer), 64),
      charged: truthOf(charged.read(answer)),
      message: shortText(message.read(answer), 200),
    };
  };
}

const failed = (message: string): SourceAnswer => ({
  outcome: 'FAILED',
  data: null,
  thirdSeqNo: null,
  charged: null,
  message,
});

/** A JMESPath expression, alone or with converters: `{"path": "data.score", "as": [{"decimal": 2}]}`. */
function compilePart(value: unknown, place: string): Part {
  if (value === undefined) return { read: () => null };
  if (typeof value === 'string') return { read: compileExpression(value, place) };
  const { path, as } = fieldsOf(value, place, ['path', 'as']);
  const read = compileExpression(path, join(place, 'path'));
  const convert = compileConverters(as, join(place, 'as'));
  return { read: (answer) => convert(read(answer)) };
}

/** `{"path": "code", "as": ["trim"], "map": {"0": "HIT", "*": "FAILED"}}` */
function compileOutcome(value: unknown, place: string): (answer: unknown) => Outcome | undefined {
  const { path, as, map } = fieldsOf(value, place, ['path', 'as', 'map']);
  const read = compileExpression(path, join(place, 'path'));
  const convert: Converter = compileConverters(as, join(place, 'as'));
  const meaning = enumConverter(map, join(place, 'map'), OUTCOMES);
  return (answer) => {
    const code = convert(read(answer));
    return code === undefined ? undefined : (meaning(code ?? 'null') as Outcome | undefined);
  };
}

/** Numbers as JavaScript has them where no digit is lost, as their text elsewhere. */
function jsonOf(text: string): unknown {
  try {
    return plain(parse(text));
  } catch {
    return undefined;
  }
}

function plain(value: unknown): unknown {
  if (isLosslessNumber(value)) {
    const written = value.toString();
    const number = Number(written);
    return String(number) === written && Number.isFinite(number) ? number : written;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

const shortText = (value: unknown, most: number): string | null =>
  value === null || value === undefined ? null : textual(value).slice(0, most);

function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1' || value === 'true') return true;
  if (value === 0 || value === '0' || value === 'false') return false;
  return null;
}
