import type { FieldTable, ProfileFields, StoredProfile } from '../reports/rules';
import { eventText, type Message, readMessage } from './message';
import type { EventKind } from './rules';

/** As in the printed message; it names the application that the topic belongs to, which is the same for all senders. */
const PROFILE = { poiCode: 's009', appType: 'customer', modelId: 9n };

interface OwnEvent {
  tenant: string;
  projectId: string;
  msgId: string;
  reportedAt: Date;
  kind: EventKind;
  body: object;
}

/** A message of one event in the documented form, as it would be read if it came from outside. */
export function ownMessage({ tenant, projectId, msgId, reportedAt, kind, body }: OwnEvent): Message {
  const message = {
    msgId: BigInt(msgId),
    reportTs: BigInt(reportedAt.getTime()),
    profile: PROFILE,
    events: { [kind]: body },
  };
  return readMessage({ tenant, projectId, message: eventText(message) });
}

export type EventType = 'NOTICE' | 'ENABLE' | 'DISABLE';

const TYPE_NUMBERS: Record<EventType, bigint> = { NOTICE: 1n, ENABLE: 2n, DISABLE: 3n };
const STATE_NUMBERS = { NORMAL: 1n, DISABLED: 2n };

/** The head of every event: who made it and why. */
export const headOf = (senderId: string | null, type: EventType = 'NOTICE') => ({
  eventSendUserId: senderId ?? '',
  eventType: TYPE_NUMBERS[type],
});

/** An add or an update that tells everything that is known, so that it leads to the same result in whatever order. */
export function profileBody(
  table: FieldTable,
  profile: StoredProfile & ProfileFields,
  head: ReturnType<typeof headOf>,
): object {
  const fields = Object.entries(table).map(([name, [column, field]]) => [name, field.write(profile[column] ?? null)]);
  const status = profile.state ? { customerStatus: STATE_NUMBERS[profile.state] } : {};
  return { ...head, id: BigInt(profile.id as string), ...Object.fromEntries(fields), ...status };
}
