import { addressOf } from '../system/running-system';
import { signIn } from './front-door';
import { runToEnd } from './program';

/** Signs a demo viewer in and prints its access token: `npm run --silent token -- operator`. */
runToEnd(async (config) => {
  const [account = 'operator', password] = process.argv.slice(2);
  process.stdout.write(`${await signIn(addressOf(config), account, password)}\n`);
  return 0;
}, 'no token');
