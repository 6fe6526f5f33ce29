import type { FastifyRequest } from 'fastify';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { unauthenticated } from '../../../subgraphs/kit/basics/errors';
import type { Viewer } from '../../../subgraphs/kit/requests/context';
import { maskErrors } from '../../common/error-masking';
import { clientAddress } from './client-address';
import { HttpRefusal } from './refusal';

/** On whose behalf the graph is asked. */
export interface Caller {
  viewer: Viewer;
  requestId: string;
  clientIp: string;
}

export type Asked = Caller & { variables: Record<string, unknown> };

export interface Door {
  /** Credential to viewer; anonymous without one. Throws UNAUTHENTICATED for a bad one. */
  authenticate(credential: string | undefined): Promise<Viewer>;
  /** Runs a document on the graph, after the check of its scopes. */
  execute(document: DocumentNode, asked: Asked): Promise<ExecutionResult>;
  now(): Date;
  log: Logger;
}

const BEARER = /^Bearer +/i;

/** The access token: the `stoken` header, else `Authorization`, bare or as Bearer; blank counts as none. */
export function credentialOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const { stoken, authorization = '' } = headers;
  return (typeof stoken === 'string' && stoken.trim()) || authorization.replace(BEARER, '').trim() || undefined;
}

/** Who asks. Throws UNAUTHENTICATED for a credential that is not valid any more. */
export async function callerOf(door: Pick<Door, 'authenticate'>, request: FastifyRequest): Promise<Caller> {
  const viewer = await door.authenticate(credentialOf(request));
  return { viewer, requestId: request.id, clientIp: clientAddress(request.ip) };
}

/** The same for doors that nobody enters without a session. */
export async function signedInCaller(door: Pick<Door, 'authenticate'>, request: FastifyRequest): Promise<Caller> {
  const caller = await callerOf(door, request);
  if (caller.viewer.kind !== 'anonymous') return caller;
  throw unauthenticated('Sign in first: send an access token in the Authorization or the stoken header.');
}

/** The one root field of a document. Throws HttpRefusal for whatever the graph says instead. */
export async function askGraph<Value>(
  door: Pick<Door, 'execute' | 'log'>,
  document: DocumentNode,
  asked: Asked,
): Promise<Value> {
  const { data, errors } = await door.execute(document, asked);
  const [value] = Object.values(data ?? {});
  if (value !== null && value !== undefined) return value as Value;
  const [error] = maskErrors(errors ?? [new Error('The graph gave no answer.')], asked.requestId, door.log);
  throw HttpRefusal.ofGraph(error as NonNullable<typeof error>);
}
