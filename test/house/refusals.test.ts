import { callsIn, sentencesIn } from '../../gateway/doors/docs/raised';
import { contract } from '../../gateway/doors/legacy/contract';
import { keyOf } from '../../gateway/doors/legacy/endpoint';
import { byCode, failureOf } from '../../gateway/doors/legacy/errors';
import { implemented } from '../../gateway/doors/legacy/modules/index';
import { originOf } from '../../gateway/doors/legacy/origin';
import { reasonTexts } from '../../gateway/doors/legacy/reasons';
import type { salesTexts } from '../../gateway/doors/legacy/reasons/sales';
import { predicateOf } from '../../gateway/doors/legacy/sentences';
import { badInput, DomainError, ERROR_CODES, failedPrecondition } from '../../subgraphs/kit/basics/errors';
import type { Reason } from '../../subgraphs/kit/basics/reasons';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { readSources } from './tidy/source';

const written = readSources(projectPath()).filter(
  ({ path }) => /^(subgraphs|gateway)\//.test(path) && /(?<!generated|\.test|\.d)\.ts$/.test(path),
);
const production = written.filter(({ path }) => path.startsWith('subgraphs/') && !path.includes('demo'));

const calls = production.flatMap(({ text }) => callsIn(text).map(({ args }) => args));

/** A sentence as it would be said. */
const saidIn = (call: string): string[] => sentencesIn(call, '7');

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text) && !/[a-z]{3,} [a-z]{2,}/i.test(text);

describe('what legacy clients are told', () => {
  test('a reason that is not of the closed list, or has no Chinese text, does not compile', () => {
    const raise = (reason: Reason) => failedPrecondition(reason, 'A sentence.').reason;
    const listed: Reason = 'WALLET_LOCKED';
    // @ts-expect-error no subgraph lists it
    const unlisted: Reason = 'NOT_KNOWN_HERE';
    // @ts-expect-error the other reasons of sales have no text
    const texts: typeof salesTexts = { TARGET_EMPTY: '' };
    expect([raise(listed), raise(unlisted), Object.keys(texts)]).toHaveLength(3);
  });

  test('every reason of the list is raised', () => {
    const raising = written.filter(({ path }) => !/\/(reasons|docs|doors\/signing)\//.test(path));
    const words = new Set(raising.flatMap(({ text }) => text.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []));
    const listed = Object.keys(reasonTexts);
    expect(listed.length).toBeGreaterThan(300);
    expect(listed.filter((reason) => !words.has(reason))).toEqual([]);
  });

  test('every text of a reason or a code is Chinese', () => {
    const texts = [...Object.values(reasonTexts), ...Object.values(byCode)].map((text) =>
      typeof text === 'string' ? text : text.text,
    );
    expect(texts.filter((text) => !isChinese(text))).toEqual([]);
  });

  test('whatever a check says, the legacy client reads the name of its field and Chinese', () => {
    const sentences = calls.flatMap(saidIn);
    expect(sentences.length).toBeGreaterThan(80);
    const told = sentences.map((sentence) => failureOf(badInput('input.x', sentence), () => '名称(name)').text);
    expect(told.filter((text) => !isChinese(text) || !text.startsWith('名称(name)'))).toEqual([]);
  });

  test('a bound is told with its number', () => {
    expect(predicateOf('name must have 1 to 60 characters.')).toBe('应为1至60个字符');
    expect(predicateOf('lineIds must hold 1 to 200 identifiers.')).toBe('应为1至200项');
    expect(predicateOf('amount must be above 0 with at most 2 decimals.')).toBe('应大于0,小数最多2位');
  });

  test('no number or mark of a refusal is broken, whatever is put in', () => {
    const broken = /\d\.(?!\d)|[,。、:;,;]\s*[,。、:;,;]|[,、:]$|\{\w+[:}]|undefined|null/;
    const checks = ['7', '0.5', '-1', '2027-12'].flatMap((fact) =>
      production.flatMap(({ text }) => callsIn(text).flatMap(({ args }) => sentencesIn(args, fact))),
    );
    const told = checks.map((sentence) => failureOf(badInput('input.x', sentence), () => '名称(name)').text);
    const ofReasons = Object.entries(reasonTexts).map(([reason, text]) => {
      const names = JSON.stringify(text).matchAll(/\{(\w+)/g);
      const facts = Object.fromEntries([...names].map(([, name]) => [name, '0.5']));
      return failureOf(badInput('input.x', 'A sentence.', reason as Reason, facts), () => '名称(name)').text;
    });
    expect(told.length).toBeGreaterThan(400);
    expect([...told, ...ofReasons].filter((text) => broken.test(text))).toEqual([]);
    expect(predicateOf('commissionRate must be between 0 and 1.')).toBe('应介于0与1之间');
    expect(predicateOf('rate must be above 0 and at most 0.5.')).toBe('应大于0且不超过0.5');
  });

  test('a refusal without a text of its own says nothing in English', () => {
    for (const code of ERROR_CODES) {
      const { text } = failureOf(new DomainError(code, code, 'This is English.'));
      expect([code, isChinese(text)]).toEqual([code, true]);
    }
  });
});

describe('the field that a refusal names', () => {
  const entryOf = new Map(contract().map((entry) => [`${entry.method} ${entry.path}`, entry]));
  const endpointOf = new Map(implemented().map((endpoint) => [keyOf(endpoint), endpoint]));
  const origin = (key: string, body: Record<string, unknown>, place: string | undefined) => {
    const [endpoint, entry] = [endpointOf.get(key), entryOf.get(key)];
    if (!endpoint || !entry) throw new Error(`${key} is not served.`);
    return originOf(endpoint, entry, { path: {}, query: {}, body }, place);
  };

  test('is the legacy one whose value stands there', () => {
    const body = { id: '7', applyNo: '1', auditType: 'reject', auditRemark: 'x' };
    expect(origin('POST /mt/crm/customer/registerAudit', body, 'input.remark')).toContain('auditRemark');
  });

  test('is found although it was left out', () => {
    const body = { applyNo: '1', auditType: 'reject' };
    expect(origin('POST /mt/crm/customer/registerAudit', body, 'input.remark')).toContain('auditRemark');
  });

  test('is the one that the mapping itself refuses', () => {
    expect(origin('POST /mt/crm/customer/list', { state: 77, pageNo: 1 }, undefined)).toContain('state');
  });

  test('is the part of an element, however deep, also where the mapping needs the list', () => {
    const assign = 'POST /mt/crm/sales/maintain/batchAssign';
    const infoList = [{ customerId: '1' }, { customerId: '2', royaltyRate: '2' }];
    const assigned = (place: string, body = { salesmanId: '1', infoList }) => origin(assign, body, place);
    expect(assigned('input.customers.1.commissionRate')).toContain('infoList[1].royaltyRate');
    expect(assigned('input.customers.0.gradeCode')).toContain('infoList[0].gradeCode');
    expect(assigned('input.customers')).toContain('infoList');
    expect(assigned('input.customers', { salesmanId: '1', infoList: [] })).toContain('infoList');
    const accredit = 'POST /mt/crm/customer/deptItem/accredit';
    const spreaderRoyalties = [{ spreaderId: '1', royaltyType: 'rate', royaltyRate: '2' }];
    const item = { itemCode: 'x', feeType: 10, fee: '-1', spreaderRoyalties };
    const body = { deptId: '1', checkItemList: [item] };
    expect(origin(accredit, body, 'input.items[0].terms.price')).toContain('checkItemList[0].fee)');
    const share = 'input.items[0].terms.royalties[0].rate';
    expect(origin(accredit, body, share)).toContain('checkItemList[0].spreaderRoyalties[0].royaltyRate');
  });

  test('is the one in an element that the mapping refuses', () => {
    const body = { deptId: '1', checkItemList: [{ itemCode: 'x' }, { itemCode: 'y', feeType: 99 }] };
    const accredit = 'POST /mt/crm/customer/deptItem/accredit';
    expect(origin(accredit, body, undefined)).toContain('checkItemList[1].feeType');
  });

  test('is none where no field has to do with it', () => {
    expect(origin('POST /mt/crm/customer/list', { pageNo: 1 }, 'input.nothing')).toBeUndefined();
  });
});
