import { CODE_LIMITS, codeWaitsUntil } from './rules';

describe('the next code', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  const times = (count: number, every: number) => Array.from({ length: count }, (_, i) => ago((i + 1) * every));

  test('may be sent a minute after the last', () => {
    expect(codeWaitsUntil({ ofSubject: [ago(59)], ofAddress: [] }, now)).toEqual(ago(-1));
    expect(codeWaitsUntil({ ofSubject: [ago(60)], ofAddress: [] }, now)).toBeNull();
  });

  test('waits a day after ten of them, an hour after thirty from one address', () => {
    expect(codeWaitsUntil({ ofSubject: times(CODE_LIMITS.perDay, 600), ofAddress: [] }, now)).toEqual(
      new Date(ago(6000).getTime() + 24 * 3600_000),
    );
    expect(codeWaitsUntil({ ofSubject: [], ofAddress: times(29, 60) }, now)).toBeNull();
    expect(codeWaitsUntil({ ofSubject: [], ofAddress: times(30, 60) }, now)).toEqual(ago(1800 - 3600));
  });
});
