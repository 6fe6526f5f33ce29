import { badInput, invariant, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { type RouteAnswer, tryRoute } from '../../../kit/exchange/route-trials';
import { requestSecretOf } from '../../../kit/process/secrets';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { demand } from '../../../kit/requests/row-scope';
import { withTx } from '../../../kit/sql/database';
import type { RouteTest, TestUpstreamRouteInput } from '../../schema.generated';
import { routeTestOf, type Tested } from '../testing';
import { type ToldRoute, toldOf, toldRoutes } from './publish';

const MOST_ANSWER = 100_000;
/** Stands where calls have their number; in the form of one, of a day before there were any. */
const SEQ_NO = '2000010100000000000000000';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Shows what a route makes of parameters and of an answer; with `send`, of what its supplier answers when it is asked. */
export async function testUpstreamRoute(context: SubgraphRequest, input: TestUpstreamRouteInput): Promise<RouteTest> {
  demand(context, 'products:write');
  const params = input.parameters ?? {};
  if (!isObject(params)) throw badInput('input.parameters', 'parameters must be an object.');
  if (input.send && input.answer != null)
    throw badInput('input.answer', 'An answer comes from the supplier or from you.');
  if ((input.answer?.length ?? 0) > MOST_ANSWER) {
    throw badInput('input.answer', `answer may have at most ${MOST_ANSWER} characters.`, 'TEXT_TOO_LONG', {
      most: MOST_ANSWER,
    });
  }
  const [route] = await toldRoutes(context.db, [lookupId(input.id)]);
  if (!route || route.deletedAt) throw notFound('The route', 'input.id');
  const sealed = route.encryptedRequestSecret;
  const secret = sealed === null ? null : context.db.secrets.unseal(sealed, requestSecretOf(route.id));
  const now = context.now();
  const tested = routeTestOf(route, { params, answer: input.answer ?? null, secret, seqNo: SEQ_NO, now });
  return input.send ? ask(context, route, tested, params) : tested.test;
}

/** Asks the supplier, which is noted before it is asked, so that no question goes unseen. */
async function ask(
  context: SubgraphRequest,
  route: ToldRoute,
  { test, hide }: Tested,
  params: Record<string, unknown>,
): Promise<RouteTest> {
  const { db, viewer, now } = context;
  const [product] = await db.sql<{ type: 'OTHER' }[]>`
    /* typeOfProduct */ select type from products.products where code = ${route.productCode}`;
  invariant(product, 'the product of a route exists');
  const asked = await withTx(db, async (tx) => {
    const [row] = await tx.sql<{ id: string }[]>`
      /* noteTrial */ insert into products.route_trials (upstream_route_id, asked_by_id, asked_at, cost)
      values (${route.id}, ${viewer.accountId}, ${now()}, ${route.cost}) returning id`;
    return (row as { id: string }).id;
  });
  const answer = await tryRoute(context, {
    route: toldOf(route, false),
    productType: product.type,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, textOf(value)])),
    seqNo: SEQ_NO,
    atMs: now().getTime(),
  });
  await withTx(db, (tx) =>
    tx.sql`
      /* endTrial */ update products.route_trials set "end" = ${answer.end}, outcome = ${answer.outcome},
        cost = ${isFree(answer, route) ? '0' : route.cost}, latency_ms = ${answer.latencyMs}
      where id = ${asked}`.then(() => undefined),
  );
  const shown = (text: string | null) => (text === null ? null : hide(text));
  return {
    ...test,
    ...{ end: answer.end, outcome: answer.outcome, latencyMs: answer.latencyMs, charged: answer.charged },
    ...{ response: shown(answer.response), error: shown(answer.error), thirdSeqNo: shown(answer.thirdSeqNo) },
    data:
      answer.data === null
        ? null
        : JSON.parse(answer.data, (_, value) => (typeof value === 'string' ? hide(value) : value)),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Whether the supplier takes nothing for it: it cannot have got it, says so itself, or charges hits alone. */
const isFree = ({ end, charged, outcome }: RouteAnswer, { feeType }: ToldRoute): boolean =>
  end === 'NOT_SENT' || (charged === null ? feeType === 'PER_HIT' && outcome !== 'HIT' : !charged);
