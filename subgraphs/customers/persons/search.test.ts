import { randomBytes, randomInt } from 'node:crypto';
import { salespersonOf } from '../../../test/support/customers';
import { ask, graphql, type Json } from '../../../test/support/front-door';

/** Beyond 2^53 and never used before, in whichever database. */
const freshId = (): string => String(2n ** 60n + (randomBytes(8).readBigUInt64BE() >> 8n));

const rareCharacter = () => String.fromCodePoint(0x20000 + randomInt(0xa000));

async function tell(events: object): Promise<void> {
  const reported = `"msgId":${freshId()},"reportTs":1700000000000,"events":${JSON.stringify(events)}`;
  const message = `{${reported.replace(/"#(\d+)"/g, '$1')}}`;
  const mutation = `mutation Send($input: ReceiveBusinessCustomerMessageInput!) {
    receiveBusinessCustomerMessage(input: $input) { status } }`;
  const { receiveBusinessCustomerMessage } = await ask('operator', mutation, {
    input: { tenant: 'acme', projectId: '1', message },
  });
  expect(receiveBusinessCustomerMessage.status).toBe('APPLIED');
}

const profile = (id: string, name: string, phone: string) => ({
  eventType: 1,
  id: `#${id}`,
  projectId: 1,
  name,
  phone,
});

async function found(root: 'persons' | 'companies', filter: object): Promise<string[]> {
  const type = root === 'persons' ? 'Person' : 'Company';
  const query = `query Found($filter: ${type}Filter) { ${root}(first: 100, filter: $filter) { nodes { id } totalCount } }`;
  const { nodes, totalCount } = (await ask('operator', query, { filter }))[root];
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }: Json) => id).sort();
}

describe.each(['persons', 'companies'] as const)('%s', (root) => {
  const add = root === 'persons' ? 'customerAdd' : 'companyAdd';

  it('are found by one and by two characters of their names, in that order and in any case', async () => {
    const [a, b] = [rareCharacter(), rareCharacter()];
    const [first, second] = [freshId(), freshId()].sort() as [string, string];
    await tell({ [add]: profile(first, `x${a}${b}Q`, '1') });
    await tell({ [add]: profile(second, `${b}${a}`, '1') });
    expect(await found(root, { keyword: a })).toEqual([first, second]);
    expect(await found(root, { keyword: ` ${a}${b} ` })).toEqual([first]);
    expect(await found(root, { keyword: `${b}q` })).toEqual([first]);
    expect(await found(root, { keyword: `${a}%` })).toEqual([]);
    expect(await found(root, { keyword: `x${a}${b}q` })).toEqual([first]);
  });

  it('are found by a part of their numbers from three characters on', async () => {
    const [id, phone] = [freshId(), `${randomInt(1e12)}${randomInt(1e9)}`];
    await tell({ [add]: profile(id, rareCharacter(), phone) });
    expect(await found(root, { keyword: phone.slice(1, -1) })).toEqual([id]);
  });

  it('are told apart by state and by whether anybody told of them', async () => {
    const [id, other, stub, name] = [freshId(), freshId(), freshId(), rareCharacter()];
    await tell({ [add]: { ...profile(id, name, '1'), eventType: 3 } });
    await tell({ [add]: profile(other, name, '1') });
    const pair = root === 'persons' ? [stub, freshId()] : [freshId(), stub];
    const binding = { companyIds: [`#${pair[1]}`], customerId: `#${pair[0]}`, projectId: 1, userId: 'u', openId: 'o' };
    await tell({ customerBindCompany: { eventType: 1, ...binding } });
    expect(await found(root, { keyword: name, state: 'DISABLED' })).toEqual([id]);
    expect(await found(root, { keyword: name, state: 'NORMAL' })).toEqual([other]);
    const ids = [id, stub];
    expect(await found(root, { ids, stub: true })).toEqual([stub]);
    expect(await found(root, { ids, stub: false })).toEqual([id]);
    const bound = root === 'persons' ? { companyId: pair[1] } : { personId: pair[0] };
    expect(await found(root, bound)).toEqual([stub]);
  });
});

describe('a salesperson, who sees numbers of papers masked', () => {
  const FOUND =
    'query Found($filter: PersonFilter) { persons(first: 100, filter: $filter) { nodes { id idNumber } totalCount } }';
  const search = async (keyword: string): Promise<Json> => {
    const { token } = await salespersonOf();
    return (await graphql(FOUND, { filter: { keyword } }, { token })).body;
  };
  /** A person whom the salesperson sees, with the whole number. */
  const known = async (): Promise<Json> => {
    const { token } = await salespersonOf();
    const { persons } = (await graphql(FOUND, { filter: {} }, { token })).body.data;
    const person = persons.nodes.find(({ idNumber }: Json) => idNumber?.length === 18);
    return (await ask('operator', 'query($id: ID!) { person(id: $id) { id idNumber name } }', { id: person.id }))
      .person;
  };

  it('finds a person by the whole number, whatever its case, and by no part of it', async () => {
    const { id, idNumber } = await known();
    expect((await search(` ${idNumber.toLowerCase()} `)).data.persons).toMatchObject({
      nodes: [{ id }],
      totalCount: 1,
    });
    for (const part of [idNumber.slice(0, 3), idNumber.slice(0, 8), idNumber.slice(0, -1), idNumber.slice(4)]) {
      expect((await search(part)).data.persons.nodes.map((person: Json) => person.id)).not.toContain(id);
    }
  });

  it('still finds by name, and may try whole numbers some tens of times an hour', async () => {
    const { id, name } = await known();
    const tries = Array.from({ length: 40 }, (_, i) => search(`1101011990030${String(70_000 + i)}`));
    const answers = await Promise.all(tries);
    const refused = answers.filter(({ errors }) => errors?.[0].extensions.code === 'RATE_LIMITED');
    expect(refused.length).toBeGreaterThanOrEqual(10);
    const { reason, details } = refused[0]?.errors[0].extensions ?? {};
    expect(reason).toBe('TOO_MANY_IDENTITY_SEARCHES');
    expect(details.retryAfterSeconds).toBeGreaterThan(3_000);
    expect(details.retryAfterSeconds).toBeLessThanOrEqual(3_600);
    expect((await search(name)).data.persons.nodes.map((person: Json) => person.id)).toContain(id);
  });
});
