import type { EventHandlers } from '../../kit/exchange/topics';

export const changeHandlers: EventHandlers = {
  'change.told': async (tx, { payload: { act, ...change } }) => {
    const line = (value: object | null) => (value === null ? null : JSON.stringify(value));
    await tx.sql`
      /* keepChange */ insert into platform.changes (id, at, mutation, viewer_kind, account_id, staff_id, salesperson_id,
        customer_id, name, session_id, request_id, object_type, object_id, part, part_id, kind, before, after)
      values (${change.changeId}, ${act.at}, ${act.mutation}, ${act.viewerKind}, ${act.accountId}, ${act.staffId},
        ${act.salespersonId}, ${act.customerId}, ${act.name}, ${act.sessionId}, ${act.requestId}, ${change.objectType},
        ${change.objectId}, ${change.part}, ${change.partId}, ${change.kind}, ${line(change.before)}::text::jsonb,
        ${line(change.after)}::text::jsonb)
      on conflict (id) do nothing`;
  },
};
