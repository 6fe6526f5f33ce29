import { DomainError, invariant } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import type { Transaction } from '../../../kit/sql/database';
import { fragment } from '../../../kit/sql/sql';
import type { FileKind } from '../../imports/commands/take-rows';
import { checkProfileHead, PROFILE_TITLES, profileOf } from '../import-rules';
import { plainPhonesOf } from '../rules';
import { changeProfile, makeProfile } from './save';

export const profileFiles: FileKind = {
  titles: PROFILE_TITLES,
  of: 'a profile',
  checkHead: checkProfileHead,
  rowsAtOnce: 100,
  async takeRow(tx, _context, { companyId }, head, row) {
    invariant(companyId !== null, 'a file of profiles names the enterprise');
    const { id, thirdId, facts } = profileOf(head, row);
    const known = await knownProfile(tx, companyId, { id, thirdId, phones: plainPhonesOf(facts) });
    const change = { facts: { ...facts }, ...(thirdId !== null && { thirdId }) };
    if (known) return { as: 'changed', id: await changeProfile(tx, known, change) };
    return { as: 'created', id: await makeProfile(tx, { companyId, ...change }) };
  },
};

/** Who is meant: by identifier, else by the third party's, else by a telephone number that one profile alone has. */
async function knownProfile(
  tx: Transaction,
  companyId: string,
  { id, thirdId, phones }: { id: string | null; thirdId: string | null; phones: string[] },
): Promise<string | null> {
  if (id !== null) return lookupId(id);
  const meant = thirdId !== null ? fragment`third_id = ${thirdId}` : fragment`phones && ${phones}::text[]`;
  const found = await tx.sql<{ id: string }[]>`
    /* knownProfile */ select id from customers.audience_profiles where company_id = ${companyId} and ${meant} limit 2`;
  if (found.length > 1) {
    throw new DomainError('CONFLICT', 'SEVERAL_PROFILES', 'Several profiles have this telephone number.', {
      field: 'phone',
    });
  }
  return found[0]?.id ?? null;
}
