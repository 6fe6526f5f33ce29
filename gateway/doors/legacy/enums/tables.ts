import * as billing from './billing';
import * as contracts from './contracts';
import * as customers from './customers';
import type { LegacyEnum } from './define';
import * as platform from './platform';
import * as products from './products';
import * as sales from './sales';
import * as usage from './usage';

const all: LegacyEnum[] = [customers, products, usage, billing, sales, contracts, platform].flatMap((tables) =>
  Object.values<LegacyEnum>(tables),
);

/** Every enum that has legacy codes, by its name in the SDL; what enumList(className) can be asked for. */
export const enumTables: ReadonlyMap<string, LegacyEnum> = new Map(all.map((table) => [table.name, table]));
