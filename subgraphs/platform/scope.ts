import type { Reader } from '../kit/context';

/** The operator's own organisation is for its staff; row scope behind the gateway's platform:read. */
export function isOperator({ viewer }: Reader): boolean {
  return viewer.kind === 'operator' || viewer.kind === 'system';
}
