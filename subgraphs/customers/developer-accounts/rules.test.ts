import { ANONYMOUS, type Viewer } from '../../kit/requests/context';
import { normalizeEntries } from './allow-list';
import { recipientsOf } from './recipients';
import { checkAllowList, checkExpiry, checkTemporaryCount, newAccount, overlapEnd } from './rules';

const refusal = (reason: string, field: string) =>
  expect.objectContaining({ reason, extensions: expect.objectContaining({ field }) });

describe('a new developer account', () => {
  const customer = { name: 'Acme', state: 'NORMAL', customerType: 'FORMAL' } as const;

  test('is named after its customer and on trial like it', () => {
    expect(newAccount({ environment: 'PROD' }, customer, [])).toEqual({
      environment: 'PROD',
      name: 'Acme',
      status: 'NORMAL',
    });
    const trial = newAccount({ environment: 'TEST', name: ' mine ' }, { ...customer, customerType: 'TRIAL' }, ['PROD']);
    expect(trial).toEqual({ environment: 'TEST', name: 'mine', status: 'TRIAL' });
  });

  test.each(['PROD', 'TEST'] as const)('is refused beside another one for %s', (environment) => {
    expect(() => newAccount({ environment }, customer, ['TEST', 'PROD'])).toThrow(
      refusal('DEVELOPER_ACCOUNT_EXISTS', 'input.environment'),
    );
  });

  test.each(['PENDING', 'DISABLED'] as const)('is refused to a customer in state %s', (state) => {
    expect(() => newAccount({ environment: 'PROD' }, { ...customer, state }, [])).toThrow(
      refusal('CUSTOMER_NOT_ACTIVE', 'input.customerId'),
    );
  });
});

describe('the overlap of a rotation', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const later = new Date('2026-03-01T01:00:00Z');

  test('ends so many minutes from now, at once for 0', () => {
    expect(overlapEnd(60, null, now)).toEqual(later);
    expect(overlapEnd(60, now, now)).toEqual(later);
    expect(overlapEnd(0, later, now)).toBeNull();
  });

  test('is refused while another lasts, and beyond seven days', () => {
    expect(() => overlapEnd(60, later, now)).toThrow(refusal('SECRET_ROTATION_UNDER_WAY', 'input.overlapMinutes'));
    expect(() => overlapEnd(10_081, null, now)).toThrow(refusal('INVALID_INPUT', 'input.overlapMinutes'));
    expect(() => overlapEnd(-1, null, now)).toThrow(refusal('INVALID_INPUT', 'input.overlapMinutes'));
  });

  test('a temporary entry ends in the future and within thirty days', () => {
    expect(() => checkExpiry(later, now)).not.toThrow();
    expect(() => checkExpiry(now, now)).toThrow(refusal('TEMPORARY_ENTRY_EXPIRY', 'input.expiresAt'));
    const tooLate = new Date('2026-04-01T00:00:00Z');
    expect(() => checkExpiry(tooLate, now)).toThrow(refusal('TEMPORARY_ENTRY_EXPIRY', 'input.expiresAt'));
    expect(() => checkTemporaryCount(19)).not.toThrow();
    expect(() => checkTemporaryCount(20)).toThrow(refusal('TEMPORARY_ENTRIES_FULL', 'input.entry'));
  });
});

describe('an allow-list', () => {
  test('holds each entry once, in its one way of writing', () => {
    expect(normalizeEntries(['10.0.0.5/8', ' 10.0.0.0/8', '2001:DB8::1', '::ffff:1.2.3.4', '1.2.3.4'])).toEqual([
      '10.0.0.0/8',
      '2001:db8::1',
      '1.2.3.4',
    ]);
  });

  test('names the entry that is none by its index', () => {
    expect(() => normalizeEntries(['1.2.3.4', '::1', '10.0.0.0/8', '300.1.1.1'])).toThrow(
      refusal('ALLOW_LIST_ENTRY_MALFORMED', 'input.entries[3]'),
    );
  });

  test('has a hundred entries at most', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `10.0.${i}.1`);
    expect(normalizeEntries(many(100))).toHaveLength(100);
    expect(() => normalizeEntries(many(101))).toThrow(refusal('ALLOW_LIST_TOO_LONG', 'input.entries'));
  });

  test('that is on needs an entry; one that is off needs none', () => {
    expect(() => checkAllowList(true, [])).toThrow(refusal('ALLOW_LIST_EMPTY', 'input.entries'));
    expect(() => checkAllowList(true, ['1.2.3.4'])).not.toThrow();
    expect(() => checkAllowList(false, [])).not.toThrow();
  });
});

describe('those whom appId and secret are sent to', () => {
  const customer = { id: '7', mobile: '13800000001', contactMobile: '13800000002', email: 'api@example.com' };
  const owner: Viewer = { ...ANONYMOUS, kind: 'customer', customerId: '7' };
  const salesperson: Viewer = { ...ANONYMOUS, kind: 'salesperson', salespersonId: '9' };
  const service: Viewer = { ...ANONYMOUS, kind: 'operator', scopes: ['customers:write'] };
  const trusted: Viewer = { ...service, scopes: ['customers:write', 'secrets:read'] };
  const sms = (recipients?: string[]) => ({ channel: 'SMS' as const, recipients });
  const mail = (recipients: string[], cc: string[] = []) => ({ channel: 'EMAIL' as const, recipients, cc });

  test('are the contact of the customer unless named', () => {
    expect(recipientsOf(sms(), customer, salesperson)).toEqual({ to: ['13800000002'], cc: [] });
    expect(recipientsOf(mail([]), customer, salesperson)).toEqual({ to: ['api@example.com'], cc: [] });
    expect(() => recipientsOf(mail([]), { ...customer, email: null }, owner)).toThrow(
      refusal('CONTACT_UNKNOWN', 'input.recipients'),
    );
  });

  test('are anybody for who sees the secret anyway', () => {
    const asked = mail([' li@example.org ', 'li@example.org'], ['boss@example.org']);
    for (const viewer of [owner, trusted]) {
      expect(recipientsOf(asked, customer, viewer)).toEqual({ to: ['li@example.org'], cc: ['boss@example.org'] });
    }
  });

  test.each([
    ['a salesperson', salesperson],
    ['an operator without secrets:read', service],
    ['the user of another customer', { ...owner, customerId: '8' }],
  ])('are contacts of the customer for %s', (_, viewer) => {
    expect(recipientsOf(sms(['13800000001']), customer, viewer).to).toEqual(['13800000001']);
    expect(() => recipientsOf(sms(['13800000001', '13900000000']), customer, viewer)).toThrow(
      refusal('RECIPIENT_NOT_OF_CUSTOMER', 'input.recipients[1]'),
    );
    expect(() => recipientsOf(mail(['api@example.com'], ['me@example.org']), customer, viewer)).toThrow(
      refusal('RECIPIENT_NOT_OF_CUSTOMER', 'input.cc[0]'),
    );
  });

  test.each([
    ['13800000000x', 'SMS'],
    ['23800000000', 'SMS'],
    ['li@example.org', 'SMS'],
    ['li', 'EMAIL'],
    ['li@example', 'EMAIL'],
    ['a@b.com,c@d.com', 'EMAIL'],
    ['li@example.org\nBcc: x@y.com', 'EMAIL'],
  ] as const)('are none when written %s for %s', (recipient, channel) => {
    expect(() => recipientsOf({ channel, recipients: [recipient] }, customer, owner)).toThrow(
      refusal('RECIPIENT_MALFORMED', 'input.recipients[0]'),
    );
  });

  test('are ten at most, and an SMS has no copies', () => {
    const many = Array.from({ length: 11 }, (_, i) => `138000000${10 + i}`);
    expect(() => recipientsOf(sms(many), customer, owner)).toThrow(refusal('TOO_MANY_RECIPIENTS', 'input.recipients'));
    const copied = { channel: 'SMS' as const, cc: ['13800000001'] };
    expect(() => recipientsOf(copied, customer, owner)).toThrow(refusal('INVALID_INPUT', 'input.cc'));
  });
});
