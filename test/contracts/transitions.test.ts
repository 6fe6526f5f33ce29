import { freshKey } from '../support/customers';
import type { Json } from '../support/front-door';
import { rows } from '../support/server-database';
import {
  type Account,
  act,
  bySigner,
  contractOf,
  draft,
  freshAccount,
  signed,
  submit,
  waiting,
} from './contract-ground';

interface Subject {
  contractNo: string;
  /** Of the link, where one was sent. */
  token?: string;
  signature?: { token: string; code: string; documentHash: string };
}

const paper = (account: Account): Promise<Json> =>
  act('uploadSignedContract', {
    ...{ developerAccountId: account.accountId, templateCode: 'cooperation-agreement', sequence: 0 },
    ...{ url: 'https://archive.example.com/contract.pdf', idempotencyKey: freshKey() },
  });

const UNSIGNED = { token: '', code: '123456', documentHash: '' };

/** Everything that somebody might do to an agreement, whatever its state. */
const STEPS: Record<string, (subject: Subject, account: Account) => Promise<Json>> = {
  draft: (_, account) => draft(account),
  submit: ({ contractNo }) => submit(contractNo),
  resend: ({ contractNo }) => act('resendSigningLink', { contractNo }),
  withdraw: ({ contractNo }) => act('withdrawContract', { contractNo }),
  delete: ({ contractNo }) => act('deleteContract', { contractNo }),
  upload: (_, account) => paper(account),
  renew: ({ contractNo }) => act('renewContract', { contractNo, idempotencyKey: freshKey() }),
  move: ({ contractNo }) => act('changeContractEnd', { contractNo, expiresOn: '2090-01-01' }),
  code: ({ token = '' }) => bySigner('sendSigningCode', { token }),
  sign: ({ signature = UNSIGNED }) => bySigner('signContract', signature),
  refuse: ({ signature: { token, code } = UNSIGNED }) => bySigner('refuseContract', { token, code, reason: '不同意' }),
};

const STATE = 'FAILED_PRECONDITION CONTRACT_STATE';
const LATE = 'FAILED_PRECONDITION SIGNING_ENDED';
const SPENT = 'FAILED_PRECONDITION CODE_SPENT';
const UNDER_WAY = 'CONFLICT CONTRACT_UNDER_WAY';
const MOVED_ON = 'CONFLICT SEQUENCE_MOVED_ON input.sequence';
const EARLY = 'FAILED_PRECONDITION RENEWAL_TOO_EARLY';
const NO_LINK = 'NOT_FOUND NOT_FOUND input.token';

/** Without a link there is nothing to sign by. */
const UNSENT = { code: NO_LINK, sign: NO_LINK, refuse: NO_LINK };
/** In the place of one that came to nothing another is drawn up, or signed on paper. */
const ANEW = { draft: 'NOT_STARTED DRAFTED', upload: 'SIGNED_ON_PAPER UPLOADED' };
const UNSIGNED_STEPS = { submit: STATE, resend: STATE, withdraw: STATE, renew: STATE, move: STATE };

interface Row {
  reach(account: Account): Promise<Subject>;
  state: string;
  /** What each step is answered: a refusal, or where it leads and what is written of it. */
  steps: Record<string, string>;
}

const TABLE: Record<string, Row> = {
  'not sent': {
    reach: draft,
    state: 'NOT_STARTED',
    steps: {
      ...{ ...ANEW, submit: 'WAITING_FOR_SIGNATURE LINK_SENT', withdraw: 'WITHDRAWN WITHDRAWN', delete: 'gone' },
      ...{ ...UNSENT, resend: STATE, renew: STATE, move: STATE },
    },
  },
  waiting: {
    reach: waiting,
    state: 'WAITING_FOR_SIGNATURE',
    steps: {
      ...{ sign: 'SIGNED SIGNED', refuse: 'REFUSED REFUSED', withdraw: 'WITHDRAWN WITHDRAWN' },
      ...{ draft: UNDER_WAY, submit: STATE, delete: STATE, upload: UNDER_WAY, renew: STATE, move: STATE },
      ...{ resend: 'RATE_LIMITED LINK_SENT_RECENTLY', code: 'RATE_LIMITED CODE_SENT_RECENTLY' },
    },
  },
  'past its deadline': {
    reach: async (account) => {
      const contract = await waiting(account);
      await passed('sign_ends_at', contract);
      return contract;
    },
    state: 'WITHDRAWN',
    steps: { ...ANEW, ...UNSIGNED_STEPS, delete: 'gone', code: LATE, sign: LATE, refuse: LATE },
  },
  signed: {
    reach: signed,
    state: 'SIGNED',
    steps: {
      ...{ sign: 'SIGNED SIGNED', move: 'SIGNED END_CHANGED', renew: EARLY, code: STATE, refuse: SPENT },
      ...{ draft: MOVED_ON, submit: STATE, resend: STATE, withdraw: STATE, delete: STATE, upload: MOVED_ON },
    },
  },
  'signed on paper': {
    reach: paper,
    state: 'SIGNED_ON_PAPER',
    steps: {
      ...{ ...UNSENT, move: 'SIGNED_ON_PAPER END_CHANGED', renew: EARLY },
      ...{ draft: MOVED_ON, submit: STATE, resend: STATE, withdraw: STATE, delete: STATE, upload: MOVED_ON },
    },
  },
  ended: {
    reach: async (account) => {
      const contract = await signed(account);
      await passed('expires_at', contract);
      return contract;
    },
    state: 'SIGNED',
    steps: {
      ...{ ...ANEW, renew: 'SIGNED RENEWED', move: 'SIGNED END_CHANGED', sign: 'SIGNED SIGNED' },
      ...{ submit: STATE, resend: STATE, withdraw: STATE, delete: STATE, code: STATE, refuse: SPENT },
    },
  },
  refused: {
    reach: async (account) => {
      const contract = await waiting(account);
      await STEPS.refuse?.(contract, account);
      return contract;
    },
    state: 'REFUSED',
    steps: { ...ANEW, ...UNSIGNED_STEPS, delete: 'gone', code: STATE, sign: SPENT, refuse: 'REFUSED REFUSED' },
  },
  'taken back': {
    reach: async (account) => {
      const contract = await waiting(account);
      await act('withdrawContract', { contractNo: contract.contractNo });
      return contract;
    },
    state: 'WITHDRAWN',
    steps: { ...ANEW, ...UNSIGNED_STEPS, delete: 'gone', code: STATE, sign: STATE, refuse: STATE },
  },
};

/** Lets a deadline or an end lie behind. */
const passed = (column: 'sign_ends_at' | 'expires_at', { contractNo }: Subject) =>
  rows(`update contracts.contracts set ${column} = now() - interval '1 hour' where contract_no = $1`, [contractNo]);

/** Of an answer the state and the newest event of the contract that it names; the document that follows a signature is a job's. */
async function outcomeOf(answer: Json): Promise<string> {
  if (typeof answer === 'string') return /^\d+$/.test(answer) ? 'gone' : answer;
  const { state, events } = await contractOf(answer.contractNo);
  return `${state} ${events.findLast(({ kind }: Json) => !['FINALIZED', 'ENDED'].includes(kind)).kind}`;
}

const isRefusal = ([, outcome]: [string, string]) =>
  /^(FAILED_PRECONDITION|CONFLICT|RATE_LIMITED|NOT_FOUND) /.test(outcome);

describe.each(Object.entries(TABLE))('an agreement that is %s', (_, { reach, state, steps }) => {
  const forbidden = Object.entries(steps).filter(isRefusal);
  const allowed = Object.entries(steps).filter((step) => !isRefusal(step));

  test('is known to every step', () => {
    expect(Object.keys(steps).sort()).toEqual(Object.keys(STEPS).sort());
  });

  test('is left as it is by those that it forbids', async () => {
    const account = await freshAccount(0);
    const subject = await reach(account);
    const refused: Record<string, string> = {};
    for (const [step] of forbidden) refused[step] = await outcomeOf(await STEPS[step]?.(subject, account));
    expect(refused).toEqual(Object.fromEntries(forbidden));
    expect((await contractOf(subject.contractNo)).state).toBe(state);
  }, 120_000);

  test('is led on by the others', async () => {
    const led = allowed.map(async ([step]) => {
      const account = await freshAccount(0);
      return [step, await outcomeOf(await STEPS[step]?.(await reach(account), account))];
    });
    expect(Object.fromEntries(await Promise.all(led))).toEqual(Object.fromEntries(allowed));
  }, 120_000);
});
