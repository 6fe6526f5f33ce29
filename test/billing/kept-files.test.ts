import { randomBytes } from 'node:crypto';
import { baseUrl, graphql, type Json, request, signIn, tokenOf } from '../support/front-door';
import { rows } from '../support/server-database';

const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(300)]);
const ADD_PAYMENT = `mutation($input: AddPaymentInput!) { addPayment(input: $input) { paymentNo voucherUrls } }`;
const EDIT_CUSTOMER = `mutation($input: EditCustomerInput!) { editCustomer(input: $input) { id logoUrl qualificationFileUrls } }`;

async function upload(token: string, purpose: string): Promise<{ file: string; url: string }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(PDF)], { type: 'application/pdf' }), '凭证.pdf');
  const headers = { authorization: `Bearer ${token}` };
  const { status, body } = await request(`/files/${purpose}`, { method: 'POST', headers, body: form });
  expect(status).toBe(201);
  return body;
}

const bytesAt = async (path: string) => Buffer.from(await (await fetch(baseUrl() + path)).arrayBuffer());

let operator: string;
let customerId: string;
const key = () => `kept-${randomBytes(8).toString('hex')}`;

const send = async (query: string, input: Json, token = operator) =>
  (await graphql(query, { input }, { token })).body as Json;
const pay = (voucherUrls: string[], token = operator) =>
  send(ADD_PAYMENT, { customerId, amount: '1.00', paidOn: '2026-01-05', voucherUrls, idempotencyKey: key() }, token);
const refusalOf = ({ errors }: Json) => ({ code: errors[0].extensions.code, field: errors[0].extensions.field });

beforeAll(async () => {
  operator = await tokenOf('operator');
  const first = '{ customers(first: 1, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } }';
  const { body } = await graphql(first, {}, { token: operator });
  customerId = body.data.customers.nodes[0].id;
});

describe('a file that a form names', () => {
  test('is kept as a reference, and every answer signs a link to it anew', async () => {
    const { file, url } = await upload(operator, 'payment-voucher');
    const { data } = await pay([url]);
    const [link] = data.addPayment.voucherUrls;
    expect(await bytesAt(link)).toEqual(PDF);
    const kept = await rows('select voucher_urls from billing.payments where payment_no = $1', [
      data.addPayment.paymentNo,
    ]);
    expect(kept).toEqual([{ voucher_urls: [`file:${file}`] }]);
  });

  test('may be named by the identifier that the upload answered, or be a foreign address, which stays as it came', async () => {
    const { file } = await upload(operator, 'payment-voucher');
    const foreign = 'https://files.example.com/回单.pdf?v=2';
    const { data } = await pay([file, foreign]);
    expect(data.addPayment.voucherUrls).toEqual([expect.stringMatching(`^/files/billing/${file}\\?`), foreign]);
  });

  test('that somebody else sent is not found, whatever link to it one holds', async () => {
    const { file, url } = await upload(operator, 'payment-voucher');
    const { accessToken } = await signIn('salesperson');
    for (const address of [url, `/files/billing/${file}`, file]) {
      expect(refusalOf(await pay([address], accessToken))).toEqual({ code: 'NOT_FOUND', field: 'input.voucherUrls' });
    }
  });

  test('that another subgraph keeps, and what no browser would fetch as a file, is refused by its place', async () => {
    const { url } = await upload(operator, 'certification-paper');
    expect(refusalOf(await pay([url]))).toEqual({ code: 'NOT_FOUND', field: 'input.voucherUrls.0' });
    const script = await pay(['https://example.com/1.pdf', 'javascript:alert(1)']);
    expect(refusalOf(script)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.voucherUrls.1' });
  });

  test('may stay when somebody else sends the form back as it was', async () => {
    const customers =
      '{ customers(first: 1, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id logoUrl } } }';
    const { body } = await graphql(customers, {}, { token: operator });
    const [{ id, logoUrl }] = body.data.customers.nodes;
    expect((await bytesAt(logoUrl)).subarray(1, 4).toString()).toBe('PNG');
    const { data } = await send(EDIT_CUSTOMER, { customerId: id, logoUrl });
    expect(data.editCustomer.logoUrl.split('?')[0]).toBe(logoUrl.split('?')[0]);
  });
});
