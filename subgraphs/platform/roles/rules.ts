import { conflict, failedPrecondition } from '../../kit/basics/errors';
import { ADMINISTRATOR } from '../rules';

/** @throws FAILED_PRECONDITION for a role of the house. */
export function checkUnprotected({ code, deletable }: { code: string; deletable: boolean }): void {
  if (deletable && code !== ADMINISTRATOR) return;
  throw failedPrecondition('ROLE_PROTECTED', 'A role of the house keeps its rights and stays.', { field: 'input.id' });
}

export function checkUnused(memberCount: number): void {
  if (memberCount === 0) return;
  throw failedPrecondition('ROLE_IN_USE', `${memberCount} people hold the role.`, {
    field: 'input.id',
    details: { memberCount },
  });
}

export function nameTaken() {
  return conflict('ROLE_NAME_TAKEN', 'A role of this front end has the name.', { field: 'input.name' });
}
