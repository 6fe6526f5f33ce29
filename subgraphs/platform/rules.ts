/** Code of the role that may do everything; it changes by no hand. */
export const ADMINISTRATOR = 'administrator';

/** Departments and menus are trees of so many levels at most. */
const DEEPEST = 3;

interface TreeNode {
  id: string;
  parentId: string | null;
  level: number;
}

export function subtreeOf<Node extends TreeNode>(nodes: readonly Node[], id: string): Node[] {
  return nodes.filter((node) => node.id === id || pathOf(nodes, node).some((above) => above.id === id));
}

function pathOf(nodes: readonly TreeNode[], { parentId }: TreeNode): TreeNode[] {
  const parent = nodes.find(({ id }) => id === parentId);
  return parent ? [parent, ...pathOf(nodes, parent)] : [];
}

/** Where a node comes to stand, a new one having no `id`, and what speaks against it. */
export interface Place {
  level: number;
  fault: 'CYCLE' | 'TOO_DEEP' | null;
}

export function placeBelow(nodes: readonly TreeNode[], parent: TreeNode | null, id: string | null): Place {
  const moved = id === null ? [] : subtreeOf(nodes, id);
  const level = (parent?.level ?? 0) + 1;
  if (parent && moved.some((node) => node.id === parent.id)) return { level, fault: 'CYCLE' };
  const own = moved.find((node) => node.id === id)?.level ?? level;
  const height = Math.max(0, ...moved.map((node) => node.level - own));
  return { level, fault: level + height > DEEPEST ? 'TOO_DEEP' : null };
}
