import { grantedTree } from './rules';
import type { MenuRow } from './tables';

const menu = (id: string, parentId: string | null, buttons: string[] = []) =>
  ({ id, parentId, code: id, buttons: buttons.map((code) => ({ code, label: code })) }) as unknown as MenuRow;

const MENUS = [
  menu('home', null),
  menu('system', null),
  menu('staff', 'system', ['save', 'delete']),
  menu('role', 'system'),
];

const shape = (nodes: ReturnType<typeof grantedTree>): unknown[] =>
  nodes.map(({ menu: { id }, buttons, children }) => [id, buttons.map(({ code }) => code), shape(children)]);

describe('the menus that somebody finds', () => {
  test('are all of them, with every button, when nothing has to be granted', () => {
    expect(shape(grantedTree(MENUS, null))).toEqual([
      ['home', [], []],
      [
        'system',
        [],
        [
          ['staff', ['save', 'delete'], []],
          ['role', [], []],
        ],
      ],
    ]);
  });

  test('are the granted pages with the granted buttons, and the directories above them', () => {
    expect(shape(grantedTree(MENUS, new Map([['staff', new Set(['save'])]])))).toEqual([
      ['system', [], [['staff', ['save'], []]]],
    ]);
  });

  test('are none without a grant', () => {
    expect(grantedTree(MENUS, new Map())).toEqual([]);
  });
});
