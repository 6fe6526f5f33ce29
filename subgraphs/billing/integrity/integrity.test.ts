import { ask, graphql, type Json, tokenOf, type ViewerName } from '../../../test/support/front-door';

const RUN = 'mutation { runIntegrityChecks { name promise violationCount exampleIds checkedAt durationMs } }';
const names = (checks: Json[]) => checks.map(({ name }) => name);

test('an operator has the books looked at, and what was found stays to be read', async () => {
  const { runIntegrityChecks: found } = await ask('operator', RUN);
  expect(found.length).toBeGreaterThan(8);
  for (const check of found) expect(check).toMatchObject({ violationCount: 0, exampleIds: [] });
  const { integrityChecks } = await ask('operator', '{ integrityChecks { name violationCount checkedAt } }');
  expect(names(integrityChecks)).toEqual(names(found));
});

test.each<ViewerName>(['customer', 'salesperson'])('a %s does not look at the books of others', async (viewer) => {
  const { body } = await graphql(RUN, {}, { token: await tokenOf(viewer) });
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
});
