import { failedPrecondition } from '../../kit/basics/errors';
import { fileReferenceOf, fileReferencesOf } from '../../kit/basics/file-reference';
import { optionalEmail, optionalPhone, optionalText, requiredMobile, requiredText } from '../../kit/basics/text';
import { withTx } from '../../kit/sql/database';
import { editPapers } from '../certifications/commands';
import { addressOf } from '../customers/address-rules';
import { changeCustomer, lockCustomer } from '../customers/commands/change';
import { claimMobile } from '../customers/commands/claim';
import { appCodesOf } from '../customers/rules';
import { type CustomerRow, type customers, enabledApps } from '../customers/tables';
import { checkMayRedirect } from '../developer-accounts/permissions';
import { filesOfCustomer, referencesIn, requireFilesOf } from '../file-fields';
import type { Context } from '../loaders';
import type { EditCustomerInput, EnableAppInput } from '../schema.generated';

type Change = Partial<typeof customers.$inferInsert>;

const MAX_DESCRIPTION = 500;

/** What of the base data was given, checked and cleaned. Throws BAD_USER_INPUT naming the field. */
function changeOf(input: EditCustomerInput): Change {
  const at = (name: keyof EditCustomerInput) => `input.${name}`;
  const text = (name: keyof EditCustomerInput, max?: number) =>
    optionalText(input[name] as string, at(name), { most: max, lines: name === 'description' });
  const read: { [Name in keyof Change]?: () => Change[Name] } = {
    name: () => requiredText(input.name, at('name')),
    aliasName: () => text('aliasName'),
    mobile: () => requiredMobile(input.mobile, at('mobile')),
    email: () => optionalEmail(input.email, at('email')),
    contactName: () => text('contactName'),
    contactMobile: () => optionalPhone(input.contactMobile, at('contactMobile')),
    state: () => input.state ?? undefined,
    customerType: () => input.customerType ?? undefined,
    nature: () => text('nature'),
    gainChannel: () => text('gainChannel'),
    industry: () => text('industry'),
    description: () => text('description', MAX_DESCRIPTION),
    address: () => addressOf(input.address, at('address')),
    logoUrl: () => fileReferenceOf(input.logoUrl, 'customers', at('logoUrl')),
    qualificationFileUrls: () =>
      fileReferencesOf(input.qualificationFileUrls, 'customers', at('qualificationFileUrls')),
  };
  const given = Object.entries(read).filter(([name]) => input[name as keyof EditCustomerInput] !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value()])) as Change;
}

function checkState(customer: CustomerRow, state: CustomerRow['state'] | undefined): void {
  if (state === 'PENDING' && customer.state !== 'PENDING') {
    const detail = { field: 'input.state', details: { state: customer.state } };
    throw failedPrecondition('CUSTOMER_STATE_NOT_ALLOWED', 'A customer cannot go back to waiting.', detail);
  }
}

const CONTACTS = ['mobile', 'email', 'contactMobile'] as const;

function checkContacts({ viewer }: Context, customer: CustomerRow, change: Change): void {
  const moved = CONTACTS.find((name) => change[name] !== undefined && change[name] !== customer[name]);
  if (moved) checkMayRedirect(viewer, customer.id, `input.${moved}`);
}

/** Changes base data and papers together, or neither. */
export async function editCustomer(context: Context, input: EditCustomerInput): Promise<CustomerRow> {
  const change = changeOf(input);
  return withTx(context.db, async (tx) => {
    const customer = await lockCustomer(tx, input);
    checkState(customer, change.state);
    checkContacts(context, customer, change);
    if (referencesIn(change).length > 0) {
      await requireFilesOf(tx, context, 'input', change, await filesOfCustomer(tx, customer.id));
    }
    if (change.mobile !== undefined && change.mobile !== customer.mobile && !input.confirmRepeat) {
      await claimMobile(tx, change.mobile, 'input.mobile', customer.id);
    }
    if (input.papers) await editPapers(tx, context, customer, input);
    return changeCustomer(tx, customer.id, change, context.now());
  });
}

/** Opens a front end for a customer, once. */
export async function enableApp(context: Context, input: EnableAppInput): Promise<CustomerRow> {
  const [code] = appCodesOf([input.appCode], 'input.appCode');
  const industry = input.industry === undefined ? {} : { industry: optionalText(input.industry, 'input.industry') };
  return withTx(context.db, async (tx) => {
    const customer = await lockCustomer(tx, input);
    const now = context.now();
    if (code) {
      await tx.insert(enabledApps).values({ customerId: customer.id, code, openedAt: now }).onConflictDoNothing();
    }
    return changeCustomer(tx, customer.id, industry, now);
  });
}
