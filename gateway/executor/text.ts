import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { WrittenRows } from '../../subgraphs/kit/written-rows';
import { type Bare, isInherited } from './bare';
import { leafCheck } from './leaf';
import {
  type Document,
  definitionOf,
  type SelectedField,
  type Selections,
  selectedFields,
  selectionsBelow,
} from './selections';

/**
 * Thrown where an answer is not plainly right: a value that does not fit, a null that may not be, an introspective
 * field. The projection then says what is to be said of it.
 */
class NotPlain extends Error {}
const NOT_PLAIN = new NotPlain();

/** Appends the JSON text of a value that is neither null nor undefined. */
type Write = (value: unknown, before: string) => string;

/**
 * Compiles the selection of an operation into a function from the merged answers to the JSON text of `data`, the same
 * text that JSON.stringify makes of the projection. null for an answer that only the projection can shape.
 */
export function textProjection(
  document: Document,
  set: SelectionSetNode,
  root: GraphQLObjectType,
): (data: Bare) => string | null {
  const write = objectWriter(document, [{ set, parent: root }], root);
  return (data) => {
    try {
      return write(data, '');
    } catch (error) {
      if (error instanceof NotPlain) return null;
      throw error;
    }
  };
}

/** One writer per type that objects turn out to have. */
function objectWriter(document: Document, selections: readonly Selections[], declared: GraphQLCompositeType): Write {
  const variants = new Map<unknown, Write>();
  const variantOf = (typename: unknown): Write => {
    const type = document.schema.getType(typename as string);
    if (!isObjectType(type)) throw NOT_PLAIN;
    const made = fieldsWriter(document, selectedFields(document, selections, type.name), type);
    variants.set(typename, made);
    return made;
  };
  return (value, before) => {
    if (typeof value !== 'object') throw NOT_PLAIN;
    const typename = (value as Bare).__typename || declared.name;
    return (variants.get(typename) ?? variantOf(typename))(value, before);
  };
}

interface Field {
  name: string;
  /** What stands before the value: a comma where it is not the first, and the name. */
  label: string;
  /** What is written where there is no value; null where there must be one. */
  absent: string | null;
  write: Write;
}

function fieldsWriter(document: Document, selected: readonly SelectedField[], type: GraphQLObjectType): Write {
  const fields = selected.map((field, i) => fieldOf(document, field, type, i === 0 ? '{' : ','));
  if (fields.length === 0) return (_, before) => `${before}{}`;
  return (value, before) => {
    let text = before;
    for (const { name, label, absent, write } of fields) {
      const part = (value as Bare)[name];
      text += label;
      if (part !== null && part !== undefined) text = write(part, text);
      else if (absent === null) throw NOT_PLAIN;
      else text += absent;
    }
    return `${text}}`;
  };
}

function fieldOf(document: Document, field: SelectedField, type: GraphQLObjectType, separator: string): Field {
  const { responseName: name, nodes, parents } = field;
  const parent = parents[0] as GraphQLCompositeType;
  const fieldName = nodes[0]?.name.value as string;
  const base = { name, label: `${separator}${JSON.stringify(name)}:`, absent: null };
  // The planner does not fetch names that it knows.
  if (fieldName === '__typename') return { ...base, absent: JSON.stringify(type.name), write: nameWriter(type.name) };
  if (fieldName === '__schema' || fieldName === '__type' || isInherited(name)) return { ...base, write: refuse };
  const { type: declared } = definitionOf(parent, fieldName);
  const nullable = isNonNullType(declared) ? declared.ofType : declared;
  const write = valueWriter(document, nullable, selectionsBelow(field, fieldName));
  return { ...base, absent: isNonNullType(declared) ? null : 'null', write };
}

const refuse: Write = () => {
  throw NOT_PLAIN;
};

function nameWriter(own: string): Write {
  const text = JSON.stringify(own);
  return (value, before) => {
    if (value !== own) throw NOT_PLAIN;
    return before + text;
  };
}

function valueWriter(document: Document, type: GraphQLOutputType, below: readonly Selections[]): Write {
  if (isListType(type)) return listWriter(document, type.ofType, below);
  if (isCompositeType(type)) return objectWriter(document, below, type);
  const fits = leafCheck(getNamedType(type) as Parameters<typeof leafCheck>[0]);
  return (value, before) => {
    if (!fits(value)) throw NOT_PLAIN;
    return before + leafText(value);
  };
}

function listWriter(document: Document, itemType: GraphQLOutputType, below: readonly Selections[]): Write {
  const nonNull = isNonNullType(itemType);
  const write = valueWriter(document, nonNull ? itemType.ofType : itemType, below);
  return (value, before) => {
    if (value instanceof WrittenRows) return before + value.text;
    if (!Array.isArray(value)) throw NOT_PLAIN;
    let text = `${before}[`;
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (i > 0) text += ',';
      if (item !== null && item !== undefined) text = write(item, text);
      else if (nonNull) throw NOT_PLAIN;
      else text += 'null';
    }
    return `${text}]`;
  };
}

function leafText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  return JSON.stringify(value) ?? 'null';
}

const LONG = 60;
const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** A short text without anything to escape is quoted by looking at it, which is faster than JSON.stringify. */
function quoted(text: string): string {
  if (text.length > LONG) return JSON.stringify(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = code >= 32 && code !== QUOTE && code !== BACKSLASH;
    if (!plain || (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
