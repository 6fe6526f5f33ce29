import { RawNumber } from '../../kit/json';
import { type ContractEndpoint, type ContractField, contract } from '../contract';
import { answerFieldsOf } from './fields';

const field = (name: string, type: ContractField['type'], fields?: ContractField[]): ContractField => ({
  ...{ name, type },
  ...(fields && { fields }),
});

function heldIn(response: ContractField, data: unknown): string[] {
  const { paths, note } = answerFieldsOf({ response } as ContractEndpoint);
  const seen = new Uint8Array(paths.length);
  note(data, seen);
  return paths.filter((_, index) => seen[index]);
}

const PAGE = field('data', 'object', [
  field('total', 'int64'),
  field('results', 'array', [
    field('id', 'int64'),
    field('name', 'string'),
    field('owner', 'object', [field('id', 'int64')]),
  ]),
]);

test('zero and false are something; null, a blank text, an empty list and an object of nothing are not', () => {
  expect(heldIn(PAGE, { total: 0, results: [{ id: new RawNumber('1'), name: '', owner: { id: null } }] })).toEqual([
    'total',
    'results',
    'results.id',
  ]);
  expect(heldIn(PAGE, { total: null, results: [] })).toEqual([]);
  expect(heldIn(field('data', 'object', [field('ok', 'boolean')]), { ok: false })).toEqual(['ok']);
});

test('what one element of a list lacks another may show, and what is undocumented counts for nothing', () => {
  const results = [{ name: 'a', secret: 1 }, { owner: { id: 7 } }];
  expect(heldIn(PAGE, { results })).toEqual(['results', 'results.name', 'results.owner', 'results.owner.id']);
});

test('of a long list the first fifty elements are looked at', () => {
  const results = Array.from({ length: 60 }, (_, i) => (i < 50 ? { id: i } : { name: 'late' }));
  expect(heldIn(PAGE, { results })).toEqual(['results', 'results.id']);
});

test('any key of a map has the one documented shape', () => {
  const map = field('data', 'object', [field('mapKey', 'object', [field('code', 'string')])]);
  expect(heldIn(map, { a: { code: 'x' }, b: { other: 1 } })).toEqual(['*', '*.code']);
  expect(heldIn(map, {})).toEqual([]);
});

test('whatever the contract has as an answer can be looked at', () => {
  for (const entry of contract()) {
    const { paths, note } = answerFieldsOf(entry);
    expect(new Set(paths).size).toBe(paths.length);
    for (const data of [undefined, null, 'text', 5, [], {}, [[{}]]]) note(data, new Uint8Array(paths.length));
  }
});
