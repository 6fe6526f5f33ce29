import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../kit/basics/errors';
import { eventText, readMessage } from './message';

const printed = readFileSync(join(__dirname, 'printed-message.txt'), 'utf8');
const read = (message: string) => readMessage({ tenant: 'acme', projectId: '1080446148159139840', message });

describe('a message', () => {
  it('is read as printed, with every digit', () => {
    const { msgId, reportedAt, events } = read(printed);
    expect([msgId, reportedAt.getTime()]).toEqual(['123132131231', 1682216549951]);
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['customerAdd', 'customerUpdate', 'customerBindCompany', 'customerUnbindCompany', 'customerDelete'],
      ...['companyAdd', 'companyUpdate', 'companyDelete'],
    ]);
    expect(eventText(events[7]?.body)).toContain('[1106260436558184400]');
    expect(eventText(events[0]?.body)).toContain('"projectId":1080446148159139840');
  });

  it('has its events in the documented order, whatever order they were sent in', () => {
    const { events } = read('{"msgId":1,"reportTs":1,"events":{"other":{},"companyAdd":{},"customerAdd":{}}}');
    expect(events.map(({ kind }) => kind)).toEqual(['customerAdd', 'companyAdd', 'other']);
  });

  it('is the same with other spaces and another order of fields, and another with another digit', () => {
    const one = read('{"msgId":1,"reportTs":1,"events":{"a":{"x":9007199254740993,"y":[1,2]}}}');
    const same = read('{ "reportTs": 1, "events": {"a": {"y": [1, 2], "x": 9007199254740993}}, "msgId": 1 }');
    const other = read('{"msgId":1,"reportTs":1,"events":{"a":{"x":9007199254740992,"y":[1,2]}}}');
    expect(same.fingerprint).toBe(one.fingerprint);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });

  it.each([
    ['{', 'message'],
    ['', 'message'],
    ['[]', 'message'],
    ['7', 'message'],
    ['{"msgId":1,"msgId":2,"reportTs":1,"events":{"a":{}}}', 'message'],
    [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, 'message'],
    ['['.repeat(200_000), 'message'],
    ['{"reportTs":1,"events":{"a":{}}}', 'msgId'],
    ['{"msgId":"1","reportTs":1,"events":{"a":{}}}', 'msgId'],
    ['{"msgId":1.5,"reportTs":1,"events":{"a":{}}}', 'msgId'],
    ['{"msgId":9223372036854775808,"reportTs":1,"events":{"a":{}}}', 'msgId'],
    ['{"msgId":1,"events":{"a":{}}}', 'reportTs'],
    ['{"msgId":1,"reportTs":"1","events":{"a":{}}}', 'reportTs'],
    ['{"msgId":1,"reportTs":-1,"events":{"a":{}}}', 'reportTs'],
    ['{"msgId":1,"reportTs":1}', 'events'],
    ['{"msgId":1,"reportTs":1,"events":[]}', 'events'],
    ['{"msgId":1,"reportTs":1,"events":{}}', 'events'],
  ])('%.60s is refused for its %s', (message, field) => {
    const refusal = (() => {
      try {
        return read(message);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(DomainError);
    expect((refusal as DomainError).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
