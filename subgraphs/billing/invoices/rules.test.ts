import {
  type AskedHeading,
  checkAudit,
  checkComplete,
  checkHeading,
  checkIssue,
  checkPaper,
  checkSendable,
  completed,
  invoiceNumber,
  leavingOf,
  leftToInvoice,
  partsOf,
  seriesOf,
} from './rules';

const ASKED: AskedHeading = {
  type: 'NORMAL',
  headerName: ' 上海云图通达电子商务有限公司 ',
  taxNumber: '91310115MA9878051G',
  email: 'finance@example.com',
};
const BUYER = {
  bankName: '招商银行',
  bankAccount: '75591234567',
  registeredAddress: '浦东',
  registeredPhone: '021-123456',
};
const refusal = (code: string, field: string) =>
  expect.objectContaining({ code, extensions: expect.objectContaining({ field: `input.${field}` }) });

describe('a heading', () => {
  test('is kept without blanks, and what is blank is not there', () => {
    expect(checkHeading({ ...ASKED, bankName: ' ', bankAccount: '7559 1234-567' })).toEqual({
      ...ASKED,
      headerName: '上海云图通达电子商务有限公司',
      bankName: null,
      bankAccount: '75591234567',
      registeredAddress: null,
      registeredPhone: null,
    });
  });

  test.each<[string, object]>([
    ['headerName', { headerName: ' ' }],
    ['headerName', { headerName: 'x'.repeat(101) }],
    ['taxNumber', { taxNumber: '91310115MA98780510' }],
    ['taxNumber', { taxNumber: '12345' }],
    ['taxNumber', { taxNumber: '9131 0115MA9878051G' }],
    ['email', { email: 'finance' }],
    ['email', { email: 'a@b.cn,c@d.cn' }],
    ['bankAccount', { bankAccount: '12ab5678' }],
    ['registeredPhone', { registeredPhone: 'call me' }],
  ])('with a wrong %s is refused by its name', (field, change) => {
    expect(() => checkHeading({ ...ASKED, ...change })).toThrow(refusal('BAD_USER_INPUT', field));
  });

  test.each(['310115987805123', '91310115ma9878051g', '12345678901234567890'])(
    'may have the tax number %s',
    (taxNumber) => {
      expect(checkHeading({ ...ASKED, taxNumber }).taxNumber).toBe(taxNumber.toUpperCase());
    },
  );

  test('of a special invoice needs bank, account, address and telephone', () => {
    const special = checkHeading({ ...ASKED, type: 'SPECIAL', ...BUYER });
    expect(checkComplete(special)).toBe(special);
    for (const name of Object.keys(BUYER)) {
      expect(() => checkComplete({ ...special, [name]: null })).toThrow(refusal('BAD_USER_INPUT', name));
    }
    expect(checkComplete(checkHeading(ASKED)).bankName).toBeNull();
  });

  test('is completed from a saved one, which changes nothing that was said', () => {
    const saved = checkHeading({ ...ASKED, ...BUYER });
    expect(completed(checkHeading({ ...ASKED, bankName: '工商银行' }), saved)).toMatchObject({
      ...BUYER,
      bankName: '工商银行',
    });
    expect(completed(checkHeading(ASKED), undefined)).toEqual(checkHeading(ASKED));
  });
});

describe('the parts of an invoice', () => {
  const statement = (id: string, billMonth: string, invoiceableAmount: string) => ({
    id,
    statementNo: `ST${id}`,
    billMonth,
    state: 'CONFIRMED',
    invoiceableAmount,
  });
  const OPEN = [
    statement('9', '2026-02', '30.00'),
    statement('10', '2026-01', '20.10'),
    statement('8', '2026-02', '5.00'),
  ];

  test.each([
    ['0.01', [['10', '0.01']]],
    ['20.10', [['10', '20.10']]],
    [
      '24.00',
      [
        ['10', '20.10'],
        ['8', '3.90'],
      ],
    ],
    [
      '55.10',
      [
        ['10', '20.10'],
        ['8', '5.00'],
        ['9', '30.00'],
      ],
    ],
  ])('of %s come from the oldest statements', (amount, parts) => {
    expect(partsOf(amount, OPEN, OPEN).map((part) => [part.statementId, part.amount])).toEqual(parts);
  });

  test.each([
    ['55.11', OPEN],
    ['0.01', []],
  ])('of %s are refused when less is left', (amount, open) => {
    expect(() => partsOf(amount, open, open)).toThrow(refusal('FAILED_PRECONDITION', 'amount'));
  });
});

describe('what may be invoiced', () => {
  const leaves = (state: string, invoiceableAmount: string) => leavingOf({ state, invoiceableAmount });

  test('is what was confirmed, less what statements below zero give back from their sending on', () => {
    const states = ['TO_BE_REVIEWED', 'REVIEWED', 'SENT', 'CONFIRMED', 'ARCHIVED', 'VOID'];
    expect(states.map((state) => leaves(state, '3.75'))).toEqual(['0', '0', '0', '3.75', '3.75', '0']);
    expect(states.map((state) => leaves(state, '-0.26'))).toEqual(['0', '0', '-0.26', '-0.26', '-0.26', '0']);
  });

  test.each([
    ['3.75', '3.49', '3.49'],
    ['3.75', '8.49', '3.75'],
    ['3.49', '8.49', '3.49'],
    ['-0.26', '3.49', '0.00'],
    ['3.75', '-1.00', '0.00'],
  ])('of chosen ones that leave %s in an account that leaves %s is %s', (ofChosen, ofAccount, left) => {
    expect(leftToInvoice(ofChosen, ofAccount)).toBe(left);
  });
});

describe('an invoice', () => {
  const STATES = ['TO_BE_AUDITED', 'TO_BE_ISSUED', 'ISSUED', 'REJECTED'] as const;
  const passes = (check: () => void) => {
    try {
      check();
      return true;
    } catch {
      return false;
    }
  };

  test('is passed once, rejected until it is issued, issued after it passed, sent when it is issued', () => {
    expect(STATES.filter((state) => passes(() => checkAudit(state, 'PASS')))).toEqual(['TO_BE_AUDITED']);
    expect(STATES.filter((state) => passes(() => checkAudit(state, 'REJECT')))).toEqual([
      'TO_BE_AUDITED',
      'TO_BE_ISSUED',
    ]);
    expect(STATES.filter((state) => passes(() => checkIssue(state)))).toEqual(['TO_BE_ISSUED']);
    expect(STATES.filter((state) => passes(() => checkSendable(state, '/files/billing/1')))).toEqual(['ISSUED']);
    expect(passes(() => checkSendable('ISSUED', null))).toBe(false);
  });

  test('is numbered by the business year in which it is issued', () => {
    expect(seriesOf(new Date('2026-12-31T15:59:59Z'))).toBe('FP2026');
    expect(seriesOf(new Date('2026-12-31T16:00:00Z'))).toBe('FP2027');
    expect([invoiceNumber('FP2026', 1), invoiceNumber('FP2026', '1234567')]).toEqual(['FP2026000001', 'FP20261234567']);
  });

  const NOW = new Date('2026-03-01T00:00:00Z');

  test('has a file that a browser can fetch, and a day that is not to come', () => {
    expect(checkPaper({ fileUrl: 'https://example.com/1.pdf' }, NOW)).toMatchObject({ taxInvoicedOn: '2026-03-01' });
    for (const fileUrl of ['12', '/files/billing/12?expires=1&signature=a']) {
      expect(checkPaper({ fileUrl }, NOW).fileUrl).toBe('file:12');
    }
    for (const fileUrl of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://a b', '//evil']) {
      expect(() => checkPaper({ fileUrl }, NOW)).toThrow(refusal('BAD_USER_INPUT', 'fileUrl'));
    }
    const tomorrow = { fileUrl: '12', taxInvoicedOn: '2026-03-02' };
    expect(() => checkPaper(tomorrow, NOW)).toThrow(refusal('BAD_USER_INPUT', 'taxInvoicedOn'));
    expect(() => checkPaper({ fileUrl: '12', taxInvoiceNo: '12' }, NOW)).toThrow(
      refusal('BAD_USER_INPUT', 'taxInvoiceNo'),
    );
  });
});
