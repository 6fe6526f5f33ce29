import { billing } from './billing/subgraph';
import { contracts } from './contracts/subgraph';
import { customers } from './customers/subgraph';
import type { World } from './demo/world';
import type { Subgraph } from './kit/subgraph';
import { platform } from './platform/subgraph';
import { products } from './products/subgraph';
import { sales } from './sales/subgraph';
import { usage } from './usage/subgraph';

/** The subgraphs, in the order in which they migrate and load demo data. The only list. */
export const SUBGRAPHS: readonly Subgraph<World>[] = [customers, products, usage, billing, sales, contracts, platform];
