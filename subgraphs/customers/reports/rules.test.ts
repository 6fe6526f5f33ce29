import fc from 'fast-check';
import { readCompany, readCompanyDeletion } from '../companies/rules';
import { accountsOf, BLANK_PERSON, maskIdNumber, readBinding, readPerson, readPersonDeletion } from '../persons/rules';
import { UnusableEvent } from './field-rules';
import { changesOf, deletionOf, exists, type Moment, type ProfileState, type StoredProfile } from './rules';

const added = { eventType: 1n, id: 7n, projectId: 1n, name: '王芳', phone: '13800000000' };
const person = (event: unknown, adds = true) => readPerson(event, 'events.customerAdd', adds);

function refusalOf(read: () => unknown): [reason: string, field: string] {
  try {
    read();
  } catch (error) {
    if (error instanceof UnusableEvent) return [error.reason, error.field];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what an event says', () => {
  it('identifiers keep every digit of an int64', () => {
    expect(person({ ...added, id: 9223372036854775807n }).id).toBe('9223372036854775807');
  });

  it('codes become their documented names', () => {
    const { fields } = person({ ...added, sex: 2n, marriage: 4n, education: 7n, idType: 3n });
    expect(fields).toMatchObject({
      ...{ sex: 'FEMALE', maritalStatus: 'WIDOWED', education: 'DOCTOR', idType: 'HONG_KONG_MACAO_PERMIT' },
    });
    const company = readCompany(
      { ...added, status: 8n, countryCertification: 2n, idType: 1n },
      'events.companyAdd',
      true,
    );
    expect(company.fields).toMatchObject({
      ...{ status: 'LIQUIDATING', highTechCertification: 'NO', idType: 'UNIFIED_SOCIAL_CREDIT_CODE' },
    });
  });

  it('empty text, 0, null and an empty list say nothing', () => {
    const { fields } = person({ ...added, email: '', sex: 0n, remark: null, spaceIds: [], customerStatus: 0n });
    expect(Object.keys(fields).sort()).toEqual(['name', 'phone', 'projectId']);
  });

  it('a day of birth is the day in Asia/Shanghai', () => {
    const midnight = BigInt(Date.parse('1993-05-01T00:00:00+08:00'));
    expect(person({ ...added, bornDate: midnight }).fields.bornOn).toBe('1993-05-01');
    expect(person({ ...added, bornDate: midnight - 1n }).fields.bornOn).toBe('1993-04-30');
    // China had summer time then.
    expect(person({ ...added, bornDate: 583_686_000_000n }).fields.bornOn).toBe('1988-07-01');
  });

  it.each([
    [1n, undefined, undefined],
    [2n, undefined, 'NORMAL'],
    [3n, undefined, 'DISABLED'],
    [1n, 2n, 'DISABLED'],
    [2n, 2n, 'NORMAL'],
    [undefined, 1n, 'NORMAL'],
  ])('eventType %s with customerStatus %s makes the state %s', (eventType, customerStatus, state) => {
    expect(person({ ...added, eventType, customerStatus }).state).toBe(state ?? null);
  });

  it('an update needs nothing but its id', () => {
    expect(person({ id: 7n, phone: '1' }, false)).toEqual({
      id: '7',
      adds: false,
      fields: { phone: '1' },
      state: null,
    });
  });
});

describe('an event that cannot be applied names its field', () => {
  const { id: _, ...withoutId } = added;
  it.each([
    ['no identifier', () => person(withoutId), ['MISSING_FIELD', 'events.customerAdd.id']],
    ['an identifier as text', () => person({ ...added, id: '7' }), ['WRONG_TYPE', 'events.customerAdd.id']],
    [
      'an identifier beyond int64',
      () => person({ ...added, id: 2n ** 63n }),
      ['INVALID_VALUE', 'events.customerAdd.id'],
    ],
    ['an identifier 0', () => person({ ...added, id: 0n }), ['INVALID_VALUE', 'events.customerAdd.id']],
    ['an add without a phone', () => person({ ...added, phone: null }), ['MISSING_FIELD', 'events.customerAdd.phone']],
    ['a name that is a number', () => person({ ...added, name: 1n }), ['WRONG_TYPE', 'events.customerAdd.name']],
    ['an unknown code', () => person({ ...added, sex: 3n }), ['INVALID_VALUE', 'events.customerAdd.sex']],
    [
      'an unknown eventType',
      () => person({ ...added, eventType: 4n }),
      ['INVALID_VALUE', 'events.customerAdd.eventType'],
    ],
    ['text with NUL', () => person({ ...added, remark: 'a\0' }), ['INVALID_VALUE', 'events.customerAdd.remark']],
    ['a list for an event', () => person([]), ['WRONG_TYPE', 'events.customerAdd']],
    ['a wrong item', () => person({ ...added, spaceIds: [1n, 'x'] }), ['WRONG_TYPE', 'events.customerAdd.spaceIds[1]']],
    [
      'a binding to nobody',
      () => readBinding({ customerId: 1n, companyIds: [] }, 'b'),
      ['INVALID_VALUE', 'b.companyIds'],
    ],
    ['a binding without companies', () => readBinding({ customerId: 1n }, 'b'), ['MISSING_FIELD', 'b.companyIds']],
    [
      'a binding that enables',
      () => readBinding({ customerId: 1n, companyIds: [1n], eventType: 2n }, 'b'),
      ['INVALID_VALUE', 'b.eventType'],
    ],
    [
      'a deletion of somebody without a name',
      () => readPersonDeletion({ customerUserDTOS: [{ customerId: 1n }, {}] }, 'd'),
      ['MISSING_FIELD', 'd.customerUserDTOS[1].customerId'],
    ],
    [
      'a deletion of nobody',
      () => readPersonDeletion({ customerUserDTOS: [] }, 'd'),
      ['INVALID_VALUE', 'd.customerUserDTOS'],
    ],
    ['a deletion of no company', () => readCompanyDeletion({ ids: [] }, 'd'), ['INVALID_VALUE', 'd.ids']],
  ])('%s', (_title, read, expected) => {
    expect(refusalOf(read)).toEqual(expected);
  });
});

type Arrival = {
  at: number;
  msgId?: number;
  kind: 'add' | 'update' | 'delete' | 'bind';
  name?: string;
  email?: string;
  state?: ProfileState | null;
};

const UNKNOWN: StoredProfile = {
  ...BLANK_PERSON,
  ...{ completed: false, reportedAt: null, reportedMsgId: null, state: null, stateStamp: null, deletedAt: null },
  ...{ userId: null, boundOpenId: null, accountsStamp: null },
};

const momentOf = ({ at, msgId = 1 }: Arrival): Moment => ({ at: new Date(at), msgId: String(msgId) });

function changesBy(stored: StoredProfile, arrival: Arrival) {
  const { at, msgId, kind, state = null, ...fields } = arrival;
  const moment = momentOf(arrival);
  if (kind === 'delete') return deletionOf(stored, moment.at);
  if (kind !== 'bind') {
    return changesOf(stored, { id: '1', adds: kind === 'add', fields, state }, moment, BLANK_PERSON);
  }
  const report = {
    personId: '1',
    companyIds: ['2'],
    projectId: '1',
    openId: `o${fields.name}`,
    userId: `u${fields.name}`,
  };
  return accountsOf(stored, report, moment);
}

/** What is stored after reports, bindings and deletions arrived in this order. */
function storedOf(arrivals: readonly Arrival[]): StoredProfile {
  const stored = { ...UNKNOWN };
  for (const arrival of arrivals) Object.assign(stored, changesBy(stored, arrival));
  return stored;
}

const add = (at: number, name: string, email?: string): Arrival => ({ at, kind: 'add', name, ...(email && { email }) });
const update = (at: number, name: string): Arrival => ({ at, kind: 'update', name });
const remove = (at: number): Arrival => ({ at, kind: 'delete' });

describe('reports that arrive', () => {
  it('an older update changes nothing', () => {
    expect(changesBy(storedOf([add(5, 'new')]), update(4, 'old'))).toBeNull();
  });

  it('an update of the same moment is taken, as it follows in the same message', () => {
    expect(storedOf([add(5, 'first'), update(5, 'second')]).name).toBe('second');
  });

  it('an add that its update overtook fills what is not known, once', () => {
    const stored = storedOf([update(5, 'updated'), add(3, 'added', 'a@example.com'), add(2, 'x', 'older@example.com')]);
    expect(stored).toMatchObject({ name: 'updated', email: 'a@example.com', reportedAt: new Date(5) });
  });

  it('a late add does not bring back what was deleted', () => {
    expect(exists(storedOf([remove(5), add(4, 'late')]))).toBe(false);
    expect(exists(storedOf([remove(5), add(5, 'of the same moment')]))).toBe(false);
  });

  it('who is added again begins anew', () => {
    const stored = storedOf([add(1, 'once', 'once@example.com'), remove(5), add(6, 'again')]);
    expect(exists(stored)).toBe(true);
    expect(stored).toMatchObject({ name: 'again', email: null });
  });

  it('a late deletion does not take who was added after it', () => {
    expect(exists(storedOf([add(6, 'again'), remove(5)]))).toBe(true);
  });

  it('a command to disable is not hidden by a newer report that says nothing of the state', () => {
    expect(storedOf([update(5, 'newer'), { ...update(3, 'older'), state: 'DISABLED' }])).toMatchObject({
      ...{ name: 'newer', state: 'DISABLED' },
    });
  });

  it('whole reports, commands, bindings and deletions end the same in every order, of one moment too', () => {
    const arrival = fc.record({
      at: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('add', 'update', 'delete', 'bind'),
      name: fc.string({ minLength: 1 }),
      email: fc.string({ minLength: 1 }),
      state: fc.constantFrom(null, 'NORMAL', 'DISABLED'),
    });
    const shown = ['name', 'email', 'state', 'userId', 'boundOpenId'];
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 1, maxLength: 7 }), fc.infiniteStream(fc.nat()), (parts, dice) => {
        const inOrder = parts
          .map((part, i) => ({ ...part, msgId: i + 1 }) as Arrival & { msgId: number })
          .sort((a, b) => a.at - b.at || a.msgId - b.msgId);
        const shuffled = inOrder.map((item) => ({ item, key: dice.next().value })).sort((a, b) => a.key - b.key);
        const [expected, found] = [storedOf(inOrder), storedOf(shuffled.map(({ item }) => item))];
        expect(exists(found)).toBe(exists(expected));
        if (exists(expected)) expect(shown.map((key) => found[key])).toEqual(shown.map((key) => expected[key]));
      }),
      { numRuns: 2_000 },
    );
  });
});

it('a masked number keeps three characters in front and four behind', () => {
  expect(maskIdNumber('110105196209229026')).toBe('110***********9026');
  expect(maskIdNumber('A12345')).toBe('******');
  expect(maskIdNumber(null)).toBeNull();
});
