-- Messages that ended before anybody was told, of the subgraph that keeps records of them.
insert into platform.outbox (topic, key, payload)
select 'message.ended', request_id, jsonb_build_object('requestId', request_id, 'askedBy', asked_by, 'businessNo', business_no,
  'state', state, 'reason', error, 'at', to_char(coalesce(sent_at, updated_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
from platform.messages where asked_by = 'billing' and state in ('SENT', 'FAILED') order by id;
