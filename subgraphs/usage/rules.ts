import { badInput } from '../kit/basics/errors';
import { unkeepable, unkept } from '../kit/basics/text';

const MOST_JSON = 64 * 1024;

/** JSON text as it came; any other text becomes a JSON string. Undefined when it stays, null when it goes. */
export function jsonOf(text: string | null | undefined, field: string): string | null | undefined {
  if (text == null) return undefined;
  const value = text.trim();
  if (value === '') return null;
  if (Buffer.byteLength(value) > MOST_JSON) throw badInput(field, `${field} may have at most ${MOST_JSON} bytes.`);
  const fault = unkeepable(value, true);
  if (fault || /\\u0000/.test(value)) throw unkept(field, fault ?? 'holds a control character');
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
