import { eq } from 'drizzle-orm';
import type { EventHandlers } from '../../../kit/exchange/topics';
import { knownOpenProducts } from '../tables';

/** Keeps the copy of who may call what, by which lists leave out the customers of a product. */
export const openProductHandlers: EventHandlers = {
  'openProducts.changed': async (tx, { payload: { customerId, productCodes } }) => {
    await tx.delete(knownOpenProducts).where(eq(knownOpenProducts.customerId, customerId));
    if (productCodes.length === 0) return;
    await tx.insert(knownOpenProducts).values(productCodes.map((productCode) => ({ customerId, productCode })));
  },
};
