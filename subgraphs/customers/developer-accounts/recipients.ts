import { badInput, DomainError, failedPrecondition } from '../../kit/basics/errors';
import type { Viewer } from '../../kit/requests/context';
import type { CustomerRow } from '../customers/tables';
import { maySeeSecret } from './permissions';

export interface Sending {
  channel: 'SMS' | 'EMAIL';
  recipients?: readonly string[] | null;
  cc?: readonly string[] | null;
}

type Contact = Pick<CustomerRow, 'id' | 'mobile' | 'contactMobile' | 'email'>;

const MAX_RECIPIENTS = 10;
const FORMS = {
  SMS: { form: /^1[3-9]\d{9}$/, what: 'a mobile number' },
  EMAIL: { form: /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;"]+$/, what: 'an e-mail address' },
} as const;

/**
 * To whom appId and secret go: who was named, or else the customer's own contact. Who may not see the secret may send
 * it to the customer's own numbers and addresses alone; otherwise sending it to oneself would show it.
 * Throws BAD_USER_INPUT, FAILED_PRECONDITION or FORBIDDEN.
 */
export function recipientsOf(sending: Sending, customer: Contact, viewer: Viewer): { to: string[]; cc: string[] } {
  const { channel } = sending;
  const own = contactsOf(customer, channel);
  const named = checked(sending.recipients ?? [], 'input.recipients', channel);
  const cc = checked(sending.cc ?? [], 'input.cc', channel);
  if (channel === 'SMS' && cc.length > 0) throw badInput('input.cc', 'Only e-mails have copies.');
  if (!maySeeSecret(viewer, customer.id)) {
    refuseStrangers(named, own, 'input.recipients');
    refuseStrangers(cc, own, 'input.cc');
  }
  const to = named.length > 0 ? named : own.slice(0, 1);
  if (to.length === 0) {
    throw failedPrecondition('CONTACT_UNKNOWN', 'The customer has left no address for this; name a recipient.', {
      field: 'input.recipients',
    });
  }
  return { to, cc };
}

const contactsOf = ({ contactMobile, mobile, email }: Contact, channel: Sending['channel']): string[] =>
  (channel === 'SMS' ? [contactMobile, mobile] : [email]).filter((one) => one !== null);

function checked(given: readonly string[], field: string, channel: Sending['channel']): string[] {
  if (given.length > MAX_RECIPIENTS) {
    throw badInput(field, `${field} must hold ${MAX_RECIPIENTS} entries at most.`, 'TOO_MANY_RECIPIENTS');
  }
  const { form, what } = FORMS[channel];
  const trimmed = given.map((one) => one.trim());
  const wrong = trimmed.findIndex((one) => !form.test(one) || one.length > 254);
  if (wrong >= 0) throw badInput(`${field}[${wrong}]`, `${field}[${wrong}] is not ${what}.`, 'RECIPIENT_MALFORMED');
  return [...new Set(trimmed)];
}

function refuseStrangers(given: readonly string[], own: readonly string[], field: string): void {
  const stranger = given.findIndex((one) => !own.includes(one));
  if (stranger < 0) return;
  throw new DomainError(
    'FORBIDDEN',
    'RECIPIENT_NOT_OF_CUSTOMER',
    'Without secrets:read they can be sent to the contacts of the customer alone.',
    { field: `${field}[${stranger}]` },
  );
}
