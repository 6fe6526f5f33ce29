/** So many fields, and half of all, say the same thing; fewer are alike by chance. */
const FEWEST_FIELDS = 10;

interface ObjectSchema {
  properties?: object;
  required?: string[];
}

/** An object with what refers to it, and each of its fields in JSON. */
interface Known {
  $ref: string;
  schema: ObjectSchema;
  fields: ReadonlyMap<string, string>;
}

/** The schemas in their order; one that has every field of another, each with the same words, is written as that and the rest. */
export function withKinship(schemas: readonly { $ref: string; schema: ObjectSchema }[]): object[] {
  const known = schemas.map((one): Known => ({ ...one, fields: fieldsOf(one.schema) }));
  const bases = known
    .filter(({ fields }) => fields.size >= FEWEST_FIELDS)
    .sort((one, other) => other.fields.size - one.fields.size);
  return known.map((one) => {
    const base = bases.find((other) => isBaseOf(other, one));
    return base ? extended(one, base) : one.schema;
  });
}

/** With whether it is required; what is not an object with fields has none. */
function fieldsOf({ properties = {}, required = [] }: ObjectSchema): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(properties).map(([name, field]) => [name, JSON.stringify([field, required.includes(name)])]),
  );
}

const isBaseOf = ({ fields: base }: Known, { fields: own }: Known): boolean =>
  base.size < own.size && base.size * 2 >= own.size && [...base].every(([name, field]) => own.get(name) === field);

function extended({ schema: { properties = {}, required = [] } }: Known, { $ref, fields }: Known): object {
  const isRest = (name: string) => !fields.has(name);
  const more = required.filter(isRest);
  const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => isRest(name)));
  return { allOf: [{ $ref }, { type: 'object', ...(more.length > 0 && { required: more }), properties: rest }] };
}
