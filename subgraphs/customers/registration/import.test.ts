import { freshCreditCode, freshKey, freshMobile, refusalOf, send } from '../../../test/support/customers';
import { ask, graphql, type Json, request, tokenOf } from '../../../test/support/front-door';

const IMPORT = 'mutation Import($input: ImportCustomersInput!) { importCustomers(input: $input) { id state } }';
const STATE = `query Import($id: ID!) { customerImport(id: $id) { state failure rowCount doneCount createdCount refusedCount
  refusals { row reason field } registered { row customer { id name mobile customerType address { fullAddress }
    enabledApps { code } wallets { state overdraftState } salesperson { id } } } finishedAt } }`;

async function upload(text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text]), 'customers.csv');
  const headers = { authorization: `Bearer ${await tokenOf('operator')}` };
  return (await request('/files/customer-import', { method: 'POST', headers, body: form })).body.file;
}

async function outcome(text: string): Promise<Json> {
  const { data } = await send('operator', IMPORT, { idempotencyKey: freshKey(), file: await upload(text) });
  const over = async () => (await ask('operator', STATE, { id: data.importCustomers.id })).customerImport;
  for (let tries = 0; tries < 200; tries++) {
    const found = await over();
    const wallets = found.registered.every(({ customer }: Json) => customer.wallets.length > 0);
    if (found.finishedAt && wallets) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The import did not end in time.');
}

const HEAD =
  '企业名称,统一社会信用代码,手机号码,开通应用,是否月结,客户类型,省编码,省,市编码,市,区编码,区,详细地址,销售ID';
const PLACE = '31,上海市,3101,上海市,310106,静安区,中山路1号';

test('every good row registers a customer whole, every bad one says what registerCustomer would', async () => {
  const [code, mobile] = [freshCreditCode(), freshMobile()];
  const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const answer = await outcome(
    [
      HEAD,
      `表格企业,${code},${mobile},"beeback,portal",是,正式客户,${PLACE},`,
      `再来一次,${code},${freshMobile()},beeback,否,,,,,,,,,`,
      `同一手机,${freshCreditCode()},${mobile},beeback,否,,,,,,,,,`,
      `校验错误,${wrong},${freshMobile()},beeback,否,,,,,,,,,`,
      `半个地址,${freshCreditCode()},${freshMobile()},beeback,否,,31,上海市,,,,,,`,
      `没有销售,${freshCreditCode()},${freshMobile()},beeback,否,,,,,,,,,12345`,
      `没有应用,${freshCreditCode()},${freshMobile()},warehouse,否,,,,,,,,,`,
      `不是是否,${freshCreditCode()},${freshMobile()},beeback,也许,,,,,,,,,`,
      ',,,,,,,,,,,,,',
      `,${freshCreditCode()},${freshMobile()},beeback,否,,,,,,,,,`,
    ].join('\n'),
  );
  expect(answer).toMatchObject({ state: 'DONE', rowCount: 9, doneCount: 9, createdCount: 1, refusedCount: 8 });
  expect(answer.registered).toMatchObject([
    {
      row: 2,
      customer: {
        name: '表格企业',
        mobile,
        customerType: 'FORMAL',
        address: { fullAddress: '上海市静安区中山路1号' },
        wallets: [{ state: 'NORMAL', overdraftState: 'MONTHLY' }],
      },
    },
  ]);
  expect(answer.refusals).toMatchObject([
    { row: 3, reason: 'CREDIT_CODE_TAKEN', field: 'unifiedSocialCreditCode' },
    { row: 4, reason: 'MOBILE_TAKEN', field: 'mobile' },
    { row: 5, reason: 'WRONG_CREDIT_CODE', field: 'unifiedSocialCreditCode' },
    { row: 6, reason: 'HALF_AN_ADDRESS', field: 'address.cityCode' },
    { row: 7, field: 'salespersonId' },
    { row: 8, reason: 'UNKNOWN_APP', field: 'appCodes.0' },
    { row: 9, field: 'monthlySettled' },
    { row: 11, field: 'organizationName' },
  ]);
});

test.each([
  ['whose head names an unknown field', '企业名称,鞋码\na,42\n', /鞋码/],
  ['in which nobody could be registered', '企业名称\n某某\n', /unifiedSocialCreditCode/],
  ['that names a field twice', '企业名称,organizationName\n某某,某某\n', /organizationName/],
])('a file %s is refused as a whole', async (_, text, failure) => {
  expect(await outcome(text)).toMatchObject({ state: 'FAILED', failure: expect.stringMatching(failure), rowCount: 0 });
});

test('a file of somebody else is not found, and the same key hands in once', async () => {
  const input = { idempotencyKey: freshKey(), file: await upload(`${HEAD}\n`) };
  const [one, two] = [await send('operator', IMPORT, input), await send('operator', IMPORT, input)];
  expect(two.data.importCustomers.id).toBe(one.data.importCustomers.id);
  const foreign = await send('operator', IMPORT, { idempotencyKey: freshKey(), file: '1' });
  expect(refusalOf(foreign)).toMatch(/^NOT_FOUND .*input.file/);
});

test.each(['customer', 'salesperson'] as const)('a %s hands in no file', async (viewer) => {
  const input = { idempotencyKey: freshKey(), file: '1' };
  const { body } = await graphql(IMPORT, { input }, { token: await tokenOf(viewer) });
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
});
