import { conflict, failedPrecondition } from '../../kit/basics/errors';

export function mobileTaken() {
  return conflict('STAFF_MOBILE_TAKEN', 'Another staff member has this mobile number.', { field: 'input.mobile' });
}

/** @throws FAILED_PRECONDITION when somebody would shut himself out. */
export function checkNotSelf(staffId: string, ownStaffId: string | null): void {
  if (staffId !== ownStaffId) return;
  throw failedPrecondition('STAFF_IS_SELF', 'Nobody deletes or disables himself.', { field: 'input.id' });
}

/** @throws FAILED_PRECONDITION when nobody would be left who may do everything. */
export function checkAdministrators(left: number, field: string): void {
  if (left > 0) return;
  throw failedPrecondition('LAST_ADMINISTRATOR', 'One administrator must stay who may sign in.', { field });
}

/** @throws FAILED_PRECONDITION when somebody who leaves still keeps customers and nobody confirmed it. */
export function checkCustomers(customerCount: number, confirmed: boolean): void {
  if (customerCount === 0 || confirmed) return;
  throw failedPrecondition(
    'STAFF_HAS_CUSTOMERS',
    `The person keeps ${customerCount} customers: hand them over first, or confirm.`,
    { field: 'input.confirmed', details: { customerCount } },
  );
}
