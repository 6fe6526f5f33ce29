import { readConfig } from './config';

/** Signs a demo viewer in and prints its access token: `npm run --silent token -- operator`. */
async function main(): Promise<void> {
  const account = process.argv[2] ?? 'operator';
  const config = readConfig();
  const answer = await fetch(`http://127.0.0.1:${config.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation Token($input: LoginInput!) { login(input: $input) { accessToken } }',
      variables: { input: { account, password: process.argv[3] ?? 'skep-demo' } },
    }),
  });
  const { data, errors } = (await answer.json()) as {
    data?: { login?: { accessToken: string } };
    errors?: { message: string }[];
  };
  const token = data?.login?.accessToken;
  if (!token) throw new Error(errors?.[0]?.message ?? `The server answered ${answer.status}`);
  process.stdout.write(`${token}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
