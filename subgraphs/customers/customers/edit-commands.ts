import { desc, eq } from 'drizzle-orm';
import { type Transaction, withTx } from '../../kit/database';
import { failedPrecondition, notFound } from '../../kit/errors';
import { changePapers, insertPapers } from '../certifications/commands';
import { checkComplete, papersOf } from '../certifications/rules';
import { certifications } from '../certifications/tables';
import type { Context } from '../loaders';
import { claimMobile } from '../registration/commands';
import {
  addressOf,
  appCodesOf,
  emailOf,
  fileOf,
  filesOf,
  mobileOf,
  optionalText,
  phoneOf,
  requiredText,
} from '../registration/rules';
import type { EditCustomerInput, EnableAppInput } from '../types.generated';
import { changeCustomer, lockCustomer } from './commands';
import { type CustomerRow, type customers, enabledApps } from './tables';

type Change = Partial<typeof customers.$inferInsert>;

const MAX_DESCRIPTION = 500;

/** What of the base data was given, checked and cleaned. Throws BAD_USER_INPUT naming the field. */
function changeOf(input: EditCustomerInput): Change {
  const at = (name: keyof EditCustomerInput) => `input.${name}`;
  const text = (name: keyof EditCustomerInput, max?: number) => optionalText(input[name] as string, at(name), max);
  const needed = (name: 'name' | 'mobile') => requiredText(input[name], at(name));
  const read: { [Name in keyof Change]?: () => Change[Name] } = {
    name: () => needed('name'),
    aliasName: () => text('aliasName'),
    mobile: () => requiredText(mobileOf(needed('mobile'), at('mobile')), at('mobile')),
    email: () => emailOf(input.email, at('email')),
    contactName: () => text('contactName'),
    contactMobile: () => phoneOf(input.contactMobile, at('contactMobile')),
    state: () => input.state ?? undefined,
    customerType: () => input.customerType ?? undefined,
    nature: () => text('nature'),
    gainChannel: () => text('gainChannel'),
    industry: () => text('industry'),
    description: () => text('description', MAX_DESCRIPTION),
    address: () => addressOf(input.address, at('address')),
    logoUrl: () => fileOf(input.logoUrl, at('logoUrl')),
    qualificationFileUrls: () => filesOf(input.qualificationFileUrls, at('qualificationFileUrls')),
  };
  const given = Object.entries(read).filter(([name]) => input[name as keyof EditCustomerInput] !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value()])) as Change;
}

/** A customer that does business does not go back to waiting. */
function checkState(customer: CustomerRow, state: CustomerRow['state'] | undefined): void {
  if (state === 'PENDING' && customer.state !== 'PENDING') {
    const detail = { field: 'input.state', details: { state: customer.state } };
    throw failedPrecondition('CUSTOMER_STATE_NOT_ALLOWED', 'A customer cannot go back to waiting.', detail);
  }
}

/** Changes base data and papers together, or neither. Returns the customer's identifier. */
export async function editCustomer(context: Context, input: EditCustomerInput): Promise<string> {
  const change = changeOf(input);
  return withTx(context.db, async (tx) => {
    const customer = await lockCustomer(tx, input);
    checkState(customer, change.state);
    if (change.mobile !== undefined && change.mobile !== customer.mobile && !input.confirmRepeat) {
      await claimMobile(tx, change.mobile, 'input.mobile', customer.id);
    }
    if (input.papers) await editPapers(tx, context, customer, input);
    await changeCustomer(tx, customer.id, change, context.now());
    return customer.id;
  });
}

/** Corrects the papers named or handed in last; where there are none, these are the first and wait to be audited. */
async function editPapers(
  tx: Transaction,
  context: Context,
  customer: CustomerRow,
  { papers, certificationId }: EditCustomerInput,
): Promise<void> {
  const filled = papersOf(papers ?? {}, 'input.papers');
  const all = await tx
    .select()
    .from(certifications)
    .where(eq(certifications.customerId, customer.id))
    .orderBy(desc(certifications.createdAt), desc(certifications.id))
    .for('update');
  const named = certificationId == null ? all[0] : all.find(({ id }) => id === certificationId);
  if (named) return changePapers(tx, context, named, filled);
  if (certificationId != null) throw notFound('The certification', 'input.certificationId');
  const first = { authType: 'ENTERPRISE' as const, ...filled };
  checkComplete(first, 'input.papers');
  await insertPapers(tx, context, customer, first, 'PENDING');
}

/** Opens a front end for a customer, once. Returns the customer's identifier. */
export async function enableApp(context: Context, input: EnableAppInput): Promise<string> {
  const [code] = appCodesOf([input.appCode], 'input.appCode');
  const industry = input.industry === undefined ? {} : { industry: optionalText(input.industry, 'input.industry') };
  return withTx(context.db, async (tx) => {
    const customer = await lockCustomer(tx, input);
    const now = context.now();
    if (code) {
      await tx.insert(enabledApps).values({ customerId: customer.id, code, openedAt: now }).onConflictDoNothing();
    }
    await changeCustomer(tx, customer.id, industry, now);
    return customer.id;
  });
}
