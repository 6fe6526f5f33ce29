import { afterCount } from './rules';

const at = (second: number) => new Date(second * 1_000);
const quiet = { errorCount: 3, periodSeconds: 60, firingId: null, belowSince: null };
const out = { ...quiet, firingId: '7' };

describe('an alert', () => {
  test.each([
    ['begins when the count is reached', quiet, 3, at(0), { firing: 'BEGINS', belowSince: null }],
    ['does not begin below it', quiet, 2, at(0), { firing: null, belowSince: null }],
    ['that is out is not said again', out, 9, at(0), { firing: null, belowSince: null }],
    ['that is out notes since when the count is below', out, 2, at(5), { firing: null, belowSince: at(5) }],
    ['stays out for a whole period', { ...out, belowSince: at(5) }, 0, at(64), { firing: null, belowSince: at(5) }],
    ['ends after it', { ...out, belowSince: at(5) }, 0, at(65), { firing: 'ENDS', belowSince: at(5) }],
    [
      'that is reached again begins to wait anew',
      { ...out, belowSince: at(5) },
      3,
      at(64),
      { firing: null, belowSince: null },
    ],
  ])('%s', (_title, rule, failed, now, expected) => {
    expect(afterCount(rule, failed, now)).toEqual(expected);
  });
});
