import { royaltyEnd } from '../../demo/authorization-extras';
import { booksOf } from '../../demo/money';
import type { World } from '../../demo/world';
import type { DemoStatementLine } from '../../demo/world-calls';
import type { DemoAuthorization } from '../../demo/world-trade';
import { sumFees } from '../../kit/basics/money';
import { copyRows } from '../../kit/sql/copy';
import type { Database } from '../../kit/sql/database';
import {
  customerNames,
  knownPayments,
  knownPromoterRoyalties,
  knownStatementLines,
  knownStatements,
} from '../copies/tables';

/** Older than whatever the owners tell of the same rows. */
const VERSION = '0';

/** What commission is made from, as it stands before billing and products have told of it. */
export async function copyCollections(db: Database, world: World, progress: (rows: number) => void): Promise<void> {
  const books = booksOf(world);
  const statements = books.statements.map(({ id, month, ...statement }) => ({
    ...statement,
    statementId: id,
    billMonth: month,
    version: VERSION,
  }));
  await copyRows(db, knownStatements, statements, progress);
  const months = new Map(books.statements.map(({ id, month }) => [id, month]));
  await copyRows(db, knownStatementLines, summedLines(books.statementLines, months), progress);
  const passed = books.payments.filter(({ state }) => state === 'PASSED');
  const payments = passed.map(({ id, allocations, ...payment }) => ({
    ...payment,
    paymentId: id,
    allocatedAmount: sumFees(allocations.map(({ amount }) => amount)),
  }));
  await copyRows(db, knownPayments, payments, progress);
  const names = world.customers.map(({ id, name }) => ({ customerId: id, name }));
  await copyRows(db, customerNames, names, progress);
  await copyRows(db, knownPromoterRoyalties, royalties(world), progress);
}

/** Lines of a statement by product; tags and prices earn nobody more or less. */
function summedLines(lines: readonly DemoStatementLine[], months: ReadonlyMap<string, string>) {
  const sums = new Map<string, DemoStatementLine[]>();
  for (const line of lines) {
    const key = `${line.statementId} ${line.productCode}`;
    sums.set(key, [...(sums.get(key) ?? []), line]);
  }
  return [...sums.values()].map((same) => {
    const { statementId, productCode } = same[0] as DemoStatementLine;
    return {
      statementId,
      productCode,
      usageMonth: months.get(statementId) as string,
      totalFee: sumFees(same.map(({ totalFee }) => totalFee)),
      chargeCount: String(same.reduce((sum, { chargeCount }) => sum + chargeCount, 0)),
    };
  });
}

function royalties(world: World) {
  const held = new Map(world.authorizations.map((one) => [one.id, one]));
  return world.promoterRoyalties
    .map((royalty) => {
      const { developerAccountId, productCode } = held.get(royalty.authorizationId) as DemoAuthorization;
      return {
        ...royalty,
        developerAccountId,
        productCode,
        type: royalty.royaltyType === 'PRICE' ? ('BY_PRICE' as const) : ('BY_RATE' as const),
        price: royalty.royaltyPrice,
        rate: royalty.royaltyRate,
        untilMonth: royaltyEnd(royalty),
      };
    })
    .filter(({ untilMonth, effectMonth }) => untilMonth === null || untilMonth > effectMonth);
}
