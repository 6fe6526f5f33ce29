import { DomainError } from '../../kit/basics/errors';
import { lineOf, type MergedLine, mergedLine } from './line-rules';
import {
  checkAddresses,
  checkInvoiceLimit,
  checkTotal,
  type Standing,
  type State,
  type Step,
  selectedBy,
  stateAfter,
} from './rules';

/** The reason with which something is refused; `done` when it is not. */
function reasonOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
}

const statement = (more: Partial<Standing> = {}): Standing => ({
  statementNo: 'ST1',
  state: 'TO_BE_REVIEWED',
  overdraftState: 'MONTHLY',
  settledAmount: '0.00',
  invoicedAmount: '0.00',
  totalAmount: '100.00',
  ...more,
});

describe('the life of a statement', () => {
  const STATES: State[] = ['TO_BE_REVIEWED', 'REVIEWED', 'SENT', 'CONFIRMED', 'ARCHIVED', 'VOID'];
  /** The state after a step in each of the states above, or x where it is refused. */
  const TABLE: Record<Step, string[]> = {
    review: ['REVIEWED', 'x', 'x', 'x', 'x', 'x'],
    send: ['x', 'SENT', 'SENT', 'CONFIRMED', 'ARCHIVED', 'x'],
    confirm: ['x', 'x', 'CONFIRMED', 'x', 'x', 'x'],
    archive: ['x', 'x', 'x', 'ARCHIVED', 'x', 'x'],
    void: ['VOID', 'VOID', 'VOID', 'x', 'x', 'x'],
    delete: ['TO_BE_REVIEWED', 'x', 'x', 'x', 'x', 'VOID'],
    editLines: ['TO_BE_REVIEWED', 'x', 'x', 'x', 'x', 'x'],
    limitInvoices: ['TO_BE_REVIEWED', 'REVIEWED', 'SENT', 'CONFIRMED', 'ARCHIVED', 'x'],
  };

  test.each(Object.entries(TABLE))('%s is allowed in its states alone', (step, expected) => {
    const after = STATES.map((state) => {
      const reason = reasonOf(() => stateAfter(step as Step, statement({ state }), 'input'));
      if (reason !== 'done') expect(reason).toBe('STATEMENT_STATE');
      return reason === 'done' ? stateAfter(step as Step, statement({ state }), 'input') : 'x';
    });
    expect(after).toEqual(expected);
  });

  test.each([
    ['paid by payments', { settledAmount: '0.01' }, 'STATEMENT_IN_USE'],
    ['invoiced', { invoicedAmount: '0.01' }, 'STATEMENT_IN_USE'],
    ['paid by the wallet', { settledAmount: '100.00', overdraftState: 'PREPAID' as const }, 'done'],
    ['neither', {}, 'done'],
  ])('one that is %s can or cannot be withdrawn', (_, more, reason) => {
    expect(reasonOf(() => stateAfter('void', statement(more), 'input'))).toBe(reason);
    expect(reasonOf(() => stateAfter('delete', statement(more), 'input'))).toBe(reason);
  });
});

test.each([
  [{}, '0', 'done'],
  [{}, '-0.01', 'TOTAL_TOO_LOW'],
  [{ settledAmount: '5.00' }, '4.99', 'TOTAL_TOO_LOW'],
  [{ settledAmount: '5.00' }, '5.00', 'done'],
  [{ settledAmount: '5.00', overdraftState: 'PREPAID' as const }, '4.99', 'done'],
  [{ invoicedAmount: '6.00' }, '5.99', 'TOTAL_TOO_LOW'],
  [{ totalAmount: '-0.26' }, '-0.27', 'TOTAL_TOO_LOW'],
  [{ totalAmount: '-0.26' }, '-0.26', 'done'],
  [{ totalAmount: '-0.26' }, '-0.16', 'done'],
  [{}, '1000000000000000', 'AMOUNT_TOO_LARGE'],
])('a total never falls below what is paid or invoiced: %j, %s', (more, total, reason) => {
  expect(reasonOf(() => checkTotal(statement(more), total, 'input'))).toBe(reason);
});

test.each([
  ['100.00', 'done'],
  ['100.01', 'INVOICE_LIMIT_OUT_OF_RANGE'],
  ['30', 'done'],
  ['29.99', 'INVOICE_LIMIT_OUT_OF_RANGE'],
  ['50.001', 'INVALID_INPUT'],
])('a limit of %s lies between what is invoiced and the total, or is refused', (limit, reason) => {
  expect(reasonOf(() => checkInvoiceLimit(statement({ invoicedAmount: '30.00' }), limit, 'input'))).toBe(reason);
});

test.each([
  [{ statementIds: ['1'] }, 'done'],
  [{ statementNos: ['ST1'] }, 'done'],
  [{}, 'INVALID_INPUT'],
  [{ statementIds: [] }, 'INVALID_INPUT'],
  [{ statementIds: ['1'], statementNos: ['ST1'] }, 'INVALID_INPUT'],
  [{ statementIds: ['1', '2', '1'] }, 'NAMED_TWICE'],
  [{ statementIds: Array.from({ length: 101 }, (_, i) => String(i)) }, 'INVALID_INPUT'],
])('a selection names 1 to 100 statements in one way: %#', (selection, reason) => {
  expect(reasonOf(() => selectedBy(selection))).toBe(reason);
});

test.each([
  [['a@example.com'], [], 'done'],
  [[], ['a@example.com'], 'INVALID_INPUT'],
  [['a@example.com'], ['not one'], 'INVALID_INPUT'],
  [['a@example.com,b@example.com'], [], 'INVALID_INPUT'],
  [Array.from({ length: 11 }, (_, i) => `a${i}@example.com`), [], 'INVALID_INPUT'],
])('a statement goes to 1 to 10 mail addresses: %#', (recipients, cc, reason) => {
  expect(reasonOf(() => checkAddresses(recipients, cc))).toBe(reason);
});

describe('a line that is entered', () => {
  const BEFORE = lineOf({ productCode: 'P1', callCount: 10, chargeCount: 8, price: '0.5' }, null);

  test.each([
    [
      { chargeCount: 3, price: '0.335' },
      { chargeCount: 3, callCount: 3, totalFee: '1.01' },
    ],
    [
      { callCount: 4, price: '2' },
      { chargeCount: 4, callCount: 4, totalFee: '8.00' },
    ],
    [{ totalFee: '99.5' }, { chargeCount: 1, callCount: 1, price: '99.500000', totalFee: '99.50' }],
    [
      { totalFee: '-5', chargeCount: 2 },
      { price: '2.500000', totalFee: '-5.00' },
    ],
  ])('is worked out of what is given: %j', (entry, line) => {
    expect(lineOf({ productCode: 'P1', ...entry }, null)).toMatchObject(line);
  });

  test('keeps what is not given of the line before', () => {
    expect(lineOf({ productCode: 'P1', productName: 'new' }, BEFORE)).toEqual({ ...BEFORE, productName: 'new' });
    expect(lineOf({ productCode: 'P1', price: '1' }, BEFORE)).toMatchObject({ chargeCount: 8, totalFee: '8.00' });
  });

  test('leaves what was taken back below zero, named or not, and gives it a new price', () => {
    const back = { ...BEFORE, callCount: -2, freeCount: -1, chargeCount: -1, price: '0.500000', totalFee: '-0.50' };
    expect(lineOf({ productCode: 'P1', productName: 'new' }, back)).toEqual({ ...back, productName: 'new' });
    expect(lineOf({ productCode: 'P1', callCount: -2, chargeCount: -1 }, back)).toMatchObject({ chargeCount: -1 });
    expect(lineOf({ productCode: 'P1', price: '2' }, back)).toMatchObject({ callCount: -2, totalFee: '-2.00' });
    expect(lineOf({ productCode: 'P1', totalFee: '-3' }, back)).toMatchObject({ price: '3.000000', totalFee: '-3.00' });
    expect(reasonOf(() => lineOf({ productCode: 'P1', chargeCount: -2 }, back))).toBe('INVALID_INPUT');
  });

  test('has texts as they are kept elsewhere; a blank name is none, a blank tag takes it away', () => {
    const tagged = { ...BEFORE, tag: 'old', productName: 'name' };
    const texts = lineOf({ productCode: ' P1 ', productName: ' ', tag: ' ' }, tagged);
    expect(texts).toMatchObject({ productCode: 'P1', productName: 'name', tag: '' });
    expect(lineOf({ productCode: 'P1', productName: ' ', price: '1' }, null).productName).toBe('P1');
    for (const name of ['productCode', 'productName', 'tag']) {
      const wrong = (text: string) => reasonOf(() => lineOf({ productCode: 'P1', price: '1', [name]: text }, null));
      expect(wrong('x'.repeat(101))).toBe('TEXT_TOO_LONG');
      expect(wrong('a\u0000b')).toBe('TEXT_NOT_KEEPABLE');
    }
  });

  test.each([
    [{ price: '999999999999', chargeCount: 20_000_000 }, 'AMOUNT_TOO_LARGE'],
    [{ totalFee: '999999999999999' }, 'AMOUNT_TOO_LARGE'],
    [{ totalFee: '1000000000000000', chargeCount: 20_000_000 }, 'AMOUNT_TOO_LARGE'],
    [{ price: '1', chargeCount: 20_000_001 }, 'COUNT_TOO_LARGE'],
  ])('is refused what its columns do not hold: %j', (entry, reason) => {
    expect(reasonOf(() => lineOf({ productCode: 'P1', ...entry }, null))).toBe(reason);
  });

  test.each([
    [{ productCode: ' ', price: '1' }],
    [{ productCode: 'P1' }],
    [{ productCode: 'P1', price: '-1' }],
    [{ productCode: 'P1', price: '0.0000001' }],
    [{ productCode: 'P1', price: '1', chargeCount: -1 }],
    [{ productCode: 'P1', price: '1', chargeCount: 3, callCount: 2 }],
    [{ productCode: 'P1', totalFee: '0.001' }],
  ])('is refused when it contradicts itself: %j', (entry) => {
    expect(['INVALID_INPUT', 'TEXT_MISSING']).toContain(reasonOf(() => lineOf(entry, null)));
  });
});

describe('lines that are merged', () => {
  const line = (more: Partial<MergedLine>): MergedLine => ({
    ...lineOf({ productCode: 'P1', chargeCount: 2, price: '0.5' }, null),
    usageMonth: '2024-01',
    totalCost: '0.100000',
    ...more,
  });

  test('keep the sums of counts, fees and costs', () => {
    const merged = mergedLine([line({}), line({ price: '0.700000', chargeCount: 3, callCount: 9, totalFee: '2.10' })]);
    expect(merged).toMatchObject({ callCount: 11, chargeCount: 5, totalFee: '3.10', totalCost: '0.200000' });
    expect(merged.price).toBe('0.620000');
  });

  test('stay below zero where more was taken back than called', () => {
    const back = { callCount: -2, chargeCount: -2, totalFee: '-1.00' };
    expect(mergedLine([line(back), line({ ...back, price: '0.700000', totalFee: '-1.40' })])).toMatchObject({
      ...{ callCount: -4, chargeCount: -4, totalFee: '-2.40', price: '0.600000' },
    });
  });

  test('make no more than a line holds', () => {
    const many = (more: Partial<MergedLine>) => [line(more), line(more)];
    for (const callCount of [2_000_000_000, -2_000_000_000]) {
      expect(reasonOf(() => mergedLine(many({ callCount })))).toBe('COUNT_TOO_LARGE');
    }
    expect(reasonOf(() => mergedLine(many({ totalFee: '999999999999999.00' })))).toBe('AMOUNT_TOO_LARGE');
  });

  test('must be several, and of one product', () => {
    expect(reasonOf(() => mergedLine([line({})]))).toBe('INVALID_INPUT');
    expect(reasonOf(() => mergedLine([line({}), line({ productCode: 'P2' })]))).toBe('LINES_DIFFER');
  });
});
