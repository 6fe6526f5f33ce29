import { readFileSync } from 'node:fs';
import { projectPath } from './paths';

/** An endpoint of the old paths as everybody knows it; the shim in the gateway knows its fields too. */
export interface LegacyEndpoint {
  method: 'GET' | 'POST';
  path: string;
  title: string;
  module: string;
}

let loaded: readonly LegacyEndpoint[] | undefined;

/** The 313 endpoints in the order of the printed contract, read once from schema/legacy/contract.json. */
export function legacyEndpoints(): readonly LegacyEndpoint[] {
  loaded ??= JSON.parse(readFileSync(projectPath('schema', 'legacy', 'contract.json'), 'utf8')) as LegacyEndpoint[];
  return loaded;
}

export const legacyEndpointKey = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
