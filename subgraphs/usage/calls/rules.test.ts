import { subjectHash, subjectHashes } from '../subject-hash';
import { dayOfSeqNo, keywordKind, maskIdCard, maskMobile, maskName, rangeOf, rangeOfSeqNos } from './rules';

describe('masking', () => {
  test.each([
    ['张三', '张*'],
    ['欧阳建国', '欧***'],
    ['张', '张'],
    ['', null],
  ])('of the name %j only the first character is shown', (name, shown) => {
    expect(maskName(name, 'PLAIN')).toBe(shown);
  });

  test.each([
    ['110101199001011234', '110101********1234'],
    ['110101900101123', '110101*****1123'],
    ['E12345678', 'E********'],
  ])('of the identity number %s the day of birth is hidden', (number, shown) => {
    expect(maskIdCard(number, 'PLAIN')).toBe(shown);
  });

  test('of a mobile number the middle four digits are hidden', () => {
    expect(maskMobile('13812341234', 'PLAIN')).toBe('138****1234');
  });

  test('of a hash too little is shown to find the number by trying', () => {
    expect(maskMobile('e10adc3949ba59abbe56e057f20f883e', 'MD5')).toBe('e10a****');
  });
});

describe('sequence numbers', () => {
  test.each(['202613010001', '20260230123', '2026', 'abc', '', '20260101', '2026010112x'])(
    '%j names no call',
    (text) => {
      expect(dayOfSeqNo(text)).toBeNull();
    },
  );

  test('several are looked for from the first of their days to the last', () => {
    expect(rangeOfSeqNos(['202601021', 'nonsense', '202512311'])).toEqual({
      from: new Date('2025-12-30T16:00:00Z'),
      until: new Date('2026-01-02T16:00:00Z'),
    });
    expect(rangeOfSeqNos(['nonsense'])).toBeNull();
  });
});

describe('where a list of calls looks', () => {
  const now = new Date('2026-11-21T20:00:00Z');

  test('without bounds at the last 31 business days', () => {
    expect(rangeOf({}, now)).toEqual({ from: new Date('2026-10-22T16:00:00Z'), until: undefined });
  });

  test('everywhere for an identity number or a sequence number, whose indexes answer', () => {
    expect(rangeOf({ idCard: '110101199001011234' }, now).from).toBeUndefined();
    expect(rangeOf({ keyword: '202601011234' }, now).from).toBeUndefined();
    expect(rangeOf({ keyword: '张三' }, now).from).toBeDefined();
  });

  test('at the last 31 business days for a number or keyword of blanks alone', () => {
    for (const blank of ['', '  ', '\t\u3000']) {
      expect(rangeOf({ keyword: blank, idCard: blank }, now)).toEqual(rangeOf({}, now));
    }
  });

  test('up to the last instant included', () => {
    const calledUntil = new Date('2026-11-01T15:59:59.000Z');
    expect(rangeOf({ calledUntil }, now)).toEqual({
      from: new Date('2026-10-01T16:00:00Z'),
      until: new Date('2026-11-01T15:59:59.001Z'),
    });
  });

  test('never backwards', () => {
    const filter = { calledFrom: now, calledUntil: new Date(now.getTime() - 1) };
    expect(() => rangeOf(filter, now)).toThrow('filter.calledUntil must not lie before filter.calledFrom.');
  });
});

test.each([
  ['13812341234', 'mobile'],
  ['e10adc3949ba59abbe56e057f20f883e', 'hash'],
  ['张三', 'name'],
  ['T1795300964010477592', 'number'],
])('the keyword %s is taken for a %s', (keyword, kind) => {
  expect(keywordKind(keyword)).toBe(kind);
});

test('an identity number is found however the customer sent it, and however its X is written', () => {
  const md5 = '2f3d3b4ce6c8ab2c4b8de4b0c1d3a0ff';
  expect(subjectHashes('11010119900101123x')).toContain(subjectHash('11010119900101123X'));
  expect(subjectHashes('11010119900101123X')).toHaveLength(4);
  expect(subjectHash(md5)).toBe(subjectHash(md5.toUpperCase()));
  expect(subjectHash('')).toBeNull();
});
