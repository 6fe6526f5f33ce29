import { randomBytes } from 'node:crypto';
import { type Answer, ask, request, tokenOf } from '../../support/front-door';

const TOPIC = '/events/acme/proj_1080446148159139840/v1-business-customer';

const freshId = (): string => String(2n ** 60n + (randomBytes(8).readBigUInt64BE() >> 8n));

async function post(body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('operator')}` };
  return request(TOPIC, { method: 'POST', headers, body });
}

const messageOf = (events: string, reportTs = 1_700_000_000_000) =>
  `{"msgId":${freshId()},"reportTs":${reportTs},"events":${events}}`;
const personAdd = (id: string) => `{"customerAdd":{"id":${id},"projectId":1,"name":"added","phone":"1"}}`;
const person = async (id: string) =>
  (await ask('operator', 'query($id: ID!) { person(id: $id) { id } }', { id })).person;

describe('what no sender means', () => {
  it.each([
    ['long before anybody reported', Date.UTC(2014, 11, 31)],
    ['in seconds for milliseconds', 1_700_000_000],
    ['later than a clock runs ahead', Date.now() + 3_600_000],
  ])('is a time %s: a dead letter, which changes nothing and is not applied later either', async (_title, reportTs) => {
    const id = freshId();
    const { status, body } = await post(messageOf(personAdd(id), reportTs));
    expect([status, body.status, body.applied]).toEqual([200, 'NOT_APPLIED', []]);
    expect(body.deadLetters).toEqual([{ kind: 'customerAdd', reason: 'INVALID_VALUE', field: 'reportTs' }]);
    expect(await person(id)).toBeNull();
  });

  it('is not the time of a clock that runs a minute ahead', async () => {
    const { body } = await post(messageOf(personAdd(freshId()), Date.now() + 60_000));
    expect(body.status).toBe('APPLIED');
  });

  it('is a message of thousands of events: refused as a whole', async () => {
    const events = Array.from({ length: 7_000 }, (_, i) => `"e${i}":{}`).join();
    const { status, body } = await post(messageOf(`{${events}}`));
    expect([status, body.error.code, body.error.field]).toEqual([400, 'BAD_USER_INPUT', 'events']);
  });

  it('is a logo that a browser would run', async () => {
    const { body } = await post(
      messageOf(
        `{"companyAdd":{"id":${freshId()},"projectId":1,"name":"c","phone":"3","logoUrl":"javascript:alert(1)"}}`,
      ),
    );
    expect(body.deadLetters).toEqual([
      { kind: 'companyAdd', reason: 'INVALID_VALUE', field: 'events.companyAdd.logoUrl' },
    ]);
  });
});
