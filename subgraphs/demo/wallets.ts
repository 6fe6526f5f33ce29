import { after } from './calendar';
import { personName } from './chinese';
import type { Ground } from './ground';
import type { Random } from './random';
import type { World } from './world';
import type { DemoCustomer } from './world-customers';
import type { DemoWallet } from './world-trade';

type WalletWorld = Pick<World, 'wallets' | 'alertContacts' | 'invoiceProfiles'>;

export function walletWorldOf(
  ground: Ground,
  { customers, developerAccounts }: Pick<World, 'customers' | 'developerAccounts'>,
): WalletWorld {
  const random = ground.stream('wallets');
  const trials = ground.stream('trial-wallets');
  const keptByFirst = ({ salespersonId }: DemoCustomer) => salespersonId === customers[0]?.salespersonId;
  const alertContacts = customers.flatMap((customer, index) =>
    Array.from({ length: index === 0 ? 2 : random.int(1, 2) }, (_, i) => {
      const createdAt = after(customer.createdAt, 1 + i);
      return {
        id: ground.mint(createdAt),
        customerId: customer.id,
        name: i === 0 ? customer.contactName : personName(random),
        mobile: i === 0 ? customer.contactMobile : ground.mobile(random),
        email: i === 0 ? customer.email : customer.email.replace('api@', 'ops@'),
        webhook:
          random.chance(0.2) || (i === 0 && keptByFirst(customer))
            ? `https://hooks.${customer.email.split('@')[1]}/alert`
            : null,
        isDefault: i === 0,
        createdAt,
      };
    }),
  );
  const wallets = customers.flatMap((customer, index) => {
    const accounts = developerAccounts.filter((account) => account.customerId === customer.id);
    const test = accounts.find((account) => account.environment === 'test');
    const second = test && (index === 0 || random.chance(0.4)) ? test.id : null;
    const contacts = alertContacts.filter((contact) => contact.customerId === customer.id).map(({ id }) => id);
    const kept = accounts.map(({ id }) => id).filter((id) => id !== second);
    const main = wallet(
      ground,
      random,
      customer,
      true,
      index === 0
        ? 'PREPAID_WITH_OVERDRAFT'
        : random.weighted([
            ['PREPAID', 45],
            ['PREPAID_WITH_OVERDRAFT', 25],
            ['MONTHLY', 30],
          ] as const),
      kept,
      contacts,
    );
    if (second) {
      return [main, wallet(ground, random, customer, false, index === 0 ? 'MONTHLY' : 'PREPAID', [second], contacts)];
    }
    return keptByFirst(customer) ? [main, trialWallet(ground, trials, customer, contacts)] : [main];
  });
  return { wallets, alertContacts, invoiceProfiles: invoiceProfilesOf(ground, customers) };
}

function wallet(
  ground: Ground,
  random: Random,
  customer: DemoCustomer,
  isDefault: boolean,
  overdraftState: DemoWallet['overdraftState'],
  developerAccountIds: string[],
  contacts: string[],
): DemoWallet {
  const createdAt = after(customer.createdAt, 0, 2);
  const quota =
    overdraftState === 'PREPAID_WITH_OVERDRAFT'
      ? random.pick(['1000.00', '2000.00', '5000.00'])
      : random.pick([null, '50000.00', '100000.00']);
  return {
    id: ground.mint(createdAt),
    customerId: customer.id,
    accountName: isDefault ? customer.name : `${customer.name}测试环境`,
    isDefault,
    state: customer.state === 'PENDING' ? 'TO_BE_OPENED' : customer.state === 'DISABLED' ? 'LOCKED' : 'NORMAL',
    overdraftState,
    overdraftQuota: overdraftState === 'PREPAID' ? null : quota,
    alertThreshold: overdraftState === 'MONTHLY' ? null : random.pick(['100.00', '200.00', '500.00']),
    alertContactIds: contacts,
    payRoutes: isDefault ? [] : [{ appCode: 'beeback', appName: '开放平台', scenes: ['test'] }],
    developerAccountIds,
    createdAt,
  };
}

/** For what is tried out in the portal; the first salesperson has one opened for each customer. Nothing is paid from it yet. */
function trialWallet(ground: Ground, random: Random, customer: DemoCustomer, contacts: string[]): DemoWallet {
  return {
    ...wallet(ground, random, customer, false, 'PREPAID_WITH_OVERDRAFT', [], contacts),
    accountName: `${customer.name}试用`,
    payRoutes: [{ appCode: 'portal', appName: '开放平台门户', scenes: ['trial'] }],
  };
}

function invoiceProfilesOf(ground: Ground, customers: DemoCustomer[]): WalletWorld['invoiceProfiles'] {
  const random = ground.stream('invoice-profiles');
  return customers.flatMap((customer, index) => {
    if (customer.authType !== 'ENTERPRISE') return [];
    const types = index === 0 ? (['SPECIAL', 'NORMAL'] as const) : [random.pick(['NORMAL', 'SPECIAL'] as const)];
    return types.map((invoiceType, i) => {
      const createdAt = after(customer.createdAt, 5 + i);
      return {
        id: ground.mint(createdAt),
        customerId: customer.id,
        invoiceType,
        headerName: customer.name,
        taxNumber: customer.unifiedSocialCreditCode,
        email: customer.email.replace('api@', 'finance@'),
        createdAt,
      };
    });
  });
}
