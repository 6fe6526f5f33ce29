import { placeBelow } from './rules';

const node = (id: string, parentId: string | null, level: number) => ({ id, parentId, level });
const NODES = [node('a', null, 1), node('b', 'a', 2), node('c', 'b', 3), node('d', null, 1), node('e', 'd', 2)];
const at = (id: string) => NODES.find((n) => n.id === id) ?? null;

describe('a place in a tree', () => {
  test('is one level below the parent, at the top without one', () => {
    expect(placeBelow(NODES, at('b'), null)).toEqual({ level: 3, fault: null });
    expect(placeBelow(NODES, null, 'e')).toEqual({ level: 1, fault: null });
  });

  test('is never below itself', () => {
    expect(placeBelow(NODES, at('a'), 'a').fault).toBe('CYCLE');
    expect(placeBelow(NODES, at('c'), 'a').fault).toBe('CYCLE');
  });

  test('leaves three levels for all that moves along', () => {
    expect(placeBelow(NODES, at('c'), null).fault).toBe('TOO_DEEP');
    expect(placeBelow(NODES, at('d'), 'b').fault).toBeNull();
    expect(placeBelow(NODES, at('e'), 'b').fault).toBe('TOO_DEEP');
  });
});
