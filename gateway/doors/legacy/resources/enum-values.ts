import { DomainError } from '../../../../subgraphs/kit/basics/errors';
import { enumTables } from '../enums/tables';

/** Selection on `__type`; only values that the graph has now are shown. */
export const enumFields = 'name enumValues { name }';

/**
 * The values of an enum in the order of its table, code as text. A class that the tables or the graph do not know is
 * refused with the names of those it can be.
 */
export const toLegacyEnum = (type: any, className: string) => {
  const table = enumTables.get(className);
  if (!type?.enumValues || !table) throw unknownClass(className);
  const known = new Set(type.enumValues.map((value: { name: string }) => value.name));
  return Object.entries(table.entries)
    .filter(([value]) => known.has(value))
    .map(([, entry]) => ({ code: String(entry.code), desc: entry.text }));
};

function unknownClass(className: string): DomainError {
  const known = [...enumTables.keys()].join(', ');
  return new DomainError('BAD_USER_INPUT', 'UNKNOWN_ENUM_CLASS', `${className} is not an enum; known: ${known}.`, {
    field: 'className',
    details: { className, known },
  });
}
