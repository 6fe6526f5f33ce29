import type { World } from '../demo/world';
import { copyRows } from '../kit/sql/copy';
import type { Database } from '../kit/sql/database';
import { contractProducts, contracts, signingEvents } from './contracts/tables';
import { papersOf } from './demo/papers';
import { files } from './schema';

export async function loadDemo(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const papers = await papersOf(world);
  await copyRows(db, files, papers.files, progress);
  await copyRows(
    db,
    contracts,
    world.contracts.map(({ signDeadlineAt, ...contract }) => ({
      ...contract,
      ...{ signEndsAt: signDeadlineAt, ...NO_PAPERS, ...papers.columns.get(contract.id) },
    })),
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
  await copyRows(db, signingEvents, papers.events, progress);
}

/** The same columns for every row, as COPY wants them. */
const NO_PAPERS = {
  ...{ content: null, draftFileId: null, draftHash: null, signedFileId: null, documentHash: null },
  ...{ finalFileId: null, finalHash: null, linkVersion: 0, signerType: null },
};
