import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SYSTEM } from '../../../subgraphs/kit/requests/context';
import { maskErrors } from '../../common/error-masking';
import type { SubgraphPort } from '../../ports/port';
import { clientAddress } from '../kit/client-address';
import type { Door } from '../kit/door';
import { paidPage, payPage, type ShownTopUp } from './pay-page';

interface PaymentDeps extends Pick<Door, 'now' | 'log'> {
  billing: SubgraphPort;
}

/** An answer of a provider is a few hundred bytes. */
const BODY_LIMIT = 16 * 1024;
const SIGNATURE_HEADER = 'x-payment-signature';

const RECEIVE = `mutation ReceivePaymentCallback($input: ReceivePaymentCallbackInput!) {
  receivePaymentCallback(input: $input) { outcome payNo }
}`;
const SHOW = `query SandboxTopUp($payNo: String!, $token: String!) {
  sandboxTopUp(payNo: $payNo, token: $token) { payNo amount state expiresInSeconds wallet { accountName } }
}`;
const PAY = `mutation PaySandboxTopUp($input: PaySandboxTopUpInput!) {
  paySandboxTopUp(input: $input) { outcome payNo }
}`;

/** What a provider is told: 200 ends its repetitions, everything else asks for another one. */
const STATUS: Readonly<Record<string, number>> = {
  CREDITED: 200,
  REPEATED: 200,
  BAD_SIGNATURE: 401,
  MALFORMED: 400,
  UNKNOWN_PAY_NO: 404,
  WRONG_AMOUNT: 409,
  WALLET_CLOSED: 409,
};

type Answer = Record<string, unknown> | null | undefined;

/**
 * The doors for payment providers: POST /payments/{provider}/callback with the signed bytes as they came, and the pay
 * page of the sandbox. Nobody signs in here; a callback proves itself by its signature and the page by its token.
 */
export async function registerPayments(app: FastifyInstance, deps: PaymentDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const asText = { parseAs: 'string' as const, bodyLimit: BODY_LIMIT };
    scope.addContentTypeParser('*', asText, (_request, body, done) => done(null, body));

    scope.post<{ Params: { provider: string } }>('/payments/:provider/callback', async (request, reply) => {
      const signature = request.headers[SIGNATURE_HEADER];
      const input = {
        provider: request.params.provider,
        body: typeof request.body === 'string' ? request.body.replaceAll('\0', '') : '',
        signature: typeof signature === 'string' ? signature : null,
      };
      const { data, code } = await ask(deps, request, RECEIVE, { input });
      const receipt = data?.receivePaymentCallback as { outcome: string } | undefined;
      if (!receipt) return reply.code(code === 'NOT_FOUND' ? 404 : 500).send({ outcome: code });
      return reply.code(STATUS[receipt.outcome] ?? 500).send({ outcome: receipt.outcome });
    });

    scope.get<SandboxRoute>('/payments/sandbox/:payNo', async (request, reply) => {
      const { data } = await ask(deps, request, SHOW, variablesOf(request));
      const topUp = data?.sandboxTopUp as ShownTopUp | null | undefined;
      return topUp ? html(reply, 200, payPage(topUp, tokenOf(request))) : html(reply, 404, paidPage('UNKNOWN_PAY_NO'));
    });

    scope.post<SandboxRoute>('/payments/sandbox/:payNo/pay', async (request, reply) => {
      const { data, code } = await ask(deps, request, PAY, { input: variablesOf(request) });
      const receipt = data?.paySandboxTopUp as { outcome: string } | undefined;
      if (!receipt) return html(reply, code === 'NOT_FOUND' ? 404 : 500, paidPage('UNKNOWN_PAY_NO'));
      return html(reply, STATUS[receipt.outcome] ?? 500, paidPage(receipt.outcome));
    });
  });
}

interface SandboxRoute {
  Params: { payNo: string };
  Querystring: { token?: string | string[] };
}

const tokenOf = ({ query }: { query: SandboxRoute['Querystring'] }) =>
  typeof query.token === 'string' ? query.token : '';
const variablesOf = (request: FastifyRequest<SandboxRoute>) => ({
  payNo: request.params.payNo,
  token: tokenOf(request),
});

async function ask(
  { billing, now, log }: PaymentDeps,
  request: { id: string; ip: string },
  query: string,
  variables: Record<string, unknown>,
): Promise<{ data: Answer; code: string | undefined }> {
  const context = { viewer: SYSTEM, requestId: request.id, clientIp: clientAddress(request.ip), now };
  const { data, errors } = await billing.execute({ document: undefined, query, variables }, context);
  const [error] = errors?.length ? maskErrors(errors, request.id, log) : [];
  return { data, code: error && String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR') };
}

function html(reply: FastifyReply, status: number, body: string) {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(body);
}
