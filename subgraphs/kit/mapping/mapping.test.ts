import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { MappingFault } from './fault';
import type { RequestInput } from './leaves';
import { compileRoute, routeSettings } from './settings';

const INPUT: RequestInput = {
  params: { name: '张三', idCard: ' 11010519491231002x ', count: 3 },
  key: 'our-name',
  secret: 'our-secret',
  seqNo: '2026010112000000012345678',
  timestamp: Date.parse('2026-01-01T04:00:00.000Z'),
  nonce: 'abcdefghijklmnop',
  scene: null,
  productCode: 'id_two',
};

const route = (written: object) => compileRoute(routeSettings(written, 'PER_QUERY'));
const sent = (written: object) => route(written).makeRequest(INPUT);
const read = (response: object, answer: unknown, status = 200) =>
  route({ response }).readAnswer(typeof answer === 'string' ? answer : JSON.stringify(answer), status);

function faultOf(written: unknown): MappingFault {
  try {
    routeSettings(written, 'PER_QUERY');
  } catch (error) {
    if (error instanceof MappingFault) return error;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('a request', () => {
  test('is the parameters as JSON where nothing is set', () => {
    expect(sent({})).toEqual({ path: '', query: '', headers: {}, body: JSON.stringify(INPUT.params) });
  });

  test('takes parameters, our own facts and constants through converters', () => {
    const { body } = sent({
      request: {
        json: {
          id: { from: 'params.idCard', as: ['trim', 'upper'] },
          digest: { from: 'params.name', as: ['md5'] },
          at: { from: 'timestamp', as: [{ date: 'yyyyMMddHHmmss' }] },
          amount: { from: 'params.count', as: [{ decimal: 2 }] },
          kind: { from: 'params.count', as: [{ enum: { 3: 'three', '*': 'other' } }] },
          masked: { from: 'params.name', as: [{ mask: 'NAME' }] },
          nested: { list: [1, true, null, { from: 'productCode' }] },
        },
      },
    });
    expect(JSON.parse(body)).toEqual({
      id: '11010519491231002X',
      digest: '615db57aa314529aaa0fbe95b3e95bd3',
      at: '20260101120000',
      amount: '3.00',
      kind: 'three',
      masked: '张*',
      nested: { list: [1, true, null, 'id_two'] },
    });
  });

  test('leaves out what has no value', () => {
    expect(sent({ request: { json: { a: { from: 'scene' }, b: { from: 'params.toString' } } } }).body).toBe('{}');
  });

  test('signs over what it sends, the body included', () => {
    const { headers, body, query } = sent({
      contentType: 'form',
      request: {
        query: { appId: { from: 'key' } },
        form: { name: { from: 'params.name' }, seq: { from: 'seqNo' } },
        headers: {
          'x-sign': {
            sign: {
              over: [
                { name: 'b', from: 'body' },
                { name: 'a', from: 'key' },
              ],
              join: '&',
              sorted: true,
              with: 'hmac-sha256',
            },
            as: ['upper'],
          },
        },
      },
    });
    expect(query).toBe('appId=our-name');
    expect(body).toBe(`name=${encodeURIComponent('张三')}&seq=${INPUT.seqNo}`);
    const expected = createHmac('sha256', 'our-secret').update(`a=our-name&b=${body}`).digest('hex');
    expect(headers['x-sign']).toBe(expected.toUpperCase());
  });

  test('lets no value of a caller begin another header, path or parameter', () => {
    const made = compileRoute(
      routeSettings(
        { request: { path: ['/v1/', { from: 'params.name' }], headers: { 'x-name': { from: 'params.name' } } } },
        'PER_QUERY',
      ),
    ).makeRequest({ ...INPUT, params: { name: '../../a?b=c\r\nx-other: 1' } });
    expect(made.path).toBe('/v1/%2E%2E%2F%2E%2E%2Fa%3Fb%3Dc%0D%0Ax-other%3A%201');
    expect(made.headers['x-name']).not.toMatch(/[\r\n]/);
  });
});

describe('an answer', () => {
  const RESPONSE = {
    outcome: { path: 'result.code', map: { '00': 'HIT', '01': 'NO_HIT', '*': 'FAILED' } },
    data: { path: 'result.{score: score, tags: tags[].name}' },
    thirdSeqNo: 'orderNo',
    charged: 'fee',
    message: 'result.text',
  };

  test('is read by the code that the supplier gives', () => {
    const answer = { result: { code: '00', score: 7, tags: [{ name: 'a' }, { name: 'b' }] }, orderNo: 'S1', fee: 1 };
    expect(read(RESPONSE, answer)).toEqual({
      outcome: 'HIT',
      data: { score: 7, tags: ['a', 'b'] },
      thirdSeqNo: 'S1',
      charged: true,
      message: null,
    });
    expect(read(RESPONSE, { result: { code: '01', score: 7 } })).toMatchObject({ outcome: 'NO_HIT', data: null });
    expect(read(RESPONSE, { result: { code: '99' } })).toMatchObject({ outcome: 'FAILED', data: null });
  });

  test('of another shape, another status or no JSON at all is a failure', () => {
    for (const answer of ['', 'null', '[]', '<html>', '{"result":5}']) {
      expect(read(RESPONSE, answer).outcome).toBe('FAILED');
    }
    expect(read(RESPONSE, { result: { code: '00' } }, 500).outcome).toBe('FAILED');
  });

  test('keeps every digit of its numbers', () => {
    const text = '{"code":0,"data":{"id":1080446148159139840,"rate":0.1234567890123456789,"n":12}}';
    expect(route({}).readAnswer(text, 200).data).toEqual({
      id: '1080446148159139840',
      rate: '0.1234567890123456789',
      n: 12,
    });
  });

  test('never throws, whatever it is', () => {
    const { readAnswer } = route({ response: RESPONSE });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['HIT', 'NO_HIT', 'FAILED']).toContain(readAnswer(text, 200).outcome);
      }),
    );
  });
});

describe('what is saved', () => {
  test.each([
    [{ timeoutMs: 100 }, 'timeoutMs'],
    [{ unknown: 1 }, 'unknown'],
    [{ request: { json: { a: { from: 'process' } } } }, 'request.json.a.from'],
    [{ request: { json: { a: { from: 'params.x', as: ['trim', 'eval'] } } } }, 'request.json.a.as[1]'],
    [{ request: { form: {} } }, 'request.form'],
    [{ request: { headers: { host: 'elsewhere' } } }, 'request.headers.host'],
    [{ request: { path: '/../admin' } }, 'request.path[0]'],
    [{ request: { json: { a: { sign: { over: ['key'], with: 'rot13' } } } } }, 'request.json.a.sign.with'],
    [{ response: { data: 'data' } }, 'response.outcome'],
    [{ response: { outcome: { path: 'code', map: { 0: 'MAYBE' } } } }, 'response.outcome.map.0'],
    [{ response: { outcome: { path: 'a..b', map: { 0: 'HIT' } } } }, 'response.outcome.path'],
    [{ method: 'GET', request: { json: {} } }, 'method'],
    [{ latencyMs: [5, 1] }, 'latencyMs.'],
  ])('is refused with the place of the mistake: %j', (written, place) => {
    expect(faultOf(written).place).toBe(place);
  });

  test.each([
    '$.a',
    'let $x = a in $x',
    'map(&a, b)',
    "pad_left(a, `1000000000`, ' ')",
    '[@,@]|[@,@]|[@,@]|[@,@]|[@,@]|[@,@]|[@,@]|[@,@]',
  ])('has no expression that could work without end: %s', (path) => {
    expect(faultOf({ response: { outcome: { path, map: { '*': 'HIT' } } } }).place).toBe('response.outcome.path');
  });

  test('goes on after an unknown end only where nothing is bought twice', () => {
    expect(routeSettings({}, 'PER_QUERY').onUnknown).toBe('stop');
    expect(routeSettings({}, 'PER_HIT').onUnknown).toBe('next');
    expect(routeSettings({ request: { json: { no: { from: 'seqNo' } } } }, 'PER_QUERY').onUnknown).toBe('next');
    expect(routeSettings({ onUnknown: 'stop' }, 'PER_HIT').onUnknown).toBe('stop');
  });

  test('means the same when it is saved again', () => {
    const once = routeSettings(
      { hitRate: 0.5, latencyMs: [1, 2], onUnknown: 'next', response: undefined },
      'PER_QUERY',
    );
    expect(routeSettings(JSON.parse(JSON.stringify(once)), 'PER_QUERY')).toEqual(once);
  });
});
