import { StartRefused } from '../common/start-errors';
import { addressOf } from '../system/running-system';
import { SIGN_IN } from './documents';
import { runToEnd } from './program';

interface Answer {
  data?: { login?: { accessToken: string } | null } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const DEMO_PASSWORD = 'skep-demo';

/** Signs a demo viewer in and prints its access token: `npm run --silent token -- operator`. */
runToEnd(async (config) => {
  const [account = 'operator', password = DEMO_PASSWORD] = process.argv.slice(2);
  const address = addressOf(config);
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { account, password } } }),
  }).catch(() => {
    throw new StartRefused(`Nothing answers at ${address}. Is it running? PORT says where, DATA_DIR which one.`);
  });
  const { data, errors } = (await answer.json().catch(() => ({}))) as Answer;
  const token = data?.login?.accessToken;
  if (!token) throw new StartRefused(refusal(account, answer.status, errors?.[0]));
  process.stdout.write(`${token}\n`);
  return 0;
}, 'no token');

function refusal(account: string, status: number, error?: { message: string; extensions?: { code?: string } }): string {
  if (!error) return `The server answered with status ${status} and no token.`;
  if (error.extensions?.code !== 'UNAUTHENTICATED') return error.message;
  return (
    `${error.message} There may be no account "${account}": the demo world has operator, salesperson and customer, ` +
    'with the password skep-demo; give another one as the second argument.'
  );
}
