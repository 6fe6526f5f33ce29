import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLResolveInfo,
  OperationDefinitionNode,
} from 'graphql';
import { newBare } from '../bare';
import type { PathKey } from '../response-path';
import { type Document, type SelectedField, selectedFields } from '../selections';
import { type ArgsOf, argumentsOf } from './arguments';
import { type Complete, NotCompilable, type Place, placeOf, refuse, settle } from './place';
import { FAILED, type Frame, pathOf, type Resolution } from './resolution';
import { writtenFieldsOf } from './written-fields';

/** A field of one selection. */
export interface FieldPlan extends Place {
  name: string;
  /** Where a resolution keeps the field's arguments; -1 for a field without any. */
  argsAt: number;
  resolve(source: unknown, resolution: Resolution, frame: Frame): unknown;
}

export interface ObjectPlan {
  fields: readonly FieldPlan[];
}

export interface Compilation extends Document {
  operation: OperationDefinitionNode;
  /** Fields with arguments so far. */
  withArgs: number;
}

/** The fields that are selected on objects of a type. */
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

/** Completion of objects whose type is known. */
export function objectCompletion(plan: ObjectPlan, nonNull: boolean): Complete {
  return (value, resolution, above: Frame, key: PathKey) =>
    resolveFields(plan, value, resolution, { above, key, output: new newBare(), nullable: !nonNull, dead: false });
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
  // Most resolvers declare that they do not read the fourth argument; it costs more to make than they take to run.
  const readsInfo = resolve.length === 0 || resolve.length > 3;
  return (source, resolution, frame) =>
    resolve(source, argsOf(resolution), resolution.context, readsInfo ? info(resolution, frame) : (undefined as never));
}

type InfoOf = (resolution: Resolution, frame: Frame) => GraphQLResolveInfo;

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

function infoOf(
  { schema, fragments, operation }: Compilation,
  parentType: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  { nodes, responseName }: SelectedField,
): InfoOf {
  const fixed = {
    fieldName: definition.name,
    fieldNodes: nodes,
    written: writtenFieldsOf(definition, nodes),
    returnType: definition.type,
    parentType,
    schema,
    fragments: Object.fromEntries(fragments),
    rootValue: undefined,
    operation,
    // Few resolvers look at the path, and it costs more than the rest.
    get path() {
      return pathOfInfo((this as unknown as { frame: Frame }).frame, responseName);
    },
  };
  const Info = function info(this: Record<string, unknown>, variableValues: unknown, frame: Frame) {
    this.variableValues = variableValues;
    this.frame = frame;
  } as unknown as new (
    variableValues: unknown,
    frame: Frame,
  ) => GraphQLResolveInfo;
  Info.prototype = fixed;
  return ({ variables }, frame) => new Info(variables, frame);
}

function pathOfInfo(frame: Frame, responseName: string): GraphQLResolveInfo['path'] {
  const keys = pathOf(frame, responseName);
  return keys.reduce<GraphQLResolveInfo['path'] | undefined>(
    (prev, key) => ({ prev, key, typename: undefined }),
    undefined,
  ) as GraphQLResolveInfo['path'];
}
