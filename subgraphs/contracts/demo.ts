import type { World } from '../demo/world';
import { copyRows } from '../kit/copy';
import type { Database } from '../kit/database';
import { contractProducts, contracts } from './contracts/tables';
import { templates } from './templates/tables';

export async function loadDemo(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const names = new Map(world.contracts.map(({ templateCode, templateName }) => [templateCode, templateName]));
  await copyRows(
    db,
    templates,
    [...names].map(([code, name]) => ({ code, name })),
    progress,
  );
  await copyRows(
    db,
    contracts,
    world.contracts.map(({ signDeadlineAt, ...contract }) => ({ ...contract, signEndsAt: signDeadlineAt })),
    progress,
  );
  await copyRows(
    db,
    contractProducts,
    world.contracts.flatMap(({ id, products }) =>
      products.map((product, sort) => ({ ...product, contractId: id, remark: null, sort })),
    ),
    progress,
  );
}
