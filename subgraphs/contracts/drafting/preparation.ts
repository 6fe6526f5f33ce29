import { invariant } from '../../kit/basics/errors';
import { businessDate, businessDateTime } from '../../kit/basics/time';
import type { Sql } from '../../kit/sql/database';
import { type AccountContract, agreementInForce } from '../contracts/rules';
import type { Context } from '../loaders';
import { handlerKnownAs } from '../parties/queries';
import type { Template } from '../templates/wording';
import type { AccountFacts } from './queries';

interface Handler {
  dealName?: string | null;
  dealMobile?: string | null;
  dealEmail?: string | null;
}

/** What we know for the fields of any text, by key. Whoever handles it is the one who asks, unless told. */
export async function knownValues(
  context: Context,
  sql: Sql,
  facts: AccountFacts,
  { validMonths }: Template,
  handler: Handler,
): Promise<Record<string, string | null>> {
  const { house } = context.settings;
  const now = context.now();
  const self = await handlerKnownAs(sql, context.viewer);
  const agreement = agreementInForce(facts.contracts, now);
  return {
    ...partyA(facts),
    partyBName: house.name,
    partyBCreditCode: house.unifiedSocialCreditCode,
    partyBLegalPerson: house.legalPersonName ?? '/',
    partyBAddress: house.address ?? '/',
    dealName: handler.dealName || context.viewer.name || house.contactName,
    dealMobile: handler.dealMobile || self.mobile || house.mobile,
    dealEmail: handler.dealEmail || self.email || house.email,
    validMonths: String(validMonths),
    effectiveOn: businessDate(now),
    agreementNo: agreement?.contractNo ?? null,
    validUntil: agreement ? endText(agreement) : null,
  };
}

const partyA = ({ customerName, customerMobile, party }: AccountFacts) => ({
  partyAName: customerName,
  partyACreditCode: party.unifiedSocialCreditCode || '/',
  partyALegalPerson: party.legalPersonName || '/',
  partyAAddress: party.address,
  partyAContact: party.contactName,
  partyAMobile: party.contactMobile ?? customerMobile,
  partyAEmail: party.email,
});

const endText = ({ expiresAt }: Pick<AccountContract, 'expiresAt'>): string =>
  expiresAt ? businessDateTime(expiresAt).slice(0, 10) : '长期';

export const defaultTitle = ({ customerName }: AccountFacts, { name }: Template): string => `${customerName}${name}`;

export function theTemplate(templates: readonly Template[]): Template {
  const [template] = templates;
  invariant(template, 'there is a text for every sequence');
  return template;
}
