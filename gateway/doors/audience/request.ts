import { HttpRefusal } from '../kit/refusal';

interface DetailInput {
  companyId?: string;
  profileIds: string[];
  thirdIds: string[];
  phones: string[];
  integrationAppId?: string;
}

/** The code of what is refused in words of this door's own. */
export const INVALID = 'INVALID_PARAMETER';

const invalid = (message: string) => new HttpRefusal(400, INVALID, message);

/** Source: seeds/audience-detail.txt. Unknown fields are ignored, wrong types refused by name. */
export function readDetailRequest(body: unknown): DetailInput {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('请求体必须是JSON对象');
  const fields = body as Record<string, unknown>;
  const input = {
    ...textField(fields, 'companyId', 'companyId'),
    ...textField(fields, 'instanceAppid', 'integrationAppId'),
    profileIds: listField(fields, 'audienceUserIdList', identifierOf),
    thirdIds: listField(fields, 'thirdIdList', textOf),
    phones: listField(fields, 'phoneList', textOf),
  };
  if (input.profileIds.length + input.thirdIds.length + input.phones.length === 0) {
    throw invalid('audienceUserIdList,thirdIdList,phoneList不能同时为空');
  }
  return input;
}

function textField(fields: Record<string, unknown>, name: string, as: string): Record<string, string> {
  const value = fields[name];
  if (value === undefined || value === null || value === '') return {};
  if (typeof value !== 'string') throw invalid(`${name}必须是字符串`);
  return { [as]: value };
}

function listField(fields: Record<string, unknown>, name: string, read: (value: unknown) => string | null): string[] {
  const value = fields[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(`${name}必须是数组`);
  return value.map((item) => {
    const text = read(item);
    if (text === null) throw invalid(`${name}的元素类型不正确`);
    return text;
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Numbers beyond 2^53 come from readJson with their digits. */
function identifierOf(value: unknown): string | null {
  const text = typeof value === 'object' || typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d{1,19}$/.test(text) ? text : null;
}
