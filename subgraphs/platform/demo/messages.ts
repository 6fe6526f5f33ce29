import { after, earlier, startOfMonth } from '../../demo/calendar';
import { idMint, type MintId } from '../../demo/identifiers';
import { booksOf } from '../../demo/money';
import { type Random, randomOf } from '../../demo/random';
import type { World } from '../../demo/world';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import { DEFAULT_TEMPLATES, type Template } from '../messages/default-templates';
import { masked, render } from '../messages/rules';
import { type MessageRow, messages, messageTemplates } from '../messages/tables';
import { type Wanted, wantedOf } from './wanted';

/** Wordings that are registered with the SMS provider, under its code and our name, and the days from the first month. */
const REGISTERED = [
  ['VERIFICATION_CODE', 'SMS_204800012', -390],
  ['WALLET_BALANCE_LOW', 'SMS_204800031', -388],
  ['WALLET_TOPPED_UP', 'SMS_204800032', -388],
] as const;
const SIGN_NAME = 'Skep';

/** Attempts, and why the last one failed. */
const FAILURES: Readonly<Record<MessageRow['channel'], readonly (readonly [number, string])[]>> = {
  SMS: [
    [1, 'The SMS provider answered 400.'],
    [5, 'The SMS provider was not reached.'],
  ],
  EMAIL: [
    [1, 'The mail server answered 550.'],
    [5, 'The mail server was not reached (ETIMEDOUT).'],
  ],
};
const FAILING = 0.03;
/** How long five attempts take. */
const GIVEN_UP_HOURS = 0.36;
/** What became of these their subgraph keeps too. */
const ARRIVED: readonly string[] = ['STATEMENT_SENT'];

const PROVIDERS = { SMS: 'sms-http', EMAIL: 'smtp' } as const;
const SECOND = 1 / 3600;

/** Templates that operators saved, and the messages of the world's history with what became of each. */
export async function loadMessages(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const saved = savedTemplates(world);
  await copyRows(db, messageTemplates, saved, progress);
  const templates = new Map([...DEFAULT_TEMPLATES, ...saved].map((template) => [keyOf(template), template]));
  const random = randomOf(world.seed, 'messages');
  const mint = idMint('books');
  const wanted = wantedOf(world, booksOf(world))
    .filter(({ at }) => at <= world.now)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  await copyRows(
    db,
    messages,
    wanted.map((message) =>
      rowOf(message, templates.get(keyOf(message)) as Template, { random, mint, now: world.now }),
    ),
    progress,
  );
}

const keyOf = (of: { code?: string; templateCode?: string; channel: string }) =>
  `${of.code ?? of.templateCode} ${of.channel}`;

function savedTemplates({ accounts: [first], months }: World) {
  const mint = idMint('books');
  return REGISTERED.map(([code, providerCode, days]) => {
    const ours = DEFAULT_TEMPLATES.find((one) => one.code === code && one.channel === 'SMS') as Template;
    const at = after(startOfMonth(months[0] as string), days, 10);
    const changed = { id: mint(at), changedById: first?.id ?? null, createdAt: at, updatedAt: at };
    return { ...ours, ...changed, providerCode, signName: SIGN_NAME, version: 1 };
  });
}

interface Around {
  random: Random;
  mint: MintId;
  now: Date;
}

function rowOf({ at, secrets = [], ...wanted }: Wanted, template: Template, { random, mint, now }: Around) {
  const id = mint(at);
  const { channel, parameters } = wanted;
  const reference = channel === 'EMAIL' ? `<${id}@skep.example.com>` : random.digits(20);
  const failure = random.chance(FAILING) && !ARRIVED.includes(wanted.templateCode) && random.pick(FAILURES[channel]);
  const row = {
    ...{ ...wanted, id, cc: wanted.cc ?? [], requestedById: wanted.requestedById ?? null },
    ...{ isHtml: template.isHtml, provider: PROVIDERS[channel], createdAt: at },
  };
  if (failure) {
    const [attempts, error] = failure;
    const updatedAt = earlier(after(at, 0, attempts > 1 ? GIVEN_UP_HOURS : SECOND), now);
    return { ...row, ...UNSENT, attempts, error, updatedAt };
  }
  const hidden = Object.fromEntries(secrets.map((name) => [name, '']));
  const sentAt = earlier(after(at, 0, random.int(1, 9) * SECOND), now);
  const sent = { state: 'SENT' as const, attempts: 1, error: null, providerReference: reference };
  return { ...row, ...render(template, { ...parameters, ...masked(hidden) }), ...sent, sentAt, updatedAt: sentAt };
}

const UNSENT: Pick<MessageRow, 'state' | 'subject' | 'content' | 'providerReference' | 'sentAt'> = {
  ...{ state: 'FAILED', subject: null, content: null, providerReference: null, sentAt: null },
};
