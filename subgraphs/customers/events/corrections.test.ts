import { randomBytes } from 'node:crypto';
import { ask, graphql, type Json, request, tokenOf } from '../../../test/support/front-door';

const PROJECT = '1080446148159139840';
const freshId = (): string => String(2n ** 60n + (randomBytes(8).readBigUInt64BE() >> 8n));

const REPLAY = `mutation Replay($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) {
  applied reason field deadLetter { id state payload correctedPayload settledById } } }`;
const LETTER = `query Letters($msgId: ID!) { deadLetters(first: 5, filter: { msgId: $msgId, states: [OPEN, REPLAYED] }) {
  nodes { id state payload correctedPayload settledById } } }`;

const profile = (id: string, name: string) => `{"eventType":1,"id":${id},"projectId":1,"name":"${name}","phone":"1"}`;

async function report(kind: string, event: string, at: number): Promise<string> {
  const msgId = freshId();
  const body = `{"msgId":${msgId},"reportTs":${1_700_000_000_000 + at},"events":{"${kind}":${event}}}`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('operator')}` };
  await request(`/events/acme/proj_${PROJECT}/v1-business-customer`, { method: 'POST', headers, body });
  return msgId;
}

const lettersOf = async (msgId: string): Promise<Json[]> =>
  (await ask('operator', LETTER, { msgId })).deadLetters.nodes;
const replay = async (input: object) => (await ask('operator', REPLAY, { input })).replayDeadLetter;
const nameOf = async (id: string) => (await ask('operator', `{ person(id: "${id}") { name } }`)).person?.name;

async function refusal(input: object): Promise<Json> {
  const { body } = await graphql(REPLAY, { input }, { token: await tokenOf('operator') });
  return body.errors[0].extensions;
}

describe('a corrected dead letter', () => {
  it('is applied at its own place in time, and keeps what came, what was applied and by whom', async () => {
    const id = freshId();
    const wrong = `{"id":"${id}","name":"wrong"}`;
    const msgId = await report('customerUpdate', wrong, 10);
    const [{ id: letterId }] = await lettersOf(msgId);
    expect(await replay({ id: letterId, payload: ` ${profile(id, 'corrected')} ` })).toMatchObject({ applied: true });
    expect(await nameOf(id)).toBe('corrected');
    expect(await lettersOf(msgId)).toEqual([
      {
        ...{ id: letterId, state: 'REPLAYED', payload: wrong, correctedPayload: profile(id, 'corrected') },
        settledById: expect.stringMatching(/^\d+$/),
      },
    ]);
    expect(await refusal({ id: letterId, payload: profile(id, 'again') })).toMatchObject({
      reason: 'DEAD_LETTER_SETTLED',
    });
    await report('customerUpdate', profile(id, 'older'), 5);
    expect(await nameOf(id)).toBe('corrected');
    await report('customerUpdate', profile(id, 'newer'), 11);
    expect(await nameOf(id)).toBe('newer');
  });

  it('does not hide what was reported later than the letter', async () => {
    const id = freshId();
    const msgId = await report('customerUpdate', `{"id":"${id}"}`, 1);
    await report('customerAdd', profile(id, 'newer'), 2);
    const [letter] = await lettersOf(msgId);
    expect(await replay({ id: letter.id, payload: profile(id, 'older') })).toMatchObject({ applied: true });
    expect(await nameOf(id)).toBe('newer');
  });

  it('that is still wrong changes nothing, says why and stays open as it came', async () => {
    const id = freshId();
    const wrong = `{"id":"${id}"}`;
    const msgId = await report('customerUpdate', wrong, 1);
    const [letter] = await lettersOf(msgId);
    expect(await replay({ id: letter.id, payload: '{"name":"n"}' })).toMatchObject({
      ...{ applied: false, reason: 'MISSING_FIELD', field: 'events.customerUpdate.id' },
      deadLetter: { state: 'OPEN', payload: wrong, correctedPayload: null },
    });
    expect(await refusal({ id: letter.id, payload: '{"name":' })).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', field: 'input.payload', reason: 'INVALID_JSON' },
    });
    expect(await lettersOf(msgId)).toMatchObject([{ state: 'OPEN', payload: wrong, correctedPayload: null }]);
    expect(await nameOf(id)).toBeUndefined();
  });
});
