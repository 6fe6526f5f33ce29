import { ask, graphql, type Json, tokenOf } from '../../test/support/front-door';
import { until } from '../../test/support/own-database';

const contractNos = (connection: Json): string[] => connection.nodes.map((node: Json) => node.contractNo);

async function ownAndForeign(): Promise<{ own: Json; foreign: Json }> {
  const { contracts } = await ask('customer', '{ contracts(first: 1) { nodes { contractNo customer { id } } } }');
  const own = contracts.nodes[0];
  const { contracts: all } = await ask(
    'operator',
    '{ contracts(first: 100) { nodes { contractNo customer { id } developerAccount { id } } } }',
  );
  return { own, foreign: all.nodes.find((node: Json) => node.customer.id !== own.customer.id) };
}

describe('contracts', () => {
  test('of a customer are listed newest first and found by their number', async () => {
    const { contracts } = await ask('customer', '{ contracts { nodes { contractNo createdAt } totalCount } }');
    const instants = contracts.nodes.map((node: Json) => node.createdAt);
    expect(contracts.totalCount).toBe(contracts.nodes.length);
    expect(instants).toEqual([...instants].sort().reverse());
    const [contractNo] = contractNos(contracts);
    const { contract } = await ask('customer', 'query($no: String!) { contract(contractNo: $no) { contractNo } }', {
      no: contractNo,
    });
    expect(contract).toEqual({ contractNo });
  });

  test('of somebody else are answered like missing ones', async () => {
    const { foreign } = await ownAndForeign();
    const query = 'query($no: String!) { contract(contractNo: $no) { id } }';
    expect((await ask('operator', query, { no: foreign.contractNo })).contract).not.toBeNull();
    expect(await ask('customer', query, { no: foreign.contractNo })).toEqual({ contract: null });
    expect(await ask('customer', query, { no: 'HT-none' })).toEqual({ contract: null });
  });

  test('are not reached by filters that name somebody else', async () => {
    const { foreign } = await ownAndForeign();
    const query = 'query($filter: ContractFilter!) { contracts(filter: $filter) { totalCount } }';
    for (const filter of [
      { contractNos: [foreign.contractNo] },
      { customerIds: [foreign.customer.id] },
      { developerAccountIds: [foreign.developerAccount.id] },
    ]) {
      expect((await ask('operator', query, { filter })).contracts.totalCount).toBeGreaterThan(0);
      expect(await ask('customer', query, { filter })).toEqual({ contracts: { totalCount: 0 } });
    }
  });

  test('need a session', async () => {
    const { body } = await graphql('{ contracts { totalCount } }');
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('that a list excludes by state are exactly those it includes otherwise', async () => {
    const { all, signed, others } = await ask(
      'operator',
      `{ all: contracts { totalCount }
        signed: contracts(filter: { states: [SIGNED] }) { totalCount }
        others: contracts(filter: { excludeStates: [SIGNED] }, first: 100) { totalCount nodes { state } } }`,
    );
    expect(signed.totalCount + others.totalCount).toBe(all.totalCount);
    expect(others.nodes.map((node: Json) => node.state)).not.toContain('SIGNED');
  });

  test('count the products that are printed in them', async () => {
    const { contracts } = await ask(
      'operator',
      `{ contracts(filter: { templateCode: "price-annex" }, first: 10) {
        nodes { authorizedProductCount products { productName price product { code } } }
      } }`,
    );
    for (const { authorizedProductCount, products } of contracts.nodes) {
      expect(authorizedProductCount).toBe(products.length);
      for (const { price } of products) expect(price).toMatch(/^\d+\.\d{6}$/);
    }
  });

  test('that are signed have an end, those that are not have none', async () => {
    const { contracts } = await ask('operator', '{ contracts(first: 100) { nodes { state finishedAt expiresAt } } }');
    for (const { state, finishedAt, expiresAt } of contracts.nodes) {
      const signed = state === 'SIGNED' || state === 'SIGNED_ON_PAPER';
      expect([finishedAt !== null, expiresAt !== null]).toEqual([signed, signed]);
    }
  });
});

describe('the contract state of a customer', () => {
  test('is SIGNED with a signed agreement, even while an annex waits for its signature', async () => {
    const { customers } = await ask(
      'customer',
      `{ customers(first: 1) { nodes {
        contractState
        contracts(filter: { states: [WAITING_FOR_SIGNATURE] }) { totalCount }
      } } }`,
    );
    expect(customers.nodes[0]).toEqual({ contractState: 'SIGNED', contracts: { totalCount: 1 } });
  });

  test('is NOT_STARTED without any contract', async () => {
    let states: (string | null)[] = [];
    // Customers that other tests register at this moment are not known to contracts yet.
    await until(async () => {
      const { customers } = await ask(
        'operator',
        '{ customers(first: 100) { nodes { contractState contracts { totalCount } } } }',
      );
      const without = customers.nodes.filter((node: Json) => node.contracts.totalCount === 0);
      states = without.map(({ contractState }: Json) => contractState);
      return !states.includes(null);
    }, 'the newest customers');
    expect(new Set(states)).toEqual(new Set(['NOT_STARTED']));
  });

  test('needs the scope to read contracts, which all demo viewers have', async () => {
    for (const viewer of ['operator', 'salesperson', 'customer'] as const) {
      const { body } = await graphql(
        '{ customers(first: 1) { nodes { contractState } } }',
        {},
        { token: await tokenOf(viewer) },
      );
      expect(body.errors).toBeUndefined();
    }
  });
});
