import { createHash } from 'node:crypto';
import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';
import { badInput } from '../../kit/basics/errors';
import { isInt64 } from '../../kit/basics/ids';
import type { JsonObject } from '../reports/field-rules';
import { EVENT_KINDS } from './rules';

export interface Message {
  tenant: string;
  projectId: string;
  msgId: string;
  reportedAt: Date;
  fingerprint: string;
  /** The message as JSON on one line, its fields in the order of its sender. */
  text: string;
  /** In the order in which they apply: the documented one, then what is not documented. */
  events: readonly { kind: string; body: unknown }[];
}

export interface Delivery {
  message: Message;
  receivedAt: Date;
  fromBroker: boolean;
}

/** A message has at most so many bytes, by whichever way it comes. */
export const MAX_MESSAGE_BYTES = 1024 * 1024;

/** Of points alone would be the way up in an address. */
const TENANT = /^(?!\.+$)[\w.-]{1,64}$/;
/** Far more than the kinds that there are; each that is not one of them becomes a dead letter. */
const MOST_EVENTS = 100;
const MAX_DEPTH = 32;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Longer ones are no int64, and reading them as bigint takes time that grows with the square of their length. */
const MAX_DIGITS = 20;
const LAST_INSTANT_MS = Date.UTC(9999, 0, 1);

/** Checks the envelope; throws BAD_USER_INPUT naming the field. What the events say is checked one by one, later. */
export function readMessage(input: { tenant: string; projectId: string; message: string }): Message {
  if (!TENANT.test(input.tenant)) {
    throw badInput(
      'tenant',
      'tenant must have 1 to 64 letters, digits, hyphens, points or underscores, not points alone.',
    );
  }
  if (!isInt64(input.projectId)) throw badInput('projectId', 'projectId must be a whole number of at most 64 bits.');
  const message = objectOf(readEventText(input.message), 'message', 'The message must be a JSON object.');
  const events = objectOf(message.events, 'events', 'events must be an object with at least one event.');
  const count = Object.keys(events).length;
  if (count === 0) throw badInput('events', 'events must hold at least one event.');
  if (count > MOST_EVENTS) throw badInput('events', `events must hold at most ${MOST_EVENTS} events.`);
  return {
    tenant: input.tenant,
    projectId: String(BigInt(input.projectId)),
    msgId: readMsgId(message.msgId),
    reportedAt: readReportTs(message.reportTs),
    fingerprint: createHash('sha256').update(writeJson(message)).digest('hex'),
    text: eventText(message),
    events: inOrder(events),
  };
}

function readMsgId(value: unknown): string {
  if (typeof value !== 'bigint' || !isInt64(String(value))) {
    throw badInput('msgId', 'msgId must be a whole number of at most 64 bits.');
  }
  return String(value);
}

function readReportTs(value: unknown): Date {
  if (typeof value !== 'bigint' || value <= 0n || value >= BigInt(LAST_INSTANT_MS)) {
    throw badInput('reportTs', 'reportTs must be a whole number of milliseconds since 1970.');
  }
  return new Date(Number(value));
}

function inOrder(events: JsonObject): Message['events'] {
  const known = EVENT_KINDS.filter((kind) => Object.hasOwn(events, kind));
  const others = Object.keys(events).filter((kind) => !known.some((name) => name === kind));
  return [...known, ...others].map((kind) => ({ kind, body: events[kind] }));
}

function objectOf(value: unknown, field: string, message: string): JsonObject {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
  if (!isObject) throw badInput(field, message);
  return value as JsonObject;
}

/** Nothing is rounded. Repeated fields with different values are refused: which of them was meant is not ours to guess. */
function readJson(text: string): unknown {
  try {
    const value = parse(text, null, {
      parseNumber: (digits) =>
        /^-?\d+$/.test(digits) && digits.length <= MAX_DIGITS ? BigInt(digits) : new LosslessNumber(digits),
    });
    checkDepth(value, MAX_DEPTH);
    return value;
  } catch (error) {
    // Nesting deep enough to exhaust the stack of the parser.
    if (error instanceof RangeError) throw tooDeep();
    if (!(error instanceof SyntaxError)) throw error;
    throw badInput('message', `The message is not valid JSON: ${error.message.slice(0, 200)}.`, 'INVALID_JSON');
  }
}

const tooDeep = () => badInput('message', `The message must not be nested deeper than ${MAX_DEPTH} levels.`);

function checkDepth(value: unknown, left: number): void {
  if (typeof value !== 'object' || value === null || isLosslessNumber(value)) return;
  if (left === 0) throw tooDeep();
  for (const part of Object.values(value)) checkDepth(part, left - 1);
}

/** JSON with every digit and the fields of each object in alphabetical order. */
function writeJson(value: unknown): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (typeof part !== 'object' || part === null || isLosslessNumber(part)) return part;
    return Object.fromEntries(
      Object.entries(part)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, field]) => [name, sorted(field)]),
    );
  };
  return stringify(sorted(value)) ?? 'null';
}

export function readEventText(text: string): unknown {
  if (LONE_SURROGATE.test(text)) throw badInput('message', 'The message must be Unicode text.');
  return readJson(text);
}

export const readEventBody = (text: string): unknown => readJson(text);

/** The JSON of one event, as its sender wrote it but for the spaces. */
export function eventText(body: unknown): string {
  return stringify(body) ?? 'null';
}
