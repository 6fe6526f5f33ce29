import type { ViewerName } from '../support/front-door';

/** States of statements that were sent and hold. */
export const SENT_STATES = ['SENT', 'CONFIRMED', 'ARCHIVED'];

/** The filter of an operator for what a viewer sees: customers what was sent, so not the statements that the night of the first made. */
export const sentTo = (customerIds: string[], viewer: ViewerName) =>
  viewer === 'customer' ? { customerIds, states: [...SENT_STATES, 'VOID'] } : { customerIds };
