import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

const WHO = '{ viewer { name } }';

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph('skep_session_faults');
}, 120_000);
afterAll(() => graph?.stop());

test('while sessions cannot be read, requests are answered with an error as GraphQL knows it, and soon after as before', async () => {
  const who = () => graph.call('operator', WHO);
  const before = await who();
  expect(before.data.viewer.name).toBeTruthy();
  await graph.rows('alter table platform.sessions rename to sessions_elsewhere');
  let failed = before;
  await until(async () => {
    failed = await who();
    return failed.errors !== undefined;
  }, 'a request without its session');
  expect(failed.data).toBeNull();
  expect(failed.errors).toEqual([
    {
      message: expect.stringMatching(/^Internal error\. Request id /),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    },
  ]);
  await graph.rows('alter table platform.sessions_elsewhere rename to sessions');
  expect(await who()).toEqual(before);
});
