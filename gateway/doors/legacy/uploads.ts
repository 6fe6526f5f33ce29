import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../../../subgraphs/kit/requests/context';
import { HttpRefusal } from '../kit/refusal';
import { refuse, refuseAs } from './refusal';

/** Keeps the one file of a multipart request for a purpose and answers its reference; throws HttpRefusal or FORBIDDEN. */
export type TakeFile = (viewer: Viewer, purpose: string, request: FastifyRequest) => Promise<string>;

/** Bytes of one file, as at the door of files. */
const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

/** Lets a scope read multipart; nothing is read before an endpoint asks for it. */
export async function acceptUploads(scope: FastifyInstance): Promise<void> {
  await scope.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 4, parts: 5 } });
}

/** The file that came with a request; what is wrong with it is told in Chinese. */
export async function uploadOf(
  take: TakeFile,
  viewer: Viewer,
  purpose: string,
  request: FastifyRequest,
): Promise<string> {
  try {
    return await take(viewer, purpose, request);
  } catch (error) {
    throw error instanceof HttpRefusal ? inChinese(error) : error;
  }
}

function inChinese(refusal: HttpRefusal): HttpRefusal {
  switch (refusal.code) {
    case 'PAYLOAD_TOO_LARGE':
      return refuse(`文件超过${MAX_UPLOAD_BYTES / 1024 / 1024}MB的上限`);
    case 'UNSUPPORTED_MEDIA_TYPE':
      return refuse('文件类型不受支持,请上传CSV或xlsx文件');
    case 'RATE_LIMITED':
      return refuseAs(429, '24小时内上传的文件过多,请稍后再试');
    default:
      return refuse(refusal.detail.details?.empty ? '文件是空的,请重新上传' : '请上传一个文件');
  }
}
