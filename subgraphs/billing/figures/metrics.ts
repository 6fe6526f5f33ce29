import { Counter, Gauge } from 'prom-client';
import { registry } from '../../kit/process/metrics';
import { figuresOf } from '../../kit/sql/figures';
import type { Background, Surroundings } from '../../kit/subgraph';
import { brokenPromises, openHolds, receivables } from './queries';

const registers = [registry];

export const chargesAsked = new Counter({
  name: 'skep_charges_total',
  help: 'What was asked of wallets for calls, by what: reserve, charge, settle or release, and whether it was done or refused.',
  labelNames: ['kind', 'outcome'],
  registers,
});

export const feesTaken = new Counter({
  name: 'skep_charges_settled_cny_total',
  help: 'Fees that were taken from wallets for calls, in CNY.',
  registers,
});

export const topUpsPaid = new Counter({
  name: 'skep_top_ups_total',
  help: 'Answers of payment providers that were signed, by what became of them.',
  labelNames: ['outcome'],
  registers,
});

export const topUpMoney = new Counter({
  name: 'skep_top_ups_cny_total',
  help: 'What top-ups credited to wallets, in CNY.',
  registers,
});

export const statementsSent = new Counter({
  name: 'skep_statements_sent_total',
  help: 'Statements that were sent to customers, those sent again included.',
  registers,
});

export const paymentsDecided = new Counter({
  name: 'skep_payments_total',
  help: 'Payments of customers: reported, passed or rejected.',
  labelNames: ['state'],
  registers,
});

export const paymentMoney = new Counter({
  name: 'skep_payments_passed_cny_total',
  help: 'Payments of customers that were found and passed, in CNY.',
  registers,
});

const holds = figuresOf(openHolds);
const owed = figuresOf(receivables);
const broken = figuresOf(brokenPromises);

const holdsOpen: Gauge = new Gauge({
  name: 'skep_holds_open',
  help: 'Charges whose money is set aside, by whether their time is over, 10000 at most.',
  labelNames: ['overdue'],
  registers,
  async collect() {
    holdsOpen.reset();
    for (const [, { open, overdue }] of await holds.current()) {
      holdsOpen.set({ overdue: 'false' }, open - overdue);
      holdsOpen.set({ overdue: 'true' }, overdue);
    }
  },
});

const heldMoney: Gauge = new Gauge({
  name: 'skep_holds_open_cny',
  help: 'What is set aside for these charges, in CNY.',
  registers,
  async collect() {
    heldMoney.reset();
    for (const [, { amount }] of await holds.current()) heldMoney.set(amount);
  },
});

const receivable: Gauge = new Gauge({
  name: 'skep_receivable_cny',
  help: 'What customers have not paid yet of their statements, in CNY, by the state of the statement.',
  labelNames: ['state'],
  registers,
  async collect() {
    receivable.reset();
    for (const [, rows] of await owed.current())
      for (const { state, amount } of rows) receivable.set({ state }, amount);
  },
});

const violations: Gauge = new Gauge({
  name: 'skep_integrity_violations',
  help: 'What broke a promise of the books when it was looked at last; anything above 0 needs a person.',
  labelNames: ['check'],
  registers,
  async collect() {
    violations.reset();
    for (const [, rows] of await broken.current())
      for (const { name, count } of rows) violations.set({ check: name }, count);
  },
});

const looked: Gauge = new Gauge({
  name: 'skep_integrity_checked_timestamp_seconds',
  help: 'When a promise of the books was looked at last.',
  labelNames: ['check'],
  registers,
  async collect() {
    looked.reset();
    for (const [, rows] of await broken.current()) for (const { name, at } of rows) looked.set({ check: name }, at);
  },
});

/** Told from the start, so that the first of each is seen as one. */
function beginAtNothing(): void {
  for (const kind of ['reserve', 'charge', 'settle', 'release']) {
    for (const outcome of ['done', 'refused']) chargesAsked.inc({ kind, outcome }, 0);
  }
  for (const outcome of CALLBACK_OUTCOMES) topUpsPaid.inc({ outcome }, 0);
  for (const state of ['reported', 'passed', 'rejected']) paymentsDecided.inc({ state }, 0);
}

const CALLBACK_OUTCOMES = ['CREDITED', 'REPEATED', 'MALFORMED', 'UNKNOWN_PAY_NO', 'WRONG_AMOUNT', 'WALLET_CLOSED'];

export function measureMoney({ db }: Surroundings): Background {
  beginAtNothing();
  const ends = [holds, owed, broken].map((figures) => figures.from('billing', db));
  return {
    stop: async () => {
      for (const end of ends) end();
    },
  };
}
