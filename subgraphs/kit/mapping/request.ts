import { textual } from './converters';
import { fieldsOf, join, listOf, MappingFault } from './fault';
import {
  compileFields,
  compileLeaf,
  compileTree,
  type Leaf,
  type LeafInput,
  type RequestInput,
  type Uses,
  valuesOf,
} from './leaves';

interface OutgoingRequest {
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
}

export type MakeRequest = (input: RequestInput) => OutgoingRequest;

export type ContentType = 'json' | 'form' | 'text';

const FIELDS = ['path', 'query', 'headers', 'json', 'form', 'text'] as const;

/** Headers that would change how the request itself is read, or whom it reaches. */
const OURS = /^(host|content-length|transfer-encoding|connection|content-type|upgrade|te|trailer|expect|proxy-.*)$/i;
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

/** Without settings: the parameters as JSON. */
const DEFAULT: MakeRequest = ({ params }) => ({ path: '', query: '', headers: {}, body: JSON.stringify(params) });

/** A skeleton `{path, query, headers, json|form|text}` as a function. @throws MappingFault */
export function compileRequest(
  skeleton: unknown,
  contentType: ContentType,
  uses: Uses,
  place = 'request',
): MakeRequest {
  if (skeleton === undefined) return DEFAULT;
  const { path, query, headers, ...bodies } = fieldsOf(skeleton, place, FIELDS);
  const body = compileBody(bodies, contentType, place, uses);
  const pathOf = compilePath(path, join(place, 'path'), uses);
  const inQuery = compileFields(query ?? {}, join(place, 'query'), uses);
  const inHeaders = compileFields(headers ?? {}, join(place, 'headers'), uses);
  for (const [name] of inHeaders) {
    if (!HEADER.test(name) || OURS.test(name)) {
      throw new MappingFault(join(join(place, 'headers'), name), 'is no header that a route may set');
    }
  }
  return (input) => {
    const withBody: LeafInput = { ...input, body: '' };
    withBody.body = body(withBody);
    return {
      path: pathOf(withBody),
      query: formOf(valuesOf(inQuery, withBody)),
      headers: Object.fromEntries(valuesOf(inHeaders, withBody).map(([name, value]) => [name, oneLine(value)])),
      body: withBody.body,
    };
  };
}

/** A value of a caller must not begin another header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const CONTROL = /[\u0000-\u001F\u007F]/g;
const oneLine = (value: unknown): string => textual(value).replace(CONTROL, ' ');

const formOf = (entries: [string, unknown][]): string =>
  new URLSearchParams(entries.map(([name, value]) => [name, textual(value)])).toString();

function compileBody(
  bodies: Record<string, unknown>,
  contentType: ContentType,
  place: string,
  uses: Uses,
): (input: LeafInput) => string {
  const names = Object.keys(bodies).filter((name) => bodies[name] !== undefined);
  const other = names.find((name) => name !== contentType);
  if (other) throw new MappingFault(join(place, other), `does not go with contentType ${contentType}`);
  const given = bodies[contentType];
  const at = join(place, contentType);
  if (given === undefined) return () => '';
  if (contentType === 'json') {
    const tree = compileTree(given, at, uses);
    return (input) => JSON.stringify(tree(input) ?? null);
  }
  if (contentType === 'form') {
    const entries = compileFields(given, at, uses);
    return (input) => formOf(valuesOf(entries, input));
  }
  const parts = (Array.isArray(given) ? listOf(given, at, 100) : [given]).map((one, i) =>
    compileLeaf(one, `${at}[${i}]`, uses),
  );
  return (input) => textIn(parts, input, textual);
}

/** A constant, or a list of constants and sources, each of the latter escaped. */
function compilePath(value: unknown, place: string, uses: Uses): (input: LeafInput) => string {
  if (value === undefined) return () => '';
  const parts = (Array.isArray(value) ? listOf(value, place, 20) : [value]).map((one, i): Leaf => {
    const leaf = compileLeaf(one, `${place}[${i}]`, uses);
    if (typeof one === 'string') {
      if (/[?#\\\s]|\.\./.test(one)) throw new MappingFault(`${place}[${i}]`, 'must be a plain path');
      return leaf;
    }
    return (input) => {
      const text = leaf(input);
      return text === undefined ? undefined : encodeURIComponent(textual(text)).replaceAll('.', '%2E');
    };
  });
  return (input) => textIn(parts, input, textual);
}

const textIn = (parts: readonly Leaf[], input: LeafInput, write: (value: unknown) => string): string =>
  parts
    .map((part) => part(input))
    .filter((value) => value !== undefined)
    .map(write)
    .join('');
