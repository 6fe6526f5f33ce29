import { randomBytes } from 'node:crypto';
import { fileKeyOf, signedFilePath } from '../../subgraphs/kit/documents/file-links';
import { type Answer, baseUrl, request, tokenOf, type ViewerName } from '../support/front-door';

const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(3000)]);
const NAME = '转账"凭证" 2026/1.pdf';

async function send(viewer: ViewerName | null, purpose: string, bytes: Uint8Array, name = NAME): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  const headers: Record<string, string> = viewer ? { authorization: `Bearer ${await tokenOf(viewer)}` } : {};
  return request(`/files/${purpose}`, { method: 'POST', headers, body: form });
}

async function open(url: string) {
  const answer = await fetch(baseUrl() + url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') };
}

describe('a file that a viewer sends', () => {
  test('comes back byte by byte through the link, under its own name', async () => {
    const { status, body } = await send('customer', 'payment-voucher', PDF);
    expect(status).toBe(201);
    expect(body).toEqual({ file: expect.stringMatching(/^\d+$/), url: expect.any(String) });
    expect(body.url).toMatch(new RegExp(`^/files/billing/${body.file}\\?expires=\\d+&signature=[\\w-]+$`));
    const file = await open(body.url);
    expect([file.status, file.bytes.equals(PDF)]).toEqual([200, true]);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      // What stands before a slash would be a folder.
      'content-disposition': `inline; filename="1.pdf"; filename*=UTF-8''1.pdf`,
    });
  });

  test('keeps a name in Chinese', async () => {
    const { body } = await send('operator', 'contract', PDF, '合同.pdf');
    const { headers } = await open(body.url);
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="__.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf`,
    );
  });

  test('that a browser cannot show safely is saved, never shown', async () => {
    const { body } = await send('operator', 'audience-import', Buffer.from('姓名,手机\n<script>,1\n'), 'a.html');
    const { headers } = await open(body.url);
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test('of exactly ten megabytes is taken, one byte more is refused', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    bytes.write('%PDF-');
    expect((await send('customer', 'payment-voucher', bytes.subarray(0, -1))).status).toBe(201);
    const { status, body } = await send('customer', 'payment-voucher', bytes);
    expect([status, body.error.code, body.error.message]).toEqual([
      413,
      'PAYLOAD_TOO_LARGE',
      'A file may have at most 10 MB.',
    ]);
  });

  test.each<[string, string, Buffer, string]>([
    ['a script', 'payment-voucher', Buffer.from('<script>alert(1)</script>'), 'a.pdf'],
    ['an archive of something else', 'audience-import', Buffer.from('PK\x03\x04nothing'), 'a.xlsx'],
    ['a type of another purpose', 'contract', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), 'a.png'],
  ])('that is %s is refused by what it holds', async (_, purpose, bytes, name) => {
    const { status, body } = await send('operator', purpose, bytes, name);
    expect([status, body.error.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(body.error.message).toMatch(/must be one of/);
  });

  test('that is empty is refused as that, whatever it is for', async () => {
    for (const [purpose, name] of [
      ['payment-voucher', 'a.pdf'],
      ['audience-import', 'a.csv'],
    ] as const) {
      const { status, body } = await send('operator', purpose, Buffer.alloc(0), name);
      expect([status, body.error]).toEqual([400, { code: 'BAD_USER_INPUT', message: 'The file is empty.' }]);
    }
  });

  test.each<[string, () => Promise<Answer>, number, string]>([
    ['without a session', () => send(null, 'payment-voucher', PDF), 401, 'UNAUTHENTICATED'],
    ['for no known purpose', () => send('customer', 'constructor', PDF), 404, 'NOT_FOUND'],
    ['as JSON', () => post('{}', 'application/json'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['as broken multipart', () => post('x', 'multipart/form-data; boundary=y'), 400, 'MALFORMED_BODY'],
    ['without the file', () => post('--y--\r\n', 'multipart/form-data; boundary=y'), 400, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, ask, status, code) => {
    const answer = await ask();
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toBeTruthy();
  });

  test.each<[ViewerName, string]>([
    ['customer', 'customer-import'],
    ['customer', 'audience-import'],
    ['salesperson', 'customer-import'],
  ])('is taken from no %s for %s, which is not theirs to use', async (viewer, purpose) => {
    const { status, body } = await send(viewer, purpose, PDF);
    expect([status, body.error.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('beside another one is refused with it', async () => {
    const form = new FormData();
    for (const name of ['a.pdf', 'b.pdf']) form.append('file', new Blob([new Uint8Array(PDF)]), name);
    const headers = { authorization: `Bearer ${await tokenOf('customer')}` };
    const { status, body } = await request('/files/payment-voucher', { method: 'POST', headers, body: form });
    expect([status, body.error.code, body.error.message]).toEqual([
      400,
      'BAD_USER_INPUT',
      'Send one file and nothing else.',
    ]);
  });

  async function post(body: string, type: string): Promise<Answer> {
    const headers = { 'content-type': type, authorization: `Bearer ${await tokenOf('customer')}` };
    return request('/files/payment-voucher', { method: 'POST', headers, body });
  }
});

describe('a link', () => {
  const links: { file: string; url: string }[] = [];
  beforeAll(async () => {
    for (const purpose of ['payment-voucher', 'contract']) links.push((await send('operator', purpose, PDF)).body);
  });

  const [voucher, contract] = [() => links[0], () => links[1]];
  test.each<[string, () => string | undefined]>([
    ['another signature', () => voucher()?.url.replace(/signature=..../, 'signature=AAAA')],
    ['no signature', () => voucher()?.url.replace(/&signature=.*/, '')],
    ['two signatures', () => `${voucher()?.url}&signature=x`],
    ['a later end', () => voucher()?.url.replace(/expires=(\d+)/, (_, end) => `expires=${Number(end) + 1}`)],
    ['another file', () => voucher()?.url.replace(String(voucher()?.file), String(contract()?.file))],
    ['another subgraph', () => voucher()?.url.replace('/billing/', '/contracts/')],
    ['no subgraph', () => voucher()?.url.replace('/billing/', '/nobody/')],
  ])('changed to %s opens nothing', async (_, changed) => {
    const answer = await open(String(changed()));
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text).error).toEqual({
      code: 'NOT_FOUND',
      message: 'There is no such file, or the link to it is not complete.',
    });
  });

  test('that has expired says so', async () => {
    const key = fileKeyOf(new TextEncoder().encode('skep-development-key-not-for-production!'));
    const expired = signedFilePath(key, 'billing', String(voucher()?.file), new Date('2020-01-01T00:00:00Z'));
    const answer = await open(expired);
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([410, 'LINK_EXPIRED']);
  });

  test('to a file that is gone opens nothing', async () => {
    const key = fileKeyOf(new TextEncoder().encode('skep-development-key-not-for-production!'));
    const answer = await open(signedFilePath(key, 'billing', '1', new Date('2100-01-01T00:00:00Z')));
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([404, 'NOT_FOUND']);
  });
});
