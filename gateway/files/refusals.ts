import { DomainError } from '../../subgraphs/kit/errors';
import { MAX_UPLOAD_BYTES } from './purposes';

/** Why a file was not given or taken; the answer is `{ error: { code, message } }` with this HTTP status. */
export class FileRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const noSuchFile = (): FileRefusal =>
  new FileRefusal(404, 'NOT_FOUND', 'There is no such file, or the link to it is not complete.');

/** The refusal of anything that was thrown on the way; undefined when it is a fault of ours. */
export function refusalOf(error: unknown): FileRefusal | undefined {
  if (error instanceof FileRefusal) return error;
  if (error instanceof DomainError) {
    return new FileRefusal(error.code === 'UNAUTHENTICATED' ? 401 : 400, error.code, error.message);
  }
  switch ((error as { code?: string } | null)?.code) {
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new FileRefusal(413, 'PAYLOAD_TOO_LARGE', `A file may have at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`);
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return new FileRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file as multipart/form-data.');
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return new FileRefusal(400, 'BAD_USER_INPUT', 'Send one file and nothing else.');
    default: {
      // Broken multipart is reported by the parser below Fastify, as a plain error.
      const broken = /multipart|unexpected end of form|malformed/i.test((error as Error | null)?.message ?? '');
      return broken ? new FileRefusal(400, 'BAD_USER_INPUT', 'The multipart body is broken.') : undefined;
    }
  }
}
