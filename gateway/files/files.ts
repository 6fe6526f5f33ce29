import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { contentDisposition } from '../../subgraphs/kit/content-disposition';
import type { Viewer } from '../../subgraphs/kit/context';
import { checkFileLink, signedFilePath } from '../../subgraphs/kit/file-links';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../subgraphs/kit/subgraph-names';
import type { SubgraphPort } from '../subgraph-port';
import { mediaTypeOf, SHOWN_INLINE } from './media-types';
import { MAX_UPLOAD_BYTES, PURPOSES, type Purpose } from './purposes';
import { FileRefusal, noSuchFile, refusalOf } from './refusals';

export interface FileDeps {
  ports: Record<SubgraphName, Pick<SubgraphPort, 'readFile' | 'storeFile'>>;
  /** Signs the links; see kit/file-links. */
  fileKey: Uint8Array;
  /** Credential to viewer; anonymous without one. Throws UNAUTHENTICATED for a bad one. */
  authenticate(credential: string | undefined, ip: string): Promise<Viewer>;
  now(): Date;
  log: Logger;
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
      scope.setErrorHandler((error, request, reply) => {
        const refusal = refusalOf(error);
        if (!refusal) deps.log.error({ err: error, requestId: request.id }, 'A file was not given or taken.');
        return refuse(reply, refusal ?? new FileRefusal(500, 'INTERNAL_SERVER_ERROR', 'Internal error.'));
      });
      scope.setNotFoundHandler((_request, reply) => refuse(reply, noSuchFile()));
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
    throw new FileRefusal(410, 'LINK_EXPIRED', 'The link to this file has expired. Open the file from its page again.');
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
  const { authorization, stoken } = request.headers;
  const credential = authorization ?? (typeof stoken === 'string' ? stoken : undefined);
  const viewer = await deps.authenticate(credential, request.ip);
  if (viewer.kind === 'anonymous') {
    throw new FileRefusal(
      401,
      'UNAUTHENTICATED',
      'Sign in first: send an access token in the Authorization or the stoken header.',
    );
  }
  const purpose = purposeOf(request.params.purpose);
  const sent = await request.file();
  if (!sent) throw new FileRefusal(400, 'BAD_USER_INPUT', 'The request holds no file.');
  const bytes = await sent.toBuffer();
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType || !purpose.mediaTypes.includes(mediaType)) {
    const allowed = purpose.mediaTypes.join(', ');
    throw new FileRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', `The file must be one of ${allowed}.`);
  }
  const file = await deps.ports[purpose.subgraph].storeFile({
    name: sent.filename || 'file',
    mediaType,
    bytes,
    customerId: viewer.customerId,
    createdById: viewer.accountId,
  });
  const expiresAt = new Date(deps.now().getTime() + LINK_MS);
  return reply.code(201).send({ file, url: signedFilePath(deps.fileKey, purpose.subgraph, file, expiresAt) });
}

function purposeOf(name: string): Purpose {
  const purpose = Object.hasOwn(PURPOSES, name) ? PURPOSES[name] : undefined;
  if (purpose) return purpose;
  throw new FileRefusal(404, 'NOT_FOUND', `A file can be sent for: ${Object.keys(PURPOSES).join(', ')}.`);
}

function refuse(reply: FastifyReply, { status, code, message }: FileRefusal) {
  return reply.code(status).header('cache-control', 'no-store').send({ error: { code, message } });
}
