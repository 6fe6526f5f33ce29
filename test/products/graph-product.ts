import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import type { OwnGraph } from '../support/own-graph';
import { freshCode } from './products-ground';

/** Mutations of the operator of a server of one's own: the answer of one that must succeed. */
export const doneBy =
  (graph: OwnGraph) =>
  async (name: string, type: string, input: object, fields = '{ id }'): Promise<Json> =>
    (
      await graph.ask('operator', `mutation M($i: ${type}!) { r: ${name}(input: $i) ${fields} }`, {
        i: input,
      })
    ).r;

export const turnBy =
  (graph: OwnGraph) =>
  (productCode: string, state: string, more: object = {}): Promise<Json> =>
    doneBy(graph)(
      'changeProductState',
      'ChangeProductStateInput',
      { productCode, state, noticeScope: 'NOBODY', confirmed: true, idempotencyKey: freshKey(), ...more },
      '{ scheduledChange { id state } }',
    );

/** A product with a sandbox behind it that finds everybody by the name alone, on; answers its code. */
export async function sandboxProduct(graph: OwnGraph, more: object = {}, extra: object = {}): Promise<string> {
  const done = doneBy(graph);
  const code = freshCode();
  const facts = { code, name: `产品${code}`, price: '1.00', idempotencyKey: freshKey(), ...more };
  await done('addProduct', 'AddProductInput', facts, '{ code }');
  const parameters = [{ name: 'name', title: '姓名', role: 'NAME' }];
  await done('setProductParameters', 'SetProductParametersInput', { productCode: code, parameters }, '{ code }');
  const route = { productCode: code, dataSourceCode: 'unicom', adapter: 'sandbox', cost: '0.1' };
  const settings = { hitRate: 1, latencyMs: [1, 2], ...extra };
  await done('saveUpstreamRoute', 'SaveUpstreamRouteInput', { ...route, extra: settings });
  await turnBy(graph)(code, 'ON');
  return code;
}

/** Usage knows what products has told of an authorisation and its product. */
export const knownToUsage = (graph: OwnGraph, authorizationId: string): Promise<Json> =>
  graph.eventually(
    `select 1 from usage.known_authorizations k join products.authorizations a on a.id = k.authorization_id
     join products.products p on p.code = a.product_code join usage.known_products o on o.code = p.code
     where a.id = $1 and k.version = a.version and o.version = p.version`,
    [authorizationId],
  );
