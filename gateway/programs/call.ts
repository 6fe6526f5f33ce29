import { createHash, createHmac, randomBytes } from 'node:crypto';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { StartRefused } from '../common/start-errors';
import { addressOf } from '../system/running-system';
import { CALLERS_OWN } from './documents';
import { ask, reach, signIn } from './front-door';
import { runToEnd } from './program';

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

interface Own {
  viewer: {
    customer: { developerAccounts: { environment: string; appId: string; appSecret: string | null }[] } | null;
  };
  product: { apiPath: string | null; parameters: string[] } | null;
}

runToEnd(async (config) => {
  const [code, given, account = 'customer'] = process.argv.slice(2);
  if (!code) throw new StartRefused(USAGE);
  const params = given ? parametersOf(given) : undefined;
  const url = addressOf(config);
  const { data, errors } = await ask<Own>(url, CALLERS_OWN, { code }, await signIn(url, account));
  if (!data) throw new StartRefused(errors?.[0]?.message ?? `The server at ${url} answered nothing of the graph.`);
  const { appId, appSecret } = applicationOf(data, account);
  const path = data.product?.apiPath;
  if (!data.product || !path) throw new StartRefused(`There is no product ${code} that is called.`);
  const body = JSON.stringify(params ?? subjectFor(data.product.parameters));
  const headers = signed({ path, appId, appSecret }, body);
  const shown = Object.entries(headers).map(([name, value]) => `  -H '${name}: ${value}' \\\n`);
  process.stderr.write(`curl -s ${url}${path} \\\n${shown.join('')}  -d '${body}'\n`);
  const answer = await reach(url, path, { method: 'POST', headers, body });
  process.stdout.write(`${await answer.text()}\n`);
  return 0;
}, 'not called');

function parametersOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    throw new StartRefused(`The parameters are no JSON: ${given}\n${USAGE}`);
  }
}

function applicationOf({ viewer }: Own, account: string): { appId: string; appSecret: string } {
  if (!viewer.customer)
    throw new StartRefused(`The account "${account}" is of no customer, so it has nothing to call with.`);
  const own = viewer.customer.developerAccounts.find(({ environment }) => environment === 'PROD');
  if (own?.appSecret) return { appId: own.appId, appSecret: own.appSecret };
  throw new StartRefused(`The account "${account}" sees no secret of a productive application of its customer.`);
}

function signed({ path, appId, appSecret }: { path: string; appId: string; appSecret: string }, body: string) {
  const timestamp = String(systemClock.now().getTime());
  const nonce = randomBytes(16).toString('hex');
  const digest = createHash('sha256').update(body).digest('hex');
  const base = ['HMAC-SHA256', 'POST', path, appId, timestamp, nonce, digest].join('\n');
  return {
    'content-type': 'application/json',
    'x-skep-app-id': appId,
    'x-skep-timestamp': timestamp,
    'x-skep-nonce': nonce,
    'x-skep-signature': createHmac('sha256', appSecret).update(base).digest('hex'),
  };
}

function subjectFor(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, SUBJECT[name] ?? '1']));
}
