import { badInput, failedPrecondition } from '../../kit/basics/errors';
import { compareMoney, Money } from '../../kit/basics/money';

export interface AskedFloor {
  productCode: string;
  floorPrice?: string | null;
}

/** Each product once, prices of at least 0 with six digits. Throws BAD_USER_INPUT that names the entry. */
export function checkFloors(prices: readonly AskedFloor[], fieldOf: (i: number) => string): void {
  const seen = new Set<string>();
  prices.forEach(({ productCode, floorPrice }, i) => {
    if (seen.has(productCode)) throw badInput(`${fieldOf(i)}productCode`, 'Each product may be named once.');
    seen.add(productCode);
    if (floorPrice == null) return;
    const price = new Money(floorPrice);
    if (price.lt(0) || price.dp() > 6 || price.gt(1_000_000)) {
      throw badInput(`${fieldOf(i)}floorPrice`, 'floorPrice must be 0 to 1000000 with at most six digits.');
    }
  });
}

/** Nobody's floor lies below that of the product itself. Throws FAILED_PRECONDITION FLOOR_BELOW_PRODUCT. */
export function checkFloor(floorPrice: string, ofProduct: string, field: string): void {
  if (compareMoney(floorPrice, ofProduct) >= 0) return;
  throw failedPrecondition(
    'FLOOR_BELOW_PRODUCT',
    `The floor price must not be below that of the product, ${ofProduct}.`,
    {
      field,
      details: { floorPrice: new Money(ofProduct).toString() },
    },
  );
}
