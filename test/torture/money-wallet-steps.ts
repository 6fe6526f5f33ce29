import { type Amount, type Charge, money, type OverdraftState, type Wallet } from './money-books';
import { pay } from './money-door';
import type { Driver } from './money-driver';

const TERMS: readonly OverdraftState[] = ['PREPAID', 'PREPAID', 'PREPAID_WITH_OVERDRAFT', 'MONTHLY'];

const cents = (d: Driver, most: number): Amount => money(1 + d.dice(most * 100)).div(100);
const micros = (d: Driver, most: number): Amount => money(1 + d.dice(most * 1_000_000)).div(1_000_000);

export async function openWallet(d: Driver): Promise<void> {
  if (d.purses.wallets.filter(({ mergedInto }) => !mergedInto).length >= 3) return;
  const terms = d.pick(TERMS);
  const quota = terms === 'PREPAID_WITH_OVERDRAFT' || (terms === 'MONTHLY' && d.dice(2)) ? cents(d, 200) : null;
  const known = await d.door.change(d.operator, 'openWallet', {
    customerId: d.me.customerId,
    overdraftState: terms,
    ...(quota && { overdraftQuota: quota.toFixed(2) }),
    idempotencyKey: d.fresh('open'),
  });
  d.expect(known, null, 'openWallet');
  d.purses.opened(known.data.id, terms, quota);
}

/** Now and then the same request goes out several times at once. */
export async function topUp(d: Driver): Promise<void> {
  const wallet = d.pick(d.purses.wallets);
  const amount = cents(d, 300);
  const input = { walletId: wallet.id, amount: amount.toFixed(2), confirmed: true, idempotencyKey: d.fresh('topup') };
  const times = d.dice(3) ? 1 : 4;
  const all = await Promise.all(
    Array.from({ length: times }, () => d.door.change(d.operator, 'topUpWallet', input, '{ id version }')),
  );
  const refusal = d.purses.entryRefusal(wallet, amount);
  for (const known of all) d.expect(known, refusal, 'topUpWallet');
  if (refusal) return;
  if (new Set(all.map(({ data }) => data.id)).size > 1) throw new Error('one key made several entries');
  d.purses.entry(wallet, amount);
}

export async function payOnline(d: Driver): Promise<void> {
  const wallet = d.pick(d.purses.wallets);
  const amount = cents(d, 100);
  const input = { walletId: wallet.id, amount: amount.toFixed(2), payMethod: 'ALIPAY', idempotencyKey: d.fresh('pay') };
  const asked = await d.door.change(d.me, 'requestTopUp', input, '{ payNo payUrl }');
  if (!d.expect(asked, wallet.locked ? 'WALLET_LOCKED' : null, 'requestTopUp')) return;
  const paid = d.dice(4) > 0;
  d.purses.topUps.push({ payNo: asked.data.payNo, paid });
  if (!paid) return;
  const once = () => d.door.settle('the payment', (url) => pay(url, asked.data.payUrl));
  const all = await Promise.all(Array.from({ length: 1 + d.dice(3) }, once));
  for (const known of all) d.expect(known, null, 'payment');
  d.purses.entry(wallet, amount);
}

/** More charges at once than the wallet may be able to pay: as many succeed as there is money for. */
export async function chargeAtOnce(d: Driver): Promise<void> {
  const wallet = d.purses.payer as Wallet;
  const amount = micros(d, d.pick([1, 5, 60]));
  const numbers = Array.from({ length: 1 + d.dice(12) }, () => d.fresh('c'));
  const { customerId } = d.me;
  const ask = (seqNo: string) =>
    d.charge('charge', (port) => port.charge({ customerId, seqNo, amount: amount.toFixed(6), feeName: 'call' }));
  const all = await Promise.all(numbers.map(ask));
  const refused = all.filter(({ reason }) => reason !== null);
  for (const seqNo of numbers.filter((_, i) => all[i]?.reason === null)) {
    const refusal = d.purses.chargeRefusal(wallet, amount);
    if (refusal) throw new Error(`${seqNo} was charged in spite of ${refusal}`);
    d.purses.settled(d.purses.reserved(seqNo, wallet, amount), amount);
  }
  const refusal = d.purses.chargeRefusal(wallet, amount);
  for (const known of refused) d.expect(known, refusal ?? 'nothing to refuse', 'charge');
}

export async function reserve(d: Driver): Promise<void> {
  const wallet = d.pick(d.purses.wallets);
  const amount = micros(d, 20);
  const seqNo = d.fresh('r');
  const { customerId } = d.me;
  const terms = { amount: amount.toFixed(6), feeName: 'call', walletId: wallet.id, holdSeconds: 3600 };
  const known = await d.charge('reserve', (port) => port.reserve({ customerId, seqNo, ...terms }));
  const refusal = d.purses.chargeRefusal(wallet, amount);
  if (d.expect(known, refusal, 'reserve')) d.purses.reserved(seqNo, wallet, amount);
}

/** Settles a hold in part or whole, or releases it; then asks the contrary, which is refused. */
export async function endHold(d: Driver): Promise<void> {
  const charge = d.purses.charges.find(({ state }) => state === 'HELD');
  if (!charge) return reserve(d);
  const key = { customerId: d.me.customerId, seqNo: charge.seqNo };
  const settled = d.dice(3) ? d.pick([charge.amount, charge.amount.times('0.5').toDP(6, 1), money(0)]) : null;
  const settle = (amount: Amount) => d.charge('settle', (port) => port.settle(key, amount.toFixed(6)));
  const release = () => d.charge('release', (port) => port.release(key));
  d.expect(settled ? await settle(settled) : await release(), null, 'end of a hold');
  if (settled) d.purses.settled(charge, settled);
  else d.purses.released(charge);
  d.expect(settled ? await release() : await settle(charge.amount), 'CHARGE_ENDED', 'second end of a hold');
}

export async function refund(d: Driver): Promise<void> {
  const charge = d.pick(d.purses.charges.filter(({ state }) => state !== 'HELD')) as Charge | undefined;
  if (!charge) return;
  const amount = d.pick([charge.amount, charge.amount.div(3).toDP(6, 1), charge.amount.times(2)]);
  if (amount.isZero()) return;
  const { customerId } = d.me;
  const input = { customerId, seqNo: charge.seqNo, amount: amount.toFixed(6), reason: 'r' };
  const known = await d.door.change(d.operator, 'refundCharge', { ...input, idempotencyKey: d.fresh('refund') });
  if (d.expect(known, d.purses.refundRefusal(charge, amount), 'refundCharge')) d.purses.refunded(charge, amount);
}

export async function merge(d: Driver): Promise<void> {
  const [from, to] = [d.pick(d.purses.wallets), d.pick(d.purses.wallets)];
  if (from === to) return;
  const input = { fromWalletId: from.id, toWalletId: to.id, idempotencyKey: d.fresh('merge') };
  const known = await d.door.change(d.operator, 'mergeWallets', input);
  const refusal = d.purses.mergerRefusal(from, to) ?? d.bills.handoverRefusal(from, to);
  if (!d.expect(known, refusal, 'mergeWallets')) return;
  d.purses.merged(from, to);
  const paid = [...d.bills.statements, ...d.bills.givenBack.values()];
  for (const one of paid) if (one.walletId === from.id) one.walletId = to.id;
}

/** Locked, looked at, and mostly open again. */
export async function lock(d: Driver): Promise<void> {
  const wallet = d.pick(d.purses.wallets);
  d.expect(await d.door.change(d.operator, 'lockWallet', { walletId: wallet.id }), null, 'lockWallet');
  wallet.locked = true;
  await topUp(d);
  if (d.dice(4) === 0) return;
  for (const one of d.purses.wallets.filter(({ locked }) => locked)) {
    const known = await d.door.change(d.operator, 'unlockWallet', { walletId: one.id });
    if (d.expect(known, one.mergedInto ? 'WALLET_MERGED' : null, 'unlockWallet')) one.locked = false;
  }
}

export async function changeQuota(d: Driver): Promise<void> {
  const wallet = d.pick(d.purses.wallets);
  if (wallet.terms !== 'PREPAID_WITH_OVERDRAFT') return;
  const quota = cents(d, 200);
  const refusal = wallet.balance.minus(wallet.held).plus(quota).lt(0) ? 'OVERDRAFT_STILL_USED' : null;
  const input = { walletId: wallet.id, overdraftQuota: quota.toFixed(2) };
  if (d.expect(await d.door.change(d.operator, 'editWallet', input), refusal, 'editWallet')) wallet.quota = quota;
}
