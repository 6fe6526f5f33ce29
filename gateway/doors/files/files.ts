import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, invariant } from '../../../subgraphs/kit/basics/errors';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../../subgraphs/kit/basics/subgraph-names';
import { contentDisposition } from '../../../subgraphs/kit/documents/content-disposition';
import { checkFileLink, signedFilePath } from '../../../subgraphs/kit/documents/file-links';
import { UPLOADS_A_DAY } from '../../../subgraphs/kit/documents/uploads';
import { hasScope, type Viewer } from '../../../subgraphs/kit/requests/context';
import type { SubgraphPort } from '../../ports/port';
import { type Door, signedInCaller } from '../kit/door';
import {
  answerRefusals,
  HttpRefusal,
  malformedBody,
  tooLarge,
  unsupportedMediaType,
  writeRefusal,
} from '../kit/refusal';
import { mediaTypeOf, SHOWN_INLINE } from './media-types';
import { MAX_UPLOAD_BYTES, PURPOSES, type Purpose } from './purposes';

export interface FileDeps extends Pick<Door, 'authenticate' | 'now' | 'log'> {
  ports: Record<SubgraphName, Pick<SubgraphPort, 'readFile' | 'storeFile' | 'takeUpload'>>;
  fileKey: Uint8Array;
}

/** How long the link lasts that the sender of a file gets back. */
const LINK_MS = 60 * 60_000;

const EXPORT_LINK_MS = 24 * LINK_MS;

interface Link {
  Params: { subgraph: string; id: string };
  Querystring: { expires?: string; signature?: string };
}

/**
 * GET /files/{subgraph}/{id}?expires=…&signature=… gives a kept file to whoever holds an unexpired link; a resolver
 * makes the link for those who may see the file. POST /files/{purpose} takes one file from a signed-in viewer, keeps it
 * in the subgraph of the purpose and answers `{ file, url }`, the reference and a link.
 */
export async function registerFiles(app: FastifyInstance, deps: FileDeps): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 4, parts: 5 } });
      answerRefusals(scope, deps.log, { expected: 'multipart/form-data', also: refusalOfMultipart });
      scope.setNotFoundHandler((_request, reply) => writeRefusal(reply, noSuchFile()));
      scope.get<Link>('/:subgraph/:id', (request, reply) => give(deps, request, reply));
      scope.post<{ Params: { purpose: string } }>('/:purpose', (request, reply) => take(deps, request, reply));
    },
    { prefix: '/files' },
  );
}

/** Keeps what the old paths export for a viewer; gives a link that lasts a day. */
export function keepExport({ ports, fileKey, now }: Pick<FileDeps, 'ports' | 'fileKey' | 'now'>) {
  return async (viewer: Viewer, file: { name: string; mediaType: string; bytes: Buffer }): Promise<string> => {
    const owner = { customerId: viewer.customerId, createdById: viewer.accountId };
    const reference = await ports.platform.storeFile({ ...file, ...owner });
    return signedFilePath(fileKey, 'platform', reference, new Date(now().getTime() + EXPORT_LINK_MS));
  };
}

async function give(deps: FileDeps, request: FastifyRequest<Link>, reply: FastifyReply) {
  const { subgraph, id } = request.params;
  const { expires = '', signature = '' } = request.query;
  const schema = SUBGRAPH_NAMES.find((name) => name === subgraph);
  if (!schema || typeof expires !== 'string' || typeof signature !== 'string') throw noSuchFile();
  const verdict = checkFileLink(deps.fileKey, { schema, id, expires, signature }, deps.now());
  if (verdict === 'forged') throw noSuchFile();
  if (verdict === 'expired') {
    throw new HttpRefusal(410, 'LINK_EXPIRED', 'The link to this file has expired. Open the file from its page again.');
  }
  const file = await deps.ports[schema].readFile(id);
  if (!file) throw noSuchFile();
  const shown = SHOWN_INLINE.includes(file.mediaType);
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-disposition': contentDisposition(file.name, shown ? 'inline' : 'attachment'),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(file.bytes);
}

async function take(deps: FileDeps, request: FastifyRequest<{ Params: { purpose: string } }>, reply: FastifyReply) {
  const { viewer } = await signedInCaller(deps, request);
  const purpose = purposeOf(request.params.purpose);
  const file = await keepSent(deps, viewer, purpose, request);
  const expiresAt = new Date(deps.now().getTime() + LINK_MS);
  return reply.code(201).send({ file, url: signedFilePath(deps.fileKey, purpose.subgraph, file, expiresAt) });
}

/** Keeps the file that comes with a request of another door, for a purpose, and answers its reference. */
export function takeFile(deps: Pick<FileDeps, 'ports'>) {
  return async (viewer: Viewer, purpose: string, request: FastifyRequest): Promise<string> => {
    try {
      return await keepSent(deps, viewer, purposeOf(purpose), request);
    } catch (error) {
      throw refusalOfMultipart(error) ?? error;
    }
  };
}

async function keepSent(
  deps: Pick<FileDeps, 'ports'>,
  viewer: Viewer,
  purpose: Purpose,
  request: FastifyRequest,
): Promise<string> {
  if (!purpose.scopes.some((scope) => hasScope(viewer, scope))) {
    throw forbidden(`Sending a file for this needs ${purpose.scopes.join(' or ')}.`);
  }
  const { name, bytes } = await onlyFileOf(request);
  if (bytes.length === 0)
    throw new HttpRefusal(400, 'BAD_USER_INPUT', 'The file is empty.', { details: { empty: true } });
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType || !purpose.mediaTypes.includes(mediaType)) {
    const allowed = purpose.mediaTypes.join(', ');
    throw new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', `The file must be one of ${allowed}.`);
  }
  const createdById = viewer.accountId;
  invariant(createdById, 'who is signed in has an account');
  const upload = await deps.ports[purpose.subgraph].takeUpload({
    ...{ name, mediaType, bytes, customerId: viewer.customerId, createdById },
  });
  if ('beyond' in upload) throw tooManyUploads(upload.beyond);
  return upload.reference;
}

async function onlyFileOf(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  const files = request.files();
  const { value: sent } = await files.next();
  if (!sent) throw new HttpRefusal(400, 'BAD_USER_INPUT', 'The request holds no file.');
  const bytes = await sent.toBuffer();
  // Throws for a second one.
  await files.next();
  return { name: sent.filename || 'file', bytes };
}

const ALLOWED: Record<keyof typeof UPLOADS_A_DAY, string> = {
  files: `${UPLOADS_A_DAY.files} files`,
  bytes: `${UPLOADS_A_DAY.bytes / 1024 / 1024} MB`,
};

const tooManyUploads = (beyond: keyof typeof UPLOADS_A_DAY) =>
  new HttpRefusal(429, 'RATE_LIMITED', `One account may send ${ALLOWED[beyond]} in 24 hours. Try again later.`);

function purposeOf(name: string): Purpose {
  const purpose = Object.hasOwn(PURPOSES, name) ? PURPOSES[name] : undefined;
  if (purpose) return purpose;
  throw new HttpRefusal(404, 'NOT_FOUND', `A file can be sent for: ${Object.keys(PURPOSES).join(', ')}.`);
}

const noSuchFile = () => new HttpRefusal(404, 'NOT_FOUND', 'There is no such file, or the link to it is not complete.');

/** What the parser of multipart bodies finds wrong; a broken one it reports as a plain error. */
function refusalOfMultipart(error: unknown): HttpRefusal | undefined {
  switch ((error as { code?: string } | null)?.code) {
    case 'FST_REQ_FILE_TOO_LARGE':
      return tooLarge(MAX_UPLOAD_BYTES, 'A file');
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return unsupportedMediaType('multipart/form-data');
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return new HttpRefusal(400, 'BAD_USER_INPUT', 'Send one file and nothing else.');
    default:
      return /multipart|unexpected end of form|malformed/i.test((error as Error | null)?.message ?? '')
        ? malformedBody('is broken multipart')
        : undefined;
  }
}
