import { readConfig } from '../../gateway/common/config';
import type { SubgraphSettings } from '../../subgraphs/kit/process/settings';

/** Those of a server that was told nothing. */
export const SETTINGS: SubgraphSettings = readConfig({});
