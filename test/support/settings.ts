import { readConfig } from '../../gateway/common/config';
import type { Place } from '../../subgraphs/kit/requests/context';

const alone = (subgraph: string) => Promise.reject(new Error(`there is no ${subgraph} here`));

/** What a subgraph works with that a test runs by itself: it was told nothing and has nobody to ask. */
export const ALONE: Omit<Place, 'db'> = { settings: readConfig({}), neighbours: { execute: alone, readFile: alone } };
