import { after } from '../../demo/calendar';
import { mailOfKeepers } from '../../demo/keepers';
import { sixDigits, toMicro } from '../../demo/micro';
import { randomOf } from '../../demo/random';
import type { World } from '../../demo/world';
import type { DemoBooks, DemoWalletEntry } from '../../demo/world-calls';
import type { DemoAlertContact, DemoWallet } from '../../demo/world-trade';
import { businessDateTime } from '../../kit/basics/time';
import type { MessageRow } from '../messages/tables';

type Asked = Pick<
  MessageRow,
  'requestId' | 'askedBy' | 'channel' | 'recipients' | 'templateCode' | 'parameters' | 'customerId' | 'businessNo'
>;

/** A message as it was asked for. */
export interface Wanted extends Asked {
  at: Date;
  cc?: string[];
  /** Parameters that were sealed. */
  secrets?: readonly string[];
  requestedById?: string | null;
}

/** What the history of the demo world had the system tell people outside, under the numbers that it would have given. */
export const wantedOf = (world: World, books: DemoBooks): Wanted[] => [
  ...accountsOpened(world),
  ...customersRegistered(world),
  ...statementsSent(world, books),
  ...walletsToppedUp(world, books),
  ...balancesLow(world, books),
  ...contractsToSign(world),
  ...codesForgotten(world),
];

const sms = (mobile: string) => ({ channel: 'SMS' as const, recipients: [mobile] });

/** The first operator was made by a command, which prints the password. */
function accountsOpened({ accounts, staff, customers }: World): Wanted[] {
  const names = new Map(customers.map(({ id, name }) => [id, name]));
  const [first] = accounts;
  return accounts.slice(1).map(({ id, customerId, staffId, username: account, nickname, mobile, createdAt: at }) => {
    const about = {
      ...sms(mobile),
      askedBy: 'platform' as const,
      secrets: ['password'],
      businessNo: null,
      customerId,
      at,
    };
    if (customerId) {
      const parameters = { customerName: names.get(customerId) ?? nickname, account };
      return { ...about, requestId: `console-account-${id}`, templateCode: 'CONSOLE_ACCOUNT', parameters };
    }
    const parameters = { name: staff.find((member) => member.id === staffId)?.name ?? nickname, account };
    const asked = { templateCode: 'STAFF_ACCOUNT', parameters, requestedById: first?.id ?? null };
    return { ...about, ...asked, requestId: `staff-account-${id}` };
  });
}

const customersRegistered = ({ customers }: World): Wanted[] =>
  customers.map(({ id, name: customerName, contactMobile, createdAt: at, createdById }) => ({
    ...{ ...sms(contactMobile), templateCode: 'CUSTOMER_REGISTERED', parameters: { customerName }, at },
    ...{ requestId: `registered-${id}`, askedBy: 'customers', customerId: id, businessNo: null },
    requestedById: createdById,
  }));

/** The account of who keeps the books. */
function financeOf({ roles, staff }: World): string | null {
  const role = roles.find(({ code }) => code === 'finance');
  return staff.find(({ roleIds }) => role && roleIds.includes(role.id))?.accountId ?? null;
}

function statementsSent(world: World, { statements }: DemoBooks): Wanted[] {
  const keepers = mailOfKeepers(world);
  const requestedById = financeOf(world);
  return statements.flatMap(({ id, statementNo, month: billMonth, totalAmount, customerId, receivers, sentAt }) =>
    sentAt === null
      ? []
      : {
          ...{ channel: 'EMAIL', recipients: receivers, cc: keepers.get(customerId) ?? [], at: sentAt },
          ...{ templateCode: 'STATEMENT_SENT', parameters: { statementNo, billMonth, totalAmount } },
          ...{ requestId: `statement-${id}`, askedBy: 'billing', customerId, businessNo: statementNo, requestedById },
        },
  );
}

/** What came by bank, which an operator enters and tells the customer. */
function walletsToppedUp(world: World, { walletEntries }: DemoBooks): Wanted[] {
  const wallets = new Map(world.wallets.map((wallet) => [wallet.id, wallet]));
  const customers = new Map(world.customers.map((customer) => [customer.id, customer]));
  const requestedById = financeOf(world);
  return walletEntries.flatMap(
    ({ id, walletId, customerId, kind, payMethod, amount, balanceAfter, businessNo, at }) => {
      const [wallet, customer] = [wallets.get(walletId), customers.get(customerId)];
      if (!wallet || !customer || kind !== 'RECHARGE' || payMethod !== 'BANK_TRANSFER') return [];
      const parameters = { accountName: wallet.accountName, amount, balance: balanceAfter };
      return {
        ...{ ...sms(customer.mobile), templateCode: 'WALLET_TOPPED_UP', parameters, at },
        ...{ requestId: `wallet-topped-up:${id}`, askedBy: 'billing', customerId, businessNo, requestedById },
      };
    },
  );
}

/** Each time that a wallet falls below its threshold, to its contacts. */
function balancesLow(world: World, { walletEntries }: DemoBooks): Wanted[] {
  const watched = new Map(world.wallets.filter(({ alertThreshold }) => alertThreshold).map((one) => [one.id, one]));
  const contacts = new Map(world.alertContacts.map((contact) => [contact.id, contact]));
  const low = new Set<string>();
  return walletEntries.flatMap((entry) => {
    const wallet = watched.get(entry.walletId);
    if (!wallet) return [];
    const isLow = toMicro(entry.balanceAfter) < toMicro(wallet.alertThreshold ?? '0');
    const fell = isLow && !low.has(wallet.id);
    if (isLow) low.add(wallet.id);
    else low.delete(wallet.id);
    const told = wallet.alertContactIds.flatMap((id) => contacts.get(id) ?? []);
    return fell && told.length > 0 ? lowBalance(wallet, entry, told) : [];
  });
}

function lowBalance(
  { id, accountName, customerId, alertThreshold }: DemoWallet,
  { version, balanceAfter: balance, at }: DemoWalletEntry,
  contacts: readonly DemoAlertContact[],
): Wanted[] {
  const recipients = { SMS: contacts.map(({ mobile }) => mobile), EMAIL: contacts.map(({ email }) => email) };
  const parameters = { accountName, balance, threshold: sixDigits(toMicro(alertThreshold ?? '0')) };
  return (['SMS', 'EMAIL'] as const).map((channel) => ({
    ...{ channel, recipients: recipients[channel], templateCode: 'WALLET_BALANCE_LOW', parameters, at },
    ...{ requestId: `wallet-low:${id}:${version}:${channel}`, askedBy: 'billing', customerId, businessNo: id },
  }));
}

/** The link, the code with which it was signed, and that it was taken back. */
function contractsToSign({ contracts }: World): Wanted[] {
  return contracts.flatMap((contract) => {
    const { id, contractNo, customerId, name: contractName, signerName, state, submittedAt, finishedAt } = contract;
    if (!submittedAt) return [];
    const about = { ...sms(contract.signerMobile), askedBy: 'contracts' as const, customerId, businessNo: contractNo };
    const named = { contractName, contractNo };
    const deadline = contract.signDeadlineAt ? businessDateTime(contract.signDeadlineAt) : '';
    const link: Wanted = {
      ...{ ...about, requestId: `contract-link-${id}-1`, templateCode: 'CONTRACT_TO_SIGN', at: submittedAt },
      ...{ parameters: { ...named, signerName, deadline }, secrets: ['url'], requestedById: contract.createdById },
    };
    const code: Wanted = {
      ...{ ...about, requestId: `contract-code-${id}-1`, templateCode: 'CONTRACT_CODE', at: finishedAt ?? submittedAt },
      ...{ parameters: { ...named, minutes: '10' }, secrets: ['code'] },
    };
    const withdrawn: Wanted = {
      ...{
        ...about,
        requestId: `contract-withdrawn-${id}`,
        templateCode: 'CONTRACT_WITHDRAWN',
        at: contract.updatedAt,
      },
      ...{ parameters: { ...named, signerName }, requestedById: contract.createdById },
    };
    return [link, ...(finishedAt ? [code] : []), ...(state === 'WITHDRAWN' ? [withdrawn] : [])];
  });
}

/** People who forgot their passwords in the course of the year. */
const FORGETFUL = 24;

function codesForgotten({ seed, now, accounts }: World): Wanted[] {
  const random = randomOf(seed, 'messages/codes');
  return random.sample(accounts, FORGETFUL).map(({ id, mobile }) => ({
    ...{ ...sms(mobile), templateCode: 'VERIFICATION_CODE', parameters: { minutes: '5' }, secrets: ['code'] },
    ...{ requestId: `verification-code-${id}`, askedBy: 'platform', customerId: null, businessNo: null },
    ...{ requestedById: id, at: after(now, -random.int(1, 330), -random.next() * 12) },
  }));
}
