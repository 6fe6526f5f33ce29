import { DomainError } from '../../kit/basics/errors';

/** What somebody may do: everything, or the scopes and, by page, the buttons of all roles together. */
export interface Rights {
  everything: boolean;
  scopes: ReadonlySet<string>;
  pages: ReadonlyMap<string, ReadonlySet<string>>;
}

function covers(own: Rights, asked: Rights): boolean {
  if (own.everything) return true;
  if (asked.everything || [...asked.scopes].some((scope) => !own.scopes.has(scope))) return false;
  return [...asked.pages].every(([menuId, buttons]) => {
    const held = own.pages.get(menuId);
    return held !== undefined && [...buttons].every((button) => held.has(button));
  });
}

/** @throws FORBIDDEN when somebody would grant what he lacks. */
export function checkGrant(own: Rights, asked: Rights, field: string): void {
  if (covers(own, asked)) return;
  throw new DomainError('FORBIDDEN', 'GRANT_EXCEEDS_OWN', 'Nobody grants or takes away rights that he lacks.', {
    field,
  });
}

/** @throws FORBIDDEN when somebody may do more than the one who would change him, who could then act in his name. */
export function checkReach(own: Rights, theirs: Rights, field = 'input.id'): void {
  if (covers(own, theirs)) return;
  throw new DomainError('FORBIDDEN', 'STAFF_OUT_OF_REACH', 'The person may do more than you; ask an administrator.', {
    field,
  });
}
