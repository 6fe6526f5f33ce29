import { HttpRefusal } from '../kit/refusal';

/** A request that breaks the contract: HTTP 200, because old clients read only the envelope. `text` is Chinese. */
export function refuse(text: string): HttpRefusal {
  return new HttpRefusal(200, 'BAD_USER_INPUT', text);
}

/** A request that the shim refuses as HTTP does, in words of its own. */
export function refuseAs(status: number, text: string, headers: Record<string, string> = {}): HttpRefusal {
  return new HttpRefusal(status, WORDED, text, { headers });
}

/** An endpoint of the contract that is still to be built. */
export const notServed = (text: string): HttpRefusal => new HttpRefusal(200, 'NOT_SERVED', text);

const WORDED = 'WORDED';

type Facts = Readonly<Record<string, unknown>>;

/** What the kit of the doors finds wrong with a request, in Chinese; the rest has its text already. */
const TEXTS: Readonly<Record<string, (facts: Facts) => string>> = {
  PAYLOAD_TOO_LARGE: ({ most }) => `请求体超过${Number(most) / 1024}KB的上限`,
  UNSUPPORTED_MEDIA_TYPE: ({ expected = '未经压缩的内容' }) => `请求的Content-Type不受支持,请使用${expected}`,
  MALFORMED_BODY: malformed,
  BAD_REQUEST: () => '请求地址的编码有误',
};

function malformed({ place, tooDeep, notUtf8, lengthWrong }: Facts): string {
  if (lengthWrong) return '请求体长度与Content-Length不一致';
  if (tooDeep) return '请求体不是合法的JSON:嵌套层级过深';
  return notUtf8 ? '请求体不是UTF-8编码' : `请求体不是合法的JSON:第${place}个字符处有误`;
}

export const textOf = ({ code, message, detail }: HttpRefusal): string =>
  TEXTS[code]?.(detail.details ?? {}) ?? message;
