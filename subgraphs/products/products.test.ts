import { ask, graphql, tokenOf, type ViewerName } from '../../test/support/front-door';

interface Node {
  id: string;
}

const nodesOf = (connection: { nodes: Node[] }) => connection.nodes.map(({ id }) => id);

/** An authorisation that the demo customer must not see. */
async function foreignAuthorization() {
  const { customers } = await ask('customer', '{ customers(first: 1) { nodes { id } } }');
  const { authorizations } = await ask(
    'operator',
    '{ authorizations(first: 100) { nodes { id customer { id } developerAccount { id } } } }',
  );
  const own = customers.nodes[0].id;
  return authorizations.nodes.find((node: { customer: Node }) => node.customer.id !== own);
}

async function refusalOf(viewer: ViewerName, query: string) {
  const { body } = await graphql(query, {}, { token: await tokenOf(viewer) });
  return body.errors?.[0]?.extensions?.code;
}

describe('authorised products', () => {
  test('are listed on the customer, newest first, with the product and its name', async () => {
    const { customers } = await ask(
      'customer',
      '{ customers(first: 1) { nodes { authorizedProducts(first: 20) { nodes { createdAt price product { code name } } } } } }',
    );
    const { nodes } = customers.nodes[0].authorizedProducts;
    expect(nodes).toHaveLength(20);
    const instants = nodes.map((node: { createdAt: string }) => node.createdAt);
    expect(instants).toEqual([...instants].sort().reverse());
    for (const node of nodes) {
      expect(node.price).toMatch(/^\d+\.\d{6}$/);
      expect(node.product).toEqual({ code: expect.stringMatching(/^[a-z_]+$/), name: expect.stringMatching(/\S/) });
    }
  });

  test('are counted by state as the lists count them', async () => {
    const { customers } = await ask(
      'customer',
      `{ customers(first: 1) { nodes {
        authorizationCounts { open pending disabled rejected }
        authorizedProducts { totalCount }
        open: authorizedProducts(filter: { states: [OPEN] }) { totalCount }
      } } }`,
    );
    const [{ authorizationCounts: counts, authorizedProducts, open }] = customers.nodes;
    expect(counts.open).toBe(open.totalCount);
    expect(counts.open + counts.pending + counts.disabled + counts.rejected).toBe(authorizedProducts.totalCount);
  });

  test('of somebody else are answered like missing ones', async () => {
    const foreign = await foreignAuthorization();
    const query = 'query($id: ID!) { authorization(id: $id) { id } }';
    expect(await ask('operator', query, { id: foreign.id })).toEqual({ authorization: { id: foreign.id } });
    expect(await ask('customer', query, { id: foreign.id })).toEqual({ authorization: null });
    expect(await ask('customer', query, { id: '1' })).toEqual({ authorization: null });
    expect(await ask('customer', query, { id: 'not a number' })).toEqual({ authorization: null });
  });

  test('are the fewer the less a viewer may see', async () => {
    const counted = async (viewer: ViewerName) =>
      (await ask(viewer, '{ authorizations { totalCount } }')).authorizations.totalCount;
    const [all, assigned, own] = [await counted('operator'), await counted('salesperson'), await counted('customer')];
    expect(all).toBeGreaterThan(assigned);
    expect(assigned).toBeGreaterThan(own);
    expect(own).toBeGreaterThan(0);
  });

  test('of a bundle charged per component cost the sum of their components', async () => {
    const { authorizations } = await ask(
      'operator',
      '{ authorizations(filter: { bundle: true }) { nodes { chargeType price components { price authorization { bundle } } } } }',
    );
    const perComponent = authorizations.nodes.filter(
      (node: { chargeType: string }) => node.chargeType === 'PER_COMPONENT',
    );
    expect(perComponent.length).toBeGreaterThan(0);
    const micros = (price: string) => Math.round(Number(price) * 1e6);
    for (const { price, components } of perComponent) {
      expect(components.length).toBeGreaterThan(0);
      const sum = components.reduce((total: number, one: { price: string }) => total + micros(one.price), 0);
      expect(micros(price)).toBe(sum);
    }
  });

  test('page forwards and backwards without gap or overlap, and by number', async () => {
    const list = 'nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
    const { all } = await ask('operator', `{ all: authorizations(first: 12) { ${list} } }`);
    const { head } = await ask('operator', `{ head: authorizations(first: 5) { ${list} } }`);
    const { next, back, second } = await ask(
      'operator',
      `query($after: String!, $before: String!) {
        next: authorizations(first: 7, after: $after) { ${list} }
        back: authorizations(last: 3, before: $before) { ${list} }
        second: authorizations(page: { number: 2, size: 5 }) { ${list} }
      }`,
      { after: head.pageInfo.endCursor, before: all.pageInfo.endCursor },
    );
    expect([...nodesOf(head), ...nodesOf(next)]).toEqual(nodesOf(all));
    expect(nodesOf(back)).toEqual(nodesOf(all).slice(-4, -1));
    expect(nodesOf(second)).toEqual(nodesOf(all).slice(5, 10));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('whose terms are about to change show the change', async () => {
    const { authorizations } = await ask(
      'operator',
      `{ authorizations(filter: { adjusting: true }, first: 50) {
        nodes { price waitingPriceChange { state effectiveAt before { price } after { price } } }
      } }`,
    );
    expect(authorizations.nodes.length).toBeGreaterThan(0);
    for (const { price, waitingPriceChange } of authorizations.nodes) {
      expect(['NOT_STARTED', 'WAITING_AUDIT', 'WAITING_EFFECT']).toContain(waitingPriceChange.state);
      expect(waitingPriceChange.before.price).toBe(price);
      expect(waitingPriceChange.effectiveAt).toBeNull();
    }
  });

  test('are in force at the newest price of their history', async () => {
    const { authorizations } = await ask(
      'customer',
      '{ authorizations(filter: { states: [OPEN] }) { nodes { price priceHistory(first: 1) { terms { price } } } } }',
    );
    for (const { price, priceHistory } of authorizations.nodes) expect(priceHistory[0].terms.price).toBe(price);
  });
});

describe('the catalogue', () => {
  test('agrees with itself on what a developer account holds', async () => {
    const { authorizations } = await ask(
      'customer',
      '{ authorizations(first: 1) { nodes { developerAccount { id } } } }',
    );
    const account = authorizations.nodes[0].developerAccount.id;
    const { held, rest, all } = await ask(
      'customer',
      `query($account: ID!) {
        held: products(filter: { authorizedFor: $account }, first: 100) { totalCount nodes { authorized(developerAccountId: $account) } }
        rest: products(filter: { notAuthorizedFor: $account }, first: 100) { totalCount nodes { authorized(developerAccountId: $account) } }
        all: products { totalCount }
      }`,
      { account },
    );
    expect(held.nodes.every((node: { authorized: boolean }) => node.authorized)).toBe(true);
    expect(rest.nodes.some((node: { authorized: boolean }) => node.authorized)).toBe(false);
    expect(held.totalCount + rest.totalCount).toBe(all.totalCount);
  });

  test('finds a product that is hidden from its holder by none of the ways for who uses it, and by each for operators', async () => {
    const open =
      '{ authorizations(first: 1, filter: { states: [OPEN] }) { nodes { id product { code } developerAccount { id } } } }';
    const [held] = (await ask('customer', open)).authorizations.nodes;
    const variables = { code: held.product.code, account: held.developerAccount.id };
    const hide = (hidden: boolean) =>
      ask(
        'operator',
        'mutation($input: SetAuthorizationDetailsInput!) { setAuthorizationDetails(input: $input) { hidden } }',
        { input: { items: [{ authorizationId: held.id, hidden }] } },
      );
    const query = `query($code: String!, $account: ID!) {
      a: products(filter: { codes: [$code], authorizedFor: $account }) { totalCount }
      b: products(filter: { codes: [$code], authorizedFor: $account, authorizationStates: [OPEN] }) { totalCount }
      c: products(filter: { codes: [$code], authorizedForAny: [$account] }) { totalCount }
      d: products(filter: { codes: [$code], authorizedForAny: [$account], authorizationStates: [OPEN] }) { totalCount }
      e: products(filter: { codes: [$code], notAuthorizedFor: $account }) { totalCount } }`;
    const found = async (viewer: ViewerName) =>
      Object.values(await ask(viewer, query, variables)).map((one) => (one as { totalCount: number }).totalCount);
    expect(await found('customer')).toEqual([1, 1, 1, 1, 0]);
    await hide(true);
    try {
      expect(await found('customer')).toEqual([0, 0, 0, 0, 0]);
      expect(await found('operator')).toEqual([1, 1, 1, 1, 0]);
    } finally {
      await hide(false);
    }
  });

  test('names an authorisation that is hidden from its holder by no way for who uses it, and by each for operators', async () => {
    const query = `query($of: CallFilter, $no: String!) {
      calls(first: 1, filter: $of) { nodes { authorization { id } } }
      contract(contractNo: $no) { products { product { code } authorization { id } } } }`;
    const contracts = await ask(
      'customer',
      '{ contracts(first: 20) { nodes { contractNo products { product { code } authorization { id state developerAccount { id } } } } } }',
    );
    const [[contractNo, { product, authorization }]] = contracts.contracts.nodes.flatMap(
      (contract: { contractNo: string; products: { authorization: { state: string } | null }[] }) =>
        contract.products
          .filter((printed) => printed.authorization?.state === 'OPEN')
          .map((printed) => [contract.contractNo, printed]),
    );
    const of = { productCodes: [product.code], developerAccountIds: [authorization.developerAccount.id] };
    const hide = (hidden: boolean) =>
      ask(
        'operator',
        'mutation($input: SetAuthorizationDetailsInput!) { setAuthorizationDetails(input: $input) { hidden } }',
        { input: { items: [{ authorizationId: authorization.id, hidden }] } },
      );
    const named = async (viewer: ViewerName) => {
      const { calls, contract } = await ask(viewer, query, { of, no: contractNo });
      const printed = contract.products.find((one: { product: { code: string } }) => one.product.code === product.code);
      return [calls.nodes[0].authorization, printed.authorization];
    };
    const seen = { id: authorization.id };
    expect(await named('customer')).toEqual([seen, seen]);
    await hide(true);
    try {
      expect(await named('customer')).toEqual([null, null]);
      expect(await named('operator')).toEqual([seen, seen]);
    } finally {
      await hide(false);
    }
  });

  test('tells nobody what the developer account of somebody else holds', async () => {
    const { developerAccount } = await foreignAuthorization();
    const query = 'query($account: ID!) { products(filter: { authorizedFor: $account }) { totalCount } }';
    expect(await ask('customer', query, { account: developerAccount.id })).toEqual({ products: { totalCount: 0 } });
    expect(await ask('customer', query, { account: '1' })).toEqual({ products: { totalCount: 0 } });
  });

  test('finds a keyword as typed, wildcards included', async () => {
    const query = 'query($keyword: String!) { products(filter: { keyword: $keyword }) { nodes { code } } }';
    expect(await ask('customer', query, { keyword: '%' })).toEqual({ products: { nodes: [] } });
    const { products } = await ask('customer', query, { keyword: 'ID_TWO' });
    expect(products.nodes).toEqual([{ code: 'id_two' }]);
  });

  test('keeps floor prices from customers', async () => {
    const query = '{ products(first: 1) { nodes { floorPrice } } }';
    expect(await refusalOf('customer', query)).toBe('FORBIDDEN');
    expect((await ask('salesperson', query)).products.nodes[0].floorPrice).toMatch(/^\d+\.\d{6}$/);
  });

  test('keeps what promoters earn from customers', async () => {
    const query = '{ authorizations(first: 1) { nodes { promoterRoyalties { id } } } }';
    expect(await refusalOf('customer', query)).toBe('FORBIDDEN');
    expect(await refusalOf('salesperson', query)).toBeUndefined();
  });

  test.each([
    '{ dataSources { totalCount } }',
    '{ upstreamRoutes { nodes { requestUrl } } }',
    '{ authorizations(first: 1) { nodes { assignedSources { priority } } } }',
  ])('keeps suppliers and costs from all but operators: %s', async (query) => {
    expect(await refusalOf('customer', query)).toBe('FORBIDDEN');
    expect(await refusalOf('salesperson', query)).toBe('FORBIDDEN');
    expect(await refusalOf('operator', query)).toBeUndefined();
  });

  test('is shut to those who have not signed in', async () => {
    const { body } = await graphql('{ products { totalCount } }');
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('lists the routes of a product in the order in which they are tried', async () => {
    const { upstreamRoutes } = await ask(
      'operator',
      '{ upstreamRoutes(filter: { productCode: "id_two" }) { nodes { priority dataSource { name } product { code } } } }',
    );
    const priorities = upstreamRoutes.nodes.map((node: { priority: number }) => node.priority);
    expect(priorities.length).toBeGreaterThan(0);
    expect(priorities).toEqual([...priorities].sort((a: number, b: number) => a - b));
  });
});
