import {
  code,
  type Field,
  identifier,
  type JsonObject,
  MAX_INT64,
  readObject,
  required,
  requirePresent,
} from './field-rules';

export type ProfileState = 'NORMAL' | 'DISABLED';

const STATES = ['', 'NORMAL', 'DISABLED'] as const;
const EVENT_TYPES = ['', 'NOTICE', 'ENABLE', 'DISABLE'] as const;

/** An event type that only gives notice; documented for bindings and deletions. */
export function checkNotice(event: JsonObject, path: string): void {
  code(EVENT_TYPES.slice(0, 2))(event.eventType, `${path}.eventType`);
}

/** eventType 2 and 3 are commands and count more than the state described; 1, the default, leaves it to customerStatus. */
function stateOf(event: JsonObject, path: string): ProfileState | null {
  const type = code(EVENT_TYPES)(event.eventType, `${path}.eventType`);
  const described = code(STATES)(event.customerStatus, `${path}.customerStatus`) as ProfileState | null;
  if (type === 'ENABLE') return 'NORMAL';
  if (type === 'DISABLE') return 'DISABLED';
  return described;
}

export type FieldTable = Readonly<Record<string, readonly [column: string, field: Field<unknown>]>>;

export type ProfileFields = Record<string, unknown>;

export interface ProfileReport {
  id: string;
  adds: boolean;
  fields: ProfileFields;
  state: ProfileState | null;
}

/** An add must carry what the documents require of it; an update tells what changed, and its id is enough. */
export function readProfile(value: unknown, path: string, adds: boolean, table: FieldTable): ProfileReport {
  const event = readObject(value, path);
  const id = required(identifier(event.id, `${path}.id`), `${path}.id`);
  if (adds) requirePresent(event, ['projectId', 'name', 'phone'], path);
  const fields: ProfileFields = {};
  for (const [name, [column, field]] of Object.entries(table)) {
    const given = field.read(event[name], `${path}.${name}`);
    if (given !== null) fields[column] = given;
  }
  return { id, adds, fields, state: stateOf(event, path) };
}

/** When something was told, and by which message: of two of one moment the higher msgId counts as the newer. */
export interface Moment {
  at: Date;
  msgId: string;
}

/** A moment as text that sorts like it; within one message a later event is as new as the one before it. */
export function stampOf({ at, msgId }: Moment): string {
  const time = String(at.getTime()).padStart(15, '0');
  return `${time}:${String(BigInt(msgId) + 2n ** 63n).padStart(20, '0')}`;
}

/** The stamp of whatever could be told at that very moment, since a deletion takes everything up to it. */
const lastStampAt = (at: Date) => stampOf({ at, msgId: String(MAX_INT64) });

interface ProfileVersion {
  completed: boolean;
  reportedAt: Date | null;
  reportedMsgId: string | null;
  state: ProfileState | null;
  stateStamp: string | null;
  deletedAt: Date | null;
}

export type StoredProfile = ProfileVersion & Record<string, unknown>;

/** Whether it exists: never deleted, or reported by something newer than the newest deletion. A stub exists. */
export function exists({ reportedAt, deletedAt }: Pick<ProfileVersion, 'reportedAt' | 'deletedAt'>): boolean {
  return deletedAt === null || (reportedAt !== null && reportedAt > deletedAt);
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

const reportedStamp = ({ reportedAt, reportedMsgId }: ProfileVersion) =>
  reportedAt ? stampOf({ at: reportedAt, msgId: reportedMsgId ?? '0' }) : '';

/**
 * The columns that a report changes, or null when it changes nothing. Reports that tell everything lead to the same
 * result in whatever order they and the deletions arrive:
 * - not newer than the newest deletion: nothing, so that a late add does not bring back what was deleted;
 * - newer than the deletion: it begins anew, with nothing of what was known before;
 * - as new as what is stored, or first: what it says is taken;
 * - older: nothing, but that an add whose update overtook it still fills what nobody has told yet.
 * The state has a time of its own: most reports say nothing of it, and must not hide a command that they overtook.
 */
export function changesOf(
  stored: StoredProfile,
  report: ProfileReport,
  moment: Moment,
  blank: ProfileFields,
): ProfileFields | null {
  const { adds, fields } = report;
  if (stored.deletedAt && moment.at <= stored.deletedAt) return null;
  const state = stateChange(stored, report.state, stampOf(moment));
  const reported = { reportedAt: moment.at, reportedMsgId: moment.msgId, ...state };
  if (!exists(stored)) return { ...blank, ...fields, ...reported, completed: adds };
  if (stampOf(moment) >= reportedStamp(stored)) {
    return { ...fields, ...reported, completed: stored.completed || adds };
  }
  if (!adds || stored.completed) return state;
  const gaps = Object.entries(fields).filter(([column]) => isEmpty(stored[column]));
  return { ...Object.fromEntries(gaps), ...state, completed: true };
}

function stateChange(stored: ProfileVersion, state: ProfileState | null, stamp: string): ProfileFields | null {
  if (state === null) return null;
  const known = stored.stateStamp ?? (stored.state === null ? '' : reportedStamp(stored));
  return stamp >= known ? { state, stateStamp: stamp } : null;
}

/** What a deletion changes: its mark, and what was told up to it by other ways than reports, which later ones blank. */
export function deletionOf(stored: StoredProfile, at: Date): ProfileFields | null {
  const changes: ProfileFields = stored.deletedAt && stored.deletedAt >= at ? {} : { deletedAt: at };
  const passed = (stamp: unknown) => typeof stamp === 'string' && stamp <= lastStampAt(at);
  if (passed(stored.stateStamp)) Object.assign(changes, { state: null, stateStamp: null });
  if (passed(stored.accountsStamp)) Object.assign(changes, { userId: null, boundOpenId: null, accountsStamp: null });
  return Object.keys(changes).length > 0 ? changes : null;
}

export function blankOf(table: FieldTable): ProfileFields {
  const columns = Object.values(table).map(([column]) => [column, column === 'spaceIds' ? [] : null]);
  return { ...Object.fromEntries(columns), tenant: null };
}
