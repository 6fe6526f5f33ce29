import {
  freshCreditCode,
  freshCustomer,
  freshKey,
  freshRegistration,
  refusalOf,
  register,
  send,
} from '../support/customers';
import { ask, type Json } from '../support/front-door';
import { until } from '../support/own-database';

const DELETE =
  'mutation Delete($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { customerId deleted onItsWay } }';
const remove = (customerId: string, idempotencyKey = freshKey()): Promise<Json> =>
  send('operator', DELETE, { customerId, idempotencyKey });
const find = async (id: string) =>
  (await ask('operator', 'query C($id: ID!) { customer(id: $id) { id } }', { id })).customer;

/** A busy machine may answer before all owners did; the deletion goes on. */
const outcomeOf = ({ deleted, onItsWay }: Json) => (deleted || onItsWay.length > 0 ? 'deleted' : 'kept');

describe('a customer', () => {
  test('without money, debts and contracts is deleted once its owners agree', async () => {
    const { id } = await freshCustomer();
    const key = freshKey();
    const { data } = await remove(id, key);
    expect(data.deleteCustomer).toEqual({ customerId: id, deleted: true, onItsWay: [] });
    expect(await find(id)).toBeNull();
    expect((await remove(id, key)).data).toEqual(data);
    expect(refusalOf(await remove(id))).toBe('NOT_FOUND NOT_FOUND input.customerId');
  });

  test('that is gone leaves its code to another', async () => {
    const unifiedSocialCreditCode = freshCreditCode();
    const { id } = await freshCustomer({ unifiedSocialCreditCode });
    await remove(id);
    expect((await register({ registration: freshRegistration({ unifiedSocialCreditCode }) })).errors).toBeUndefined();
  });

  test('asked for by two at once is deleted once', async () => {
    const { id } = await freshCustomer();
    const answers = await Promise.all([remove(id), remove(id), remove(id)]);
    const outcomes = answers.map((body) => (body.errors ? refusalOf(body) : outcomeOf(body.data.deleteCustomer)));
    expect(outcomes).toContain('deleted');
    expect(outcomes.filter((one) => one !== 'deleted' && one !== 'NOT_FOUND NOT_FOUND input.customerId')).toEqual([]);
    await until(async () => (await find(id)) === null, 'the deletion');
  });

  test('with contracts or money stays, and its wallets are as before', async () => {
    const query = `{ customers(first: 100) { nodes { id state wallets { id state balance } contractState } } }`;
    const { customers } = await ask('operator', query);
    const rich = customers.nodes.find(({ wallets }: Json) => wallets.some(({ balance }: Json) => Number(balance) > 0));
    const key = freshKey();
    let refusal = '';
    await until(async () => {
      refusal = refusalOf(await remove(rich.id, key));
      return refusal !== '';
    }, 'an answer of the owners');
    expect(refusal).toMatch(/^FAILED_PRECONDITION CUSTOMER_HAS_(MONEY|DEBTS|OPEN_CONTRACTS) input.customerId$/);
    const after = await ask('operator', 'query W($id: ID!) { customer(id: $id) { wallets { id state } } }', {
      id: rich.id,
    });
    expect(after.customer.wallets).toEqual(rich.wallets.map(({ id, state }: Json) => ({ id, state })));
  });

  test.each(['salesperson', 'customer'] as const)('is not deleted by a %s', async (viewer) => {
    const { id } = await freshCustomer();
    expect(refusalOf(await send(viewer, DELETE, { customerId: id, idempotencyKey: freshKey() }))).toMatch(/^FORBIDDEN/);
  });
});
