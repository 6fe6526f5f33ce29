import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { callOf } from './examples';
import { api, fieldsOf, objectTypes, permits, requirements } from './schema';

/** A field of the API with an @authenticated or @requiresScopes on it, on its type or on what it gives. */
interface Guarded {
  coordinate: string;
  typeName: string;
  fieldName: string;
}

/** Every coordinate of the API that is not open to everybody, a type by one of its fields. */
export function guarded(): Guarded[] {
  return [...requirements.keys()].flatMap((coordinate) => {
    const [typeName = '', named] = coordinate.split('.');
    const type = api.getType(typeName);
    if (!isObjectType(type)) return [];
    const fieldName = named ?? fieldsOf(type).find(({ type: of }) => isLeafType(getNamedType(of)))?.name;
    return fieldName && type.getFields()[fieldName] ? [{ coordinate, typeName, fieldName }] : [];
  });
}

/** Whether the scopes are too few for this coordinate. */
export const isRefused = (scopes: readonly string[], { coordinate }: Guarded) => !permits(scopes, coordinate);

type Step = { typeName: string; field: GraphQLField<unknown, unknown> };

/** The shortest way from a root to a type, through what the scopes permit where there is such a way. */
function wayTo(typeName: string, scopes: readonly string[]): Step[] {
  const way =
    search(typeName, (step) => permits(scopes, `${step.typeName}.${step.field.name}`)) ?? search(typeName, () => true);
  if (!way) throw new Error(`Nothing leads to ${typeName}.`);
  return way;
}

function search(target: string, mayGo: (step: Step) => boolean): Step[] | undefined {
  const ways = new Map<string, Step[]>([
    ['Query', []],
    ['Mutation', []],
  ]);
  for (const [typeName, way] of ways) {
    if (typeName === target) return way;
    for (const field of fieldsOf(objectTypes.find(({ name }) => name === typeName) ?? failing(typeName))) {
      const result = getNamedType(field.type);
      const step = { typeName, field };
      if (isObjectType(result) && !ways.has(result.name) && typeName !== 'Mutation' && mayGo(step)) {
        ways.set(result.name, [...way, step]);
      }
    }
  }
  return undefined;
}

function failing(typeName: string): never {
  throw new Error(`The API has no type ${typeName}.`);
}

/** A document that asks one guarded field and, on the way to it, as little else as possible. */
export function documentFor({ typeName, fieldName }: Guarded, scopes: readonly string[]): string {
  const field = fieldsOf(api.getType(typeName) as GraphQLObjectType).find(({ name }) => name === fieldName);
  const way = wayTo(typeName, scopes);
  const leaf = field && isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
  const steps = way.map((step) => `${callOf(step.typeName, step.field)} {`).join(' ');
  const operation = typeName === 'Mutation' ? 'mutation' : 'query';
  return `${operation} { ${steps} ${field ? callOf(typeName, field) : ''} ${leaf} ${'}'.repeat(way.length)} }`;
}
