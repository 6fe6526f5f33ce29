import { authorizationWorldOf } from './authorizations';
import { contractsOf } from './contracts';
import { customerWorldOf } from './customers';
import { groundOf } from './ground';
import { companiesOf, personsOf } from './people';
import { productWorldOf } from './products';
import { salesWorldOf } from './sales';
import { takenOverBy } from './seller';
import { alsoSelling, staffWorldOf } from './staff';
import { volumesOf } from './volumes';
import { walletWorldOf } from './wallets';
import type { World } from './world';

interface WorldSize {
  now: Date;
  /** 1 is about 60 customers and 300,000 calls; customers and calls grow with it, products and staff do not. */
  scale: number;
  seed?: string;
}

/**
 * The demo world of a month. The same month of `now` in Asia/Shanghai, scale and seed give the same rows; `now` itself
 * only decides where the calls and books of the last month end. Calls come from callsOf, money from openBooks.
 */
export function buildWorld({ now, scale, seed = 'skep' }: WorldSize): World {
  if (!(scale > 0)) throw new RangeError('The scale of the demo world is a positive number.');
  const ground = groundOf(now, scale, seed);
  const staff = staffWorldOf(ground);
  const catalogue = productWorldOf(ground);
  const { customerAccounts, ...customers } = customerWorldOf(ground, staff);
  const sales = salesWorldOf(ground, { ...staff, ...customers, customerAccounts }, catalogue);
  // After these were drawn: nobody's customers, targets and visits of the past were this one's.
  const seller = alsoSelling(ground, staff);
  const assignments = takenOverBy(ground, seller, { ...customers, ...staff }, sales);
  const salespeople = [...staff.salespeople, seller];
  const companies = companiesOf(ground, customers.customers);
  const trade = authorizationWorldOf(ground, { ...customers, salespeople }, catalogue);
  return {
    seed,
    scale,
    now,
    months: ground.months,
    demoPassword: 'skep-demo',
    ...staff,
    salespeople,
    accounts: [...staff.accounts, ...customerAccounts],
    ...catalogue,
    ...customers,
    ...sales,
    assignments,
    companies,
    persons: personsOf(ground, companies),
    ...trade,
    ...walletWorldOf(ground, customers),
    contracts: contractsOf(ground, { ...customers, ...catalogue, ...trade }),
    volumes: volumesOf(ground, { ...customers, ...catalogue, ...trade }),
  };
}
