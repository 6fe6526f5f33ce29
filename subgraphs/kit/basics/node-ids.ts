import { unkeepable } from './text';

interface NodeKey {
  type: string;
  key: string;
}

export const nodeIdOf = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url');

/** null for what `nodeIdOf` never made. */
export function readNodeId(text: string): NodeKey | null {
  const [, type, key] = /^(\w+):(.+)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (type === undefined || key === undefined || unkeepable(key, true)) return null;
  return nodeIdOf(type, key) === text ? { type, key } : null;
}
