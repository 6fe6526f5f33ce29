import { type AgreementStanding, agreementState } from './rules';

const now = new Date('2026-05-20T04:00:00Z');
const day = 86_400_000;
const daysFrom = (days: number) => new Date(now.getTime() + days * day);

const agreement = (state: AgreementStanding['state'], age: number, validDays?: number): AgreementStanding => ({
  state,
  createdAt: daysFrom(-age),
  expiresAt: validDays === undefined ? null : daysFrom(validDays),
});

describe('the state of a customer with its cooperation agreements', () => {
  test('is NOT_STARTED when there is none', () => {
    expect(agreementState([], now)).toBe('NOT_STARTED');
  });

  test('is signed online before signed on paper before waiting, whatever is newer', () => {
    const waiting = agreement('WAITING_FOR_SIGNATURE', 1);
    const onPaper = agreement('SIGNED_ON_PAPER', 2, 300);
    const online = agreement('SIGNED', 3, 300);
    expect(agreementState([waiting, onPaper, online], now)).toBe('SIGNED');
    expect(agreementState([waiting, onPaper], now)).toBe('SIGNED_ON_PAPER');
    expect(agreementState([agreement('REFUSED', 0), waiting], now)).toBe('WAITING_FOR_SIGNATURE');
  });

  test('forgets a signed agreement that has ended, at the instant it ends', () => {
    expect(agreementState([agreement('SIGNED', 700, -1)], now)).toBe('NOT_STARTED');
    expect(agreementState([agreement('SIGNED', 700, 0)], now)).toBe('NOT_STARTED');
    expect(agreementState([agreement('SIGNED', 700, -1), agreement('WAITING_FOR_SIGNATURE', 2)], now)).toBe(
      'WAITING_FOR_SIGNATURE',
    );
  });

  test('is how the newest attempt stands when nothing is signed or waits', () => {
    expect(agreementState([agreement('REFUSED', 5), agreement('WITHDRAWN', 2)], now)).toBe('WITHDRAWN');
    expect(agreementState([agreement('NOT_STARTED', 1), agreement('REFUSED', 5)], now)).toBe('NOT_STARTED');
  });
});
