import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  OperationDefinitionNode,
} from 'graphql';
import type { JsonField, ResolvedField } from '../../../subgraphs/kit/lists/json-rows';
import type { PassedOn } from '../passed-on';
import { PlainObject } from '../plain-object';
import type { PathKey } from '../response-path';
import { type Document, type SelectedField, selectedFields } from '../selections';
import { type ArgsOf, argumentsOf } from './arguments';
import { jsonFieldsOf } from './json-fields';
import { type Complete, NotCompilable, type Place, placeOf, refuse, settle } from './place';
import { FAILED, type Frame, pathOf, type Resolution } from './resolution';

/** A field of one selection. */
export interface FieldPlan extends Place {
  name: string;
  /** Where a resolution keeps the field's arguments; -1 for a field without any. */
  argsAt: number;
  resolve(source: unknown, resolution: Resolution, frame: Frame): unknown;
}

interface ObjectPlan {
  fields: readonly FieldPlan[];
}

export interface Compilation extends Document {
  operation: OperationDefinitionNode;
  passedOn: PassedOn;
  /** Fields with arguments so far. */
  withArgs: number;
}

export function objectPlan(
  compilation: Compilation,
  type: GraphQLObjectType,
  below: SelectedField['below'],
): ObjectPlan {
  const selections = below.map((set) => ({ set, parent: type }));
  const fields = selectedFields(compilation, selections, type.name);
  return { fields: fields.map((field) => fieldPlan(compilation, type, field)) };
}

/** Resolves every field into `frame`; FAILED when one failed that may not be null, and then the rest is left alone. */
export function resolveFields(plan: ObjectPlan, source: unknown, resolution: Resolution, frame: Frame): unknown {
  for (const field of plan.fields) {
    const completed = resolveField(field, source, resolution, frame);
    if (completed === FAILED) return FAILED;
    (frame.output as Record<string, unknown>)[field.name] = completed;
  }
  return frame.output;
}

export function resolveField(field: FieldPlan, source: unknown, resolution: Resolution, frame: Frame): unknown {
  let value: unknown;
  try {
    value = field.resolve(source, resolution, frame);
  } catch (error) {
    return refuse(field, error, resolution, frame, field.name);
  }
  return settle(field, value, resolution, frame, field.name);
}

export function objectCompletion(plan: ObjectPlan, nonNull: boolean): Complete {
  return (value, resolution, above: Frame, key: PathKey) =>
    resolveFields(plan, value, resolution, { above, key, output: new PlainObject(), nullable: !nonNull, dead: false });
}

function fieldPlan(compilation: Compilation, type: GraphQLObjectType, field: SelectedField): FieldPlan {
  const { responseName: name, nodes } = field;
  const node = nodes[0] as FieldNode;
  const coordinate = `${type}.${node.name.value}`;
  if (node.name.value === '__typename') {
    const base = { nodes, coordinate, name, argsAt: -1, nonNull: true };
    return { ...base, complete: () => type.name, resolve: () => type.name };
  }
  const definition = type.getFields()[node.name.value];
  if (!definition) throw new NotCompilable(coordinate);
  const place = placeOf(definition.type, nodes, coordinate, (object, nonNull) =>
    objectCompletion(objectPlan(compilation, object, field.below), nonNull),
  );
  const argsAt = definition.args.length > 0 ? compilation.withArgs++ : -1;
  return { ...place, name, argsAt, resolve: resolverOf(compilation, type, definition, field, argsAt) };
}

type Resolve = FieldPlan['resolve'];

function resolverOf(
  compilation: Compilation,
  type: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  field: SelectedField,
  argsAt: number,
): Resolve {
  const { resolve } = definition;
  const info = infoOf(compilation, type, definition, field);
  const argsOf = argumentsOf(definition, field.nodes[0] as FieldNode, argsAt);
  if (!resolve) return propertyOf(definition.name, argsOf, info);
  return (source, resolution, frame) =>
    resolve(source, argsOf(resolution), resolution.context, info(resolution, frame));
}

type InfoOf = (resolution: Resolution, frame: Frame) => ResolvedField;

/** What graphql-js does for a field without a resolver. */
function propertyOf(name: string, argsOf: ArgsOf, info: InfoOf): Resolve {
  return (source, resolution, frame) => {
    if (typeof source !== 'object' && typeof source !== 'function') return undefined;
    const property = (source as Record<string, unknown> | null)?.[name];
    if (typeof property !== 'function') return property;
    const method = property as GraphQLFieldResolver<unknown, unknown>;
    return Reflect.apply(method, source, [argsOf(resolution), resolution.context, info(resolution, frame)]);
  };
}

export function infoOf(
  compilation: Compilation,
  parentType: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  { nodes, responseName }: SelectedField,
): InfoOf {
  const place: InfoPlace = { compilation, parentType, definition, nodes, responseName };
  return (resolution, frame) => new DocumentField(place, resolution, frame);
}

/** Where a field stands in a document; the same for all objects and requests. */
interface InfoPlace {
  compilation: Compilation;
  parentType: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  responseName: string;
  jsonFields?: readonly JsonField[] | null;
}

/** What a resolver gets as `info`. Few look at it, so that everything is worked out when it is looked at. */
class DocumentField implements ResolvedField {
  constructor(
    private readonly place: InfoPlace,
    private readonly resolution: Resolution,
    private readonly frame: Frame,
  ) {}

  get fieldName(): string {
    return this.place.definition.name;
  }

  get fieldNodes(): readonly FieldNode[] {
    return this.place.nodes;
  }

  get jsonFields(): readonly JsonField[] | undefined {
    const { place } = this;
    if (place.jsonFields === undefined) {
      place.jsonFields = jsonFieldsOf(place.definition, place.nodes, place.compilation.passedOn) ?? null;
    }
    return place.jsonFields ?? undefined;
  }

  get returnType(): ResolvedField['returnType'] {
    return this.place.definition.type;
  }

  get parentType(): GraphQLObjectType {
    return this.place.parentType;
  }

  get path(): ResolvedField['path'] {
    const keys = pathOf(this.frame, this.place.responseName);
    return keys.reduce<ResolvedField['path'] | undefined>(
      (prev, key) => ({ prev, key, typename: undefined }),
      undefined,
    ) as ResolvedField['path'];
  }

  get schema(): ResolvedField['schema'] {
    return this.place.compilation.schema;
  }

  get fragments(): ResolvedField['fragments'] {
    return Object.fromEntries(this.place.compilation.fragments);
  }

  get rootValue(): undefined {
    return undefined;
  }

  get operation(): OperationDefinitionNode {
    return this.place.compilation.operation;
  }

  get variableValues(): Record<string, unknown> {
    return this.resolution.variables;
  }
}
