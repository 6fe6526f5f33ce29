import { createHash, createHmac } from 'node:crypto';
import { compileConverters, textual } from './converters';
import { fieldsOf, isObject, join, listOf, MappingFault, oneOf, textOf, truth } from './fault';

/** What a request is made from. `params` are what the caller sent, checked; the rest is ours. */
export interface RequestInput {
  params: Readonly<Record<string, unknown>>;
  key: string | null;
  secret: string | null;
  seqNo: string;
  /** Milliseconds since 1970. */
  timestamp: number;
  nonce: string;
  scene: string | null;
  productCode: string;
}

/** Signatures may cover the body, which is made before the headers and the query. */
export interface LeafInput extends RequestInput {
  body: string;
}

export type Leaf = (input: LeafInput) => unknown;

const OWN = ['key', 'secret', 'seqNo', 'timestamp', 'nonce', 'scene', 'productCode'] as const;
const PARAMETER = /^params\.([A-Za-z][A-Za-z0-9_]{0,63})$/;
const ALGORITHMS = ['hmac-sha256', 'hmac-sm3', 'md5'] as const;
const MOST_SIGNED = 50;
const MOST_TEXT = 2_000;
const MOST_DEPTH = 10;

export interface Uses {
  sources: Set<string>;
}

/** A constant, `{"from": "params.idCard", "as": ["upper"]}` or `{"sign": {…}}`; a source without value is left out. */
export function compileLeaf(value: unknown, place: string, uses: Uses): Leaf {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return () => value;
  if (typeof value === 'string') {
    const constant = textOf(value, place, MOST_TEXT);
    return () => constant;
  }
  if (isObject(value) && 'sign' in value) return compileSignature(value, place, uses);
  const { from, as } = fieldsOf(value, place, ['from', 'as']);
  const read = sourceOf(from, join(place, 'from'), uses);
  const convert = compileConverters(as, join(place, 'as'));
  return (input) => present(convert(present(read(input))));
}

const present = (value: unknown): unknown => (value === null || value === undefined ? undefined : value);

function sourceOf(value: unknown, place: string, uses: Uses): Leaf {
  const name = textOf(value, place, 80);
  uses.sources.add(name);
  const parameter = PARAMETER.exec(name)?.[1];
  if (parameter) return ({ params }) => (Object.hasOwn(params, parameter) ? params[parameter] : undefined);
  if (name === 'body') return ({ body }) => body;
  const own = OWN.find((one) => one === name);
  if (!own) throw new MappingFault(place, `must be params.<name>, body or one of ${OWN.join(', ')}`);
  return (input) => input[own];
}

/** `{"sign": {"over": […], "join": "&", "sorted": true, "with": "hmac-sha256", "as": "hex"}, "as": ["upper"]}` */
function compileSignature(value: unknown, place: string, uses: Uses): Leaf {
  const { sign, as } = fieldsOf(value, place, ['sign', 'as']);
  const at = join(place, 'sign');
  const { over, join: separator, sorted, with: algorithm, as: form } = fieldsOf(sign, at, SIGN_FIELDS);
  const parts = listOf(over, join(at, 'over'), MOST_SIGNED).map((one, i) =>
    compileSigned(one, `${at}.over[${i}]`, uses),
  );
  if (parts.length === 0) throw new MappingFault(join(at, 'over'), 'must not be empty');
  const between = separator === undefined ? '' : textOf(separator, join(at, 'join'), 10);
  const inOrder = sorted !== undefined && truth(sorted, join(at, 'sorted'));
  const hash = HASHES[oneOf(algorithm, join(at, 'with'), ALGORITHMS)];
  const encoding = form === undefined ? 'hex' : oneOf(form, join(at, 'as'), ['hex', 'base64'] as const);
  const convert = compileConverters(as, join(place, 'as'));
  return (input) => {
    const texts = parts.flatMap((part) => part(input) ?? []);
    if (inOrder) texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return convert(hash(texts.join(between), input.secret ?? '').toString(encoding));
  };
}

const SIGN_FIELDS = ['over', 'join', 'sorted', 'with', 'as'] as const;

const HASHES = {
  'hmac-sha256': (text: string, key: string) => createHmac('sha256', key).update(text, 'utf8').digest(),
  'hmac-sm3': (text: string, key: string) => createHmac('sm3', key).update(text, 'utf8').digest(),
  md5: (text: string) => createHash('md5').update(text, 'utf8').digest(),
};

/** A source by its name, a constant `{"text": "…"}`, or `{"name": "appId", "from": "key"}` for `appId=…`. */
function compileSigned(value: unknown, place: string, uses: Uses): (input: LeafInput) => string | undefined {
  if (typeof value === 'string') {
    const read = sourceOf(value, place, uses);
    return (input) => written(read(input));
  }
  const { name, from, text, as } = fieldsOf(value, place, ['name', 'from', 'text', 'as']);
  const read = text === undefined ? sourceOf(from, join(place, 'from'), uses) : constant(text, join(place, 'text'));
  const convert = compileConverters(as, join(place, 'as'));
  const label = name === undefined ? '' : `${textOf(name, join(place, 'name'), 80)}=`;
  return (input) => {
    const signed = written(convert(present(read(input))));
    return signed === undefined ? undefined : label + signed;
  };
}

function constant(value: unknown, place: string): Leaf {
  const text = textOf(value, place, MOST_TEXT);
  return () => text;
}

const written = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : textual(value);

/** A JSON value whose leaves are as above. Objects `{"from": …}` and `{"sign": …}` are leaves. @throws MappingFault */
export function compileTree(value: unknown, place: string, uses: Uses, depth = 1): Leaf {
  if (depth > MOST_DEPTH) throw new MappingFault(place, `is more than ${MOST_DEPTH} levels deep`);
  if (Array.isArray(value)) {
    const parts = listOf(value, place, 100).map((one, i) => compileTree(one, `${place}[${i}]`, uses, depth + 1));
    return (input) => parts.map((part) => part(input)).filter((one) => one !== undefined);
  }
  if (!isObject(value) || 'from' in value || 'sign' in value) return compileLeaf(value, place, uses);
  const entries = compileFields(value, place, uses, (one, at) => compileTree(one, at, uses, depth + 1));
  return (input) => Object.fromEntries(valuesOf(entries, input));
}

type Entries = readonly (readonly [string, Leaf])[];

export function compileFields(
  value: unknown,
  place: string,
  uses: Uses,
  compile: (value: unknown, place: string) => Leaf = (one, at) => compileLeaf(one, at, uses),
): Entries {
  if (!isObject(value)) throw new MappingFault(place, 'must be an object');
  const entries = Object.entries(value);
  if (entries.length > 200) throw new MappingFault(place, 'must have at most 200 fields');
  return entries.map(([name, one]) => {
    if (name === '__proto__') throw new MappingFault(join(place, name), 'is no name of a field');
    return [name, compile(one, join(place, name))] as const;
  });
}

export const valuesOf = (entries: Entries, input: LeafInput): [string, unknown][] =>
  entries.flatMap(([name, leaf]) => {
    const value = leaf(input);
    return value === undefined ? [] : [[name, value] as [string, unknown]];
  });
