import { SYSTEM } from '../../../kit/requests/context';
import type { FileKind } from '../../imports/commands/take-rows';
import { CUSTOMER_TITLES, checkCustomerHead, ROW_PATH, registrationOf } from '../import-rules';
import { createCustomer } from './create';

export const customerFiles: FileKind = {
  titles: CUSTOMER_TITLES,
  of: 'a customer',
  checkHead: checkCustomerHead,
  // Each registration holds its code and its mobile number until the commit; others who register wait for them.
  rowsAtOnce: 20,
  async takeRow(tx, context, order, head, row) {
    const { submission, ...terms } = registrationOf(head, row);
    const viewer = { ...SYSTEM, accountId: order.createdById };
    const origin = { applicationId: null, opportunityId: null, ...terms, path: ROW_PATH };
    return { as: 'created', id: await createCustomer(tx, { ...context, viewer }, submission, origin) };
  },
};
