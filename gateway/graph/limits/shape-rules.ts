import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ExecutableDefinitionNode,
  type FieldNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { unkeepable } from '../../../subgraphs/kit/basics/text';

export interface ShapeLimits {
  /** Levels of fields; fragments do not count as levels, nor does what is below `__schema`. */
  depth: number;
  /** Aliases of one operation, those of its fragments once per spread. */
  aliases: number;
  /** Fields at the root of one operation, fragments included: each is at least one fetch, or one password tried. */
  rootFields: number;
  /** Directives written in the document. */
  directives: number;
  /** Selections of all definitions together when every fragment is written out in place. */
  selections: number;
  /** Fields that merge into one place of the answer; the specification's own rule compares each with each. */
  repetitions: number;
}

/** A refusal by size. `limit` and `found` are left out of the text where limits are not to be told. */
function refusal(reason: string, message: string, limit: number, exposeLimits: boolean): GraphQLError {
  const text = exposeLimits ? `${message} The limit is ${limit}.` : message;
  return new GraphQLError(text, { extensions: { reason } });
}

/** Rules about the size of a document. All take linear time, unlike some of the specification's own. */
export function shapeRules(limits: ShapeLimits, exposeLimits: boolean): ValidationRule[] {
  const report = (reason: string, message: string, limit: number) => (context: ValidationContext | null) =>
    context?.reportError(refusal(reason, message, limit, exposeLimits));
  const tooDeep = report('OPERATION_TOO_DEEP', 'The operation is nested too deeply.', limits.depth);
  const tooManyAliases = report('TOO_MANY_ALIASES', 'The operation has too many aliases.', limits.aliases);
  return [
    noSubscriptionsRule,
    keepableTextsRule,
    selectionsRule(
      limits,
      report('TOO_MANY_SELECTIONS', 'The operation selects too many fields.', limits.selections),
      report('TOO_MANY_REPETITIONS', 'The operation repeats a field too often.', limits.repetitions),
    ),
    rootFieldsRule(
      limits.rootFields,
      report('TOO_MANY_ROOT_FIELDS', 'The operation has too many fields at its root.', limits.rootFields),
    ),
    directivesRule(
      limits.directives,
      report('TOO_MANY_DIRECTIVES', 'The document has too many directives.', limits.directives),
    ),
    // The library throws by default, which Apollo Server 5 answers with status 500; reporting keeps it a refusal.
    maxDepthRule({ n: limits.depth, flattenFragments: true, propagateOnRejection: false, onReject: [tooDeep] }),
    maxAliasesRule({ n: limits.aliases, propagateOnRejection: false, onReject: [tooManyAliases] }),
  ];
}

/** The graph has none, and the rules of the specification find nothing wrong with one. */
const noSubscriptionsRule: ValidationRule = (context) => ({
  OperationDefinition({ operation }) {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(
      new GraphQLError('There are no subscriptions here.', { extensions: { reason: 'NO_SUBSCRIPTIONS' } }),
    );
  },
});

/** Texts written in the document are held to what variables are, see gateway/doors/graphql. */
const keepableTextsRule: ValidationRule = (context) => ({
  StringValue(node) {
    const fault = unkeepable(node.value, true);
    if (!fault) return;
    const extensions = { code: 'BAD_USER_INPUT', reason: 'TEXT_NOT_KEEPABLE' };
    context.reportError(new GraphQLError(`A text in the document ${fault}.`, { nodes: node, extensions }));
  },
});

type Report = (context: ValidationContext) => void;

/** Levels of fields the count follows, far above any answer worth reading; also where a cycle of fragments ends. */
const COUNTED_LEVELS = 50;

/**
 * Counts what the document becomes when fragments are written out, and how many fields meet at each place of the
 * answer. Stops at the limit, so that a bomb or a cycle of fragments costs no more than the limit itself.
 */
function selectionsRule(limits: ShapeLimits, tooMany: Report, tooRepeated: Report): ValidationRule {
  return (context) => {
    let left = limits.selections;
    let mostRepeated = 0;
    const count = (sets: readonly SelectionSetNode[], level: number): void => {
      if (level > COUNTED_LEVELS) left = -1;
      const places = new Map<string, FieldNode[]>();
      left = collect(context, sets, places, left);
      for (const fields of places.values()) {
        mostRepeated = Math.max(mostRepeated, fields.length);
        if (left < 0 || mostRepeated > limits.repetitions) return;
        const below = fields.flatMap((field) => field.selectionSet ?? []);
        if (below.length > 0) count(below, level + 1);
      }
    };
    const definition = (node: ExecutableDefinitionNode): undefined => {
      count([node.selectionSet], 1);
    };
    return {
      OperationDefinition: definition,
      FragmentDefinition: definition,
      Document: {
        leave() {
          if (left < 0) tooMany(context);
          if (mostRepeated > limits.repetitions) tooRepeated(context);
        },
      },
    };
  };
}

/** Gathers the fields of one level by the name they have in the answer; returns how many selections are still free. */
function collect(
  context: ValidationContext,
  sets: readonly SelectionSetNode[],
  places: Map<string, FieldNode[]>,
  free: number,
): number {
  const open = new Set<string>();
  let left = free;
  const add = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      left -= 1;
      if (left < 0) return;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const fields = places.get(name);
        if (fields) fields.push(selection);
        else places.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(selection.selectionSet);
      } else if (!open.has(selection.name.value)) {
        open.add(selection.name.value);
        const fragment = context.getFragment(selection.name.value);
        if (fragment) add(fragment.selectionSet);
        open.delete(selection.name.value);
      }
    }
  };
  sets.forEach(add);
  return left;
}

function rootFieldsRule(limit: number, tooMany: Report): ValidationRule {
  return (context) => {
    const fieldsOf = (set: SelectionSetNode, seen: Set<string>): number => {
      let count = 0;
      for (const selection of set.selections) {
        if (count > limit) break;
        if (selection.kind === Kind.FIELD) count += 1;
        else if (selection.kind === Kind.INLINE_FRAGMENT) count += fieldsOf(selection.selectionSet, seen);
        else if (!seen.has(selection.name.value)) {
          // A second spread of the same fragment merges with the first and adds no field to the answer.
          seen.add(selection.name.value);
          const fragment = context.getFragment(selection.name.value);
          if (fragment) count += fieldsOf(fragment.selectionSet, seen);
        }
      }
      return count;
    };
    return {
      OperationDefinition(node) {
        if (fieldsOf(node.selectionSet, new Set()) > limit) tooMany(context);
        return undefined;
      },
    };
  };
}

function directivesRule(limit: number, tooMany: Report): ValidationRule {
  return (context) => {
    let count = 0;
    return {
      Directive() {
        count += 1;
        if (count === limit + 1) tooMany(context);
      },
    };
  };
}
