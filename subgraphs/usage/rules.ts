import { badInput } from '../kit/basics/errors';
import { exactJson, unkeepableJson } from '../kit/basics/json-text';
import { unkeepable, unkept } from '../kit/basics/text';

const MOST_JSON = 64 * 1024;

/**
 * JSON text, of whose numbers those that JavaScript would round become text; any other text becomes a JSON string. Undefined
 * when it stays, null when it goes.
 */
export function jsonOf(text: string | null | undefined, field: string): string | null | undefined {
  if (text == null) return undefined;
  const value = text.trim();
  if (value === '') return null;
  if (Buffer.byteLength(value) > MOST_JSON) throw badInput(field, `${field} may have at most ${MOST_JSON} bytes.`);
  const json = isJson(value) ? value : JSON.stringify(value);
  const fault = unkeepable(value, true) ?? unkeepableJson(json);
  if (fault) throw unkept(field, fault);
  return exactJson(json);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
