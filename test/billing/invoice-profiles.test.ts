import { freshCreditCode, freshCustomer, freshKey, refusalOf } from '../support/customers';
import { graphql, type Json, tokenOf } from '../support/front-door';
import { until } from '../support/own-database';

const SAVE = `mutation($input: SaveInvoiceProfileInput!) { r: saveInvoiceProfile(input: $input) {
  id type headerName bankName bankAccount registeredAddress registeredPhone } }`;
const BUYER = {
  ...{ bankName: '招商银行', bankAccount: '75591234567' },
  ...{ registeredAddress: '中山路1号', registeredPhone: '021-123456' },
};

test('a change of a heading keeps of bank and register what it leaves out, and null clears', async () => {
  const { id: customerId } = await freshCustomer();
  const heading = { headerName: '旧抬头', taxNumber: freshCreditCode(), email: 'finance@example.com' };
  const save = async (more: object): Promise<Json> => {
    const input = { ...heading, type: 'SPECIAL', idempotencyKey: freshKey(), ...more };
    return (await graphql(SAVE, { input }, { token: await tokenOf('operator') })).body;
  };
  let made: Json;
  await until(async () => {
    made = (await save({ customerId, ...BUYER })).data?.r;
    return made !== undefined;
  }, 'the customer in billing');
  const { id } = made;
  const renamed = { id, type: 'SPECIAL', headerName: '新抬头' };
  expect((await save(renamed)).data.r).toEqual({ ...renamed, ...BUYER });
  const lacking = refusalOf(await save({ ...renamed, bankName: null }));
  expect(lacking).toBe('BAD_USER_INPUT SPECIAL_INVOICE_INCOMPLETE input.bankName');
  const ordinary = { ...renamed, type: 'NORMAL', bankName: null };
  expect((await save(ordinary)).data.r).toEqual({ ...BUYER, ...ordinary });
});
