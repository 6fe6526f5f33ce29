import { createHash, createHmac, randomBytes } from 'node:crypto';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { readConfig } from '../common/config';
import { addressOf } from '../system/running-system';
import { CALLERS_OWN, SIGN_IN } from './documents';

const USAGE = `Calls a product as a customer's program does:
  npm run --silent call -- id_two ['{"name":"张三","idCard":"11010119900307889X"}'] [account]
PORT says where the server listens, DATA_DIR which one it is. The account signs in with the demo password and calls with its own application's secret.`;

/** A person for products that ask about one. */
const SUBJECT: Readonly<Record<string, string>> = {
  name: '张三',
  idCard: '110101199003070134',
  mobile: '13900000000',
  bankCard: '6222020200112233445',
  entName: '杭州示例科技有限公司',
  plateNumber: '浙A12345',
  vin: 'LSVAA4187E2184847',
};

type Json = ReturnType<typeof JSON.parse>;

async function ask(url: string, query: string, variables: object, token?: string): Promise<Json> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as Json;
  if (errors) throw new Error(errors[0].message);
  return data;
}

async function main(): Promise<void> {
  const [code, given, account = 'customer'] = process.argv.slice(2);
  if (!code) throw new Error(USAGE);
  const url = addressOf(readConfig());
  const { login } = await ask(url, SIGN_IN, { input: { account, password: 'skep-demo' } });
  const own = await ask(url, CALLERS_OWN, { code }, login.accessToken);
  const { appId, appSecret } = own.viewer.customer.developerAccounts.find((one: Json) => one.environment === 'PROD');
  if (!own.product?.apiPath) throw new Error(`There is no product ${code}.`);
  const params = given ? JSON.parse(given) : subjectFor(own.product.parameters);
  const { apiPath: path } = own.product;
  const body = JSON.stringify(params);
  const timestamp = String(systemClock.now().getTime());
  const nonce = randomBytes(16).toString('hex');
  const digest = createHash('sha256').update(body).digest('hex');
  const base = ['HMAC-SHA256', 'POST', path, appId, timestamp, nonce, digest].join('\n');
  const headers = {
    'content-type': 'application/json',
    'x-skep-app-id': appId,
    'x-skep-timestamp': timestamp,
    'x-skep-nonce': nonce,
    'x-skep-signature': createHmac('sha256', appSecret).update(base).digest('hex'),
  };
  const shown = Object.entries(headers).map(([name, value]) => `  -H '${name}: ${value}' \\\n`);
  process.stderr.write(`curl -s ${url}${path} \\\n${shown.join('')}  -d '${body}'\n`);
  const answer = await fetch(url + path, { method: 'POST', headers, body });
  process.stdout.write(`${await answer.text()}\n`);
}

const subjectFor = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, SUBJECT[name] ?? '1']));

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
