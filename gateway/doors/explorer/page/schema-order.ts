import type { IntrospectionField, IntrospectionQuery, IntrospectionType } from 'graphql';

/** What is asked for by name, what is done by what it is done to; objects before what they take, wrappers of lists last. */
export function inUsefulOrder({ __schema }: IntrospectionQuery): IntrospectionQuery {
  const { queryType, mutationType } = __schema;
  const fieldsOf = (type: IntrospectionType): IntrospectionType => {
    if (type.kind !== 'OBJECT') return type;
    if (type.name === queryType.name)
      return { ...type, fields: sorted(type.fields, ({ name }) => [first(name), name]) };
    if (type.name === mutationType?.name) return { ...type, fields: sorted(type.fields, placeOfMutation) };
    return type;
  };
  const types = sorted(__schema.types, (type) => [String(placeOfKind(type)), type.name]).map(fieldsOf);
  return { __schema: { ...__schema, types } };
}

/** Who is asking comes before what can be asked. */
const BEGINNINGS = ['viewer', 'login', 'refreshSession', 'logout'];

const first = (name: string): string => {
  const place = BEGINNINGS.indexOf(name);
  return String(place < 0 ? BEGINNINGS.length : place);
};

/** By the noun in the name, without the verb before it: addPayment beside auditPayment. */
const placeOfMutation = ({ name }: IntrospectionField): string[] => [
  first(name),
  name.replace(/^[a-z]+/, '').replace(/s$/, ''),
  name,
];

const KINDS: readonly IntrospectionType['kind'][] = ['OBJECT', 'INTERFACE', 'UNION', 'INPUT_OBJECT', 'ENUM', 'SCALAR'];

const placeOfKind = ({ kind, name }: IntrospectionType): number =>
  kind === 'OBJECT' && /(Connection|Edge)$/.test(name) ? KINDS.length : KINDS.indexOf(kind);

function sorted<Item>(items: readonly Item[], placeOf: (item: Item) => readonly string[]): Item[] {
  const places = new Map(items.map((item) => [item, placeOf(item).join(' ')]));
  return [...items].sort((a, b) => (places.get(a) ?? '').localeCompare(places.get(b) ?? '', 'en'));
}
