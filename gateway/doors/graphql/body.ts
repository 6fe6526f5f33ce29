import { badInput } from '../../../subgraphs/kit/basics/errors';
import { unkeepable, unkept } from '../../../subgraphs/kit/basics/text';
import { parseJson, roundedNumberIn } from '../kit/json';
import { malformedBody } from '../kit/refusal';

/** Bytes of a GraphQL request; the largest document that passes the token limit is far below. */
export const BODY_LIMIT = 256 * 1024;

/** Throws for variables that would not arrive as sent: numbers that JavaScript rounds, texts that cannot be kept. */
export function readGraphQLBody(text: string): unknown {
  if (text.trim() === '') throw malformedBody('is empty');
  const body = parseJson(text);
  checkVariables(text, (body as { variables?: unknown } | null)?.variables, 'variables.');
  return body;
}

/** The same for variables in the address. What is no JSON there is for Apollo Server to refuse. */
export function checkQuery(query: unknown): void {
  const { variables: text } = query as { variables?: unknown };
  if (typeof text !== 'string') return;
  let variables: unknown;
  try {
    variables = JSON.parse(text);
  } catch {
    return;
  }
  checkVariables(text, variables, '');
}

/** @param before what stands in front of the paths of variables in `text`. */
function checkVariables(text: string, variables: unknown, before: string): void {
  const rounded = roundedNumberIn(text);
  if (rounded?.startsWith(before)) {
    const field = rounded.slice(before.length);
    const message = `${field} is a number with more digits than JavaScript keeps. Send it as text.`;
    throw badInput(field, message, 'NUMBER_LOSES_DIGITS');
  }
  const found = SUSPICIOUS.test(text) ? unkeepableIn(variables, []) : undefined;
  if (found) throw unkept(found.field, found.fault);
}

/** What has to be looked at closely: JSON writes control characters and half a surrogate pair as escapes. */
const SUSPICIOUS =
  /\\u(00[01]|00[789]|d[89a-f]|061c|20[026])|\\[bf]|[\u007f-\u009f\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/i;

/** The first text that cannot be kept as it is, by its path. */
function unkeepableIn(value: unknown, path: readonly string[]): { field: string; fault: string } | undefined {
  if (typeof value === 'string') return verdict(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = verdict(name, path) ?? unkeepableIn(part, [...path, name]);
    if (found) return found;
  }
  return undefined;
}

function verdict(text: string, path: readonly string[]) {
  const fault = unkeepable(text, true);
  return fault === undefined ? undefined : { field: path.join('.'), fault };
}
