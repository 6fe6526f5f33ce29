import { eq } from 'drizzle-orm';
import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { SubgraphRequest } from '../../../kit/requests/context';
import { keyedRequest, withIdempotency } from '../../../kit/requests/idempotency';
import { type Transaction, withTx } from '../../../kit/sql/database';
import { COMPANY_FIELDS } from '../../companies/rules';
import { companies } from '../../companies/tables';
import { PERSON_FIELDS } from '../../persons/rules';
import { persons } from '../../persons/tables';
import { UnusableEvent } from '../../reports/field-rules';
import { exists, type FieldTable, type ProfileState, type StoredProfile } from '../../reports/rules';
import { eventText, readEventBody } from '../message';
import { type ProfileTableName, readOperation } from '../operation-rules';
import { type EventType, headOf, ownMessage, profileBody } from '../own-message';
import type { EventKind } from '../rules';
import { UNKNOWN } from './fold';
import { tellMessage } from './receive';

const TABLES = { persons, companies: companies as unknown as typeof persons };
const FIELDS: Record<ProfileTableName, FieldTable> = { persons: PERSON_FIELDS, companies: COMPANY_FIELDS };
const NAMES = { persons: 'The person', companies: 'The company' };
const ADDS = { persons: 'customerAdd', companies: 'companyAdd' } as const;
const UPDATES = { persons: 'customerUpdate', companies: 'companyUpdate' } as const;

/** Tenant of the topic for those of whom no message has told. */
const OWN_TENANT = 'skep';

interface Saving extends Record<string, unknown> {
  id?: string | null;
  tenant?: string | null;
  idempotencyKey: string;
}

/** A message of our own, taken in like those from outside and published in the same transaction. Returns its identifier. */
export async function saveProfile(context: SubgraphRequest, of: ProfileTableName, input: Saving): Promise<string> {
  const { idempotencyKey: _, ...payload } = input;
  const operation = of === 'persons' ? 'savePerson' : 'saveCompany';
  return withIdempotency(context.db, keyedRequest(context, 'customers', operation, input), async (tx) => {
    const stored = input.id
      ? await lockProfile(tx, of, input.id, 'input.id')
      : { ...UNKNOWN[of], id: await nextId(tx) };
    const known = Object.entries(payload).filter(
      ([column, value]) => value !== null && value !== '' && column !== 'id',
    );
    await tellProfile(tx, context, of, { ...stored, ...Object.fromEntries(known) });
    return stored.id;
  });
}

export async function changeProfileState(
  context: SubgraphRequest,
  of: ProfileTableName,
  id: string,
  state: ProfileState,
): Promise<string> {
  return withTx(context.db, async (tx) => {
    const stored = await lockProfile(tx, of, id, 'input.id');
    if ((stored.state ?? 'NORMAL') === state) return stored.id;
    await tellProfile(tx, context, of, { ...stored, state }, state === 'NORMAL' ? 'ENABLE' : 'DISABLE');
    return stored.id;
  });
}

export async function changeBindings(
  context: SubgraphRequest,
  input: { personId: string; companyIds: readonly string[] },
  bound: boolean,
): Promise<string> {
  return withTx(context.db, async (tx) => {
    const person = await lockProfile(tx, 'persons', input.personId, 'input.personId');
    for (const [i, id] of input.companyIds.entries()) await lockProfile(tx, 'companies', id, `input.companyIds.${i}`);
    const body = {
      ...headOf(context.viewer.accountId),
      companyIds: input.companyIds.map(BigInt),
      customerId: BigInt(person.id),
      projectId: BigInt(projectOf(person)),
      userId: person.userId ?? '',
      openId: person.openId ?? person.boundOpenId ?? '',
    };
    await tell(tx, context, person, bound ? 'customerBindCompany' : 'customerUnbindCompany', body);
    return person.id;
  });
}

type Known = StoredProfile & { id: string };

async function nextId(tx: Transaction): Promise<string> {
  const [next] = await tx.sql<{ id: string }[]>`/* nextId */ select skep.next_id()::text as id`;
  return next?.id as string;
}

async function lockProfile(tx: Transaction, of: ProfileTableName, id: string, field: string): Promise<Known> {
  const table = TABLES[of];
  const [row] = await tx
    .select()
    .from(table)
    .where(eq(table.id, lookupId(id)))
    .for('update');
  if (!row || !exists(row)) throw notFound(NAMES[of], field);
  return row as Known;
}

async function tellProfile(
  tx: Transaction,
  context: SubgraphRequest,
  of: ProfileTableName,
  profile: Known,
  type?: EventType,
): Promise<void> {
  const kind = profile.completed ? UPDATES[of] : ADDS[of];
  projectOf(profile);
  for (const field of ['name', 'phone']) {
    if (!profile.completed && !profile[field]) throw badInput(`input.${field}`, `${field} is needed for a new one.`);
  }
  await tell(tx, context, profile, kind, profileBody(FIELDS[of], profile, headOf(context.viewer.accountId, type)));
}

function projectOf({ projectId }: Known): string {
  if (typeof projectId !== 'string' || lookupId(projectId) === '-1') {
    throw badInput('input.projectId', 'projectId must name the project of the topic, which is not known yet.');
  }
  return projectId;
}

async function tell(
  tx: Transaction,
  context: SubgraphRequest,
  profile: Known,
  kind: EventKind,
  body: object,
): Promise<void> {
  checkOwn(kind, body);
  const tenant = typeof profile.tenant === 'string' ? profile.tenant : OWN_TENANT;
  const message = ownMessage({
    ...{ tenant, projectId: projectOf(profile), msgId: await nextId(tx), kind, body },
    reportedAt: momentAfter(profile, context.now()),
  });
  await tellMessage(tx, message, context.now());
}

/** Now, or later when a sender's clock runs ahead of ours: our change must not count as older than what it changes. */
function momentAfter({ reportedAt, deletedAt }: StoredProfile, now: Date): Date {
  const last = Math.max(reportedAt?.getTime() ?? 0, deletedAt?.getTime() ?? 0);
  return new Date(Math.max(now.getTime(), last + 1));
}

/** What the rules of the topic refuse is a mistake in the input, named by its own field. */
function checkOwn(kind: EventKind, body: object): void {
  try {
    readOperation(kind, readEventBody(eventText(body)));
  } catch (error) {
    if (!(error instanceof UnusableEvent)) throw error;
    const name = error.field.split('.').at(-1) ?? '';
    const [column = name] = (kind.startsWith('company') ? COMPANY_FIELDS : PERSON_FIELDS)[name] ?? [];
    throw badInput(`input.${column}`, error.message.replace(error.field, column));
  }
}
