import pg from 'pg';

/** A viewer who is signed in, and the customers it asks for. */
export interface Session {
  token: string;
  ids: readonly string[];
}

export async function signIn(url: string, account = 'operator'): Promise<string> {
  const query = 'mutation SignIn($input: LoginInput!) { login(input: $input) { accessToken } }';
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { account, password: 'skep-demo' } } }),
  });
  return ((await answer.json()) as { data: { login: { accessToken: string } } }).data.login.accessToken;
}

/** Sessions of all operators of the demo, who ask for every customer. */
export async function operatorSessions(url: string, databaseUrl: string, count: number): Promise<Session[]> {
  const ids = await column(databaseUrl, 'select id from customers.customers order by id');
  const accounts = await column(
    databaseUrl,
    `select login_name from platform.accounts where kind = 'OPERATOR' and disabled_at is null order by id`,
  );
  return inTurn(count, async (i) => ({ token: await signIn(url, accounts[i % accounts.length]), ids }));
}

/** Sessions of as many customers, each of which asks for itself. */
export async function customerSessions(url: string, databaseUrl: string, count: number): Promise<Session[]> {
  const accounts = await column(
    databaseUrl,
    `select login_name || ' ' || customer_id from platform.accounts
      where kind = 'CUSTOMER' and customer_id is not null and disabled_at is null order by id limit ${count}`,
  );
  return inTurn(count, async (i) => {
    const [account, id] = (accounts[i] as string).split(' ') as [string, string];
    return { token: await signIn(url, account), ids: [id] };
  });
}

async function inTurn<Made>(count: number, make: (i: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let i = 0; i < count; i++) made.push(await make(i));
  return made;
}

async function column(databaseUrl: string, statement: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: 'array' });
  await client.end();
  return rows.map(([value]) => value);
}
