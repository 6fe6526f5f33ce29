import { type GraphQLObjectType, isObjectType } from 'graphql';
import { JsonRows } from '../../../subgraphs/kit/lists/json-rows';
import { isPlaceholder, type Labels } from '../placeholders';
import type { PlainObject } from '../plain-object';
import type { FieldShape, LeafShape, ListShape, ObjectShape, Shape } from './shape';

/** Thrown where an answer is not plainly right, for the projection to say what is to be said of it. */
class NotPlain extends Error {}
const NOT_PLAIN = new NotPlain();

/** Appends the JSON text of a value that is neither null nor undefined. */
type Write = (value: unknown, before: string, labels: Labels) => string;

/** @param labels what stands in the answer for the placeholders among the response names. */
type TextProjection = (data: PlainObject, labels?: Labels) => string | null;

const NO_LABELS: Labels = new Map();

/** The text that JSON.stringify makes of the projection; null for an answer that only the projection can shape. */
export function textProjection(shape: ObjectShape): TextProjection {
  const write = objectWriter(shape);
  return (data, labels = NO_LABELS) => {
    try {
      return write(data, '', labels);
    } catch (error) {
      if (error instanceof NotPlain) return null;
      throw error;
    }
  };
}

function writerOf(shape: Shape): Write {
  if (shape.kind === 'list') return listWriter(shape);
  return shape.kind === 'object' ? objectWriter(shape) : leafWriter(shape);
}

/** One writer per type that objects turn out to have. */
function objectWriter({ declared, schema, fieldsOf }: ObjectShape): Write {
  const variants = new Map<unknown, Write>();
  const variantOf = (typename: unknown): Write => {
    const type = schema.getType(typename as string);
    if (!isObjectType(type)) throw NOT_PLAIN;
    const made = fieldsWriter(fieldsOf(type), type);
    variants.set(typename, made);
    return made;
  };
  return (value, before, labels) => {
    if (typeof value !== 'object') throw NOT_PLAIN;
    const typename = (value as PlainObject).__typename || declared.name;
    return (variants.get(typename) ?? variantOf(typename))(value, before, labels);
  };
}

interface Field {
  name: string;
  /** What stands before the value: a comma where it is not the first, and the name unless it is a placeholder. */
  label: string;
  isPlaceholder: boolean;
  /** What is written where there is no value; null where there must be one. */
  absent: string | null;
  write: Write;
}

function fieldsWriter(shapes: readonly FieldShape[], type: GraphQLObjectType): Write {
  const fields = shapes.map((shape, i) => fieldOf(shape, type, i === 0 ? '{' : ','));
  if (fields.length === 0) return (_, before) => `${before}{}`;
  return (value, before, labels) => {
    let text = before;
    for (const { name, label, isPlaceholder, absent, write } of fields) {
      const part = (value as PlainObject)[name];
      text += label;
      if (isPlaceholder) text += `${labels.get(name)}:`;
      if (part !== null && part !== undefined) text = write(part, text, labels);
      else if (absent === null) throw NOT_PLAIN;
      else text += absent;
    }
    return `${text}}`;
  };
}

function fieldOf({ name, inherited, nonNull, value }: FieldShape, type: GraphQLObjectType, separator: string): Field {
  const stands = isPlaceholder(name);
  const label = stands ? separator : `${separator}${JSON.stringify(name)}:`;
  const base = { name, label, isPlaceholder: stands, absent: null };
  // The planner does not fetch names that it knows.
  if (value === 'typename') return { ...base, absent: JSON.stringify(type.name), write: nameWriter(type.name) };
  if (value === 'introspection' || inherited) return { ...base, write: refuse };
  return { ...base, absent: nonNull ? null : 'null', write: writerOf(value) };
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

function leafWriter({ fits }: LeafShape): Write {
  return (value, before) => {
    if (!fits(value)) throw NOT_PLAIN;
    return before + leafText(value);
  };
}

function listWriter({ item, nonNull }: ListShape): Write {
  const write = writerOf(item);
  return (value, before, labels) => {
    if (value instanceof JsonRows) return before + value.text;
    if (!Array.isArray(value)) throw NOT_PLAIN;
    let text = `${before}[`;
    for (let i = 0; i < value.length; i++) {
      const part = value[i];
      if (i > 0) text += ',';
      if (part !== null && part !== undefined) text = write(part, text, labels);
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
