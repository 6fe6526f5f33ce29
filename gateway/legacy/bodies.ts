import type { FastifyInstance } from 'fastify';
import { readJson } from './json';
import { LegacyRefusal } from './refusal';

export const BODY_LIMIT = 1024 * 1024;

/** JSON read losslessly for everything under this scope, and nothing else but multipart, which an upload reads itself. */
export function acceptLegacyBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    async (_: unknown, text: string) => readJson(text),
  );
  scope.addContentTypeParser('multipart/form-data', async () => undefined);
}

/** An upload endpoint takes multipart, every other one JSON; Fastify itself refuses what neither parser reads. */
export function checkContentType(given: string | undefined, expected: string): void {
  const isMultipart = given?.toLowerCase().startsWith('multipart/form-data') ?? false;
  if (isMultipart !== (expected === 'multipart/form-data') && given !== undefined) throw unsupportedMediaType(expected);
}

export function unsupportedMediaType(expected = 'application/json'): LegacyRefusal {
  return new LegacyRefusal(415, 415, `请求的Content-Type不受支持,请使用${expected}`);
}

/** The refusals that Fastify itself makes while it reads a body. */
export function bodyRefusal(error: unknown): unknown {
  switch ((error as { code?: string } | null)?.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new LegacyRefusal(413, 413, `请求体超过${BODY_LIMIT / 1024}KB的上限`);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return unsupportedMediaType();
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new LegacyRefusal(400, 400, '请求体长度与Content-Length不一致');
    default:
      return error;
  }
}
