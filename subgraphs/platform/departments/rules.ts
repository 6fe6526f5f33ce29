import { badInput, conflict, failedPrecondition } from '../../kit/basics/errors';
import type { Place } from '../rules';

/** @throws BAD_USER_INPUT when a department would stand below itself or too deep, with all that moves with it. */
export function checkPlace({ fault }: Place): void {
  const field = 'input.parentId';
  if (fault === 'CYCLE') throw badInput(field, 'A department cannot stand below itself.', 'DEPARTMENT_CYCLE');
  if (fault) throw badInput(field, 'Departments have three levels at most.', 'DEPARTMENT_TOO_DEEP');
}

export function checkName(name: string, neighbours: readonly { name: string }[]): void {
  if (neighbours.some((other) => other.name === name)) {
    throw conflict('DEPARTMENT_NAME_TAKEN', 'A department beside it has this name.', { field: 'input.name' });
  }
}

/** @throws FAILED_PRECONDITION when departments stand below it or people work in it. */
export function checkEmpty(childCount: number, staffCount: number): void {
  if (childCount > 0) {
    throw failedPrecondition('DEPARTMENT_HAS_CHILDREN', 'Departments stand below it.', {
      field: 'input.id',
      details: { childCount },
    });
  }
  if (staffCount > 0) {
    throw failedPrecondition('DEPARTMENT_HAS_STAFF', `${staffCount} people work in the department.`, {
      field: 'input.id',
      details: { staffCount },
    });
  }
}
