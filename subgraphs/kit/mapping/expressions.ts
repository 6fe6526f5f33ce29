import { compile, type JSONValue, TreeInterpreter } from '@jmespath-community/jmespath';
import { MappingFault, textOf } from './fault';

type Read = (answer: unknown) => unknown;

interface Node {
  type: string;
  name?: string;
  children?: Node[];
  [key: string]: unknown;
}

const MOST_CHARACTERS = 500;
/** How many copies of an answer an expression could make, by the elements of its lists and objects multiplied. */
const MOST_COPIES = 128;
const MOST_FLATTENED = 4;

/** Functions whose work and result are bounded by what they are given. */
const FUNCTIONS = new Set([
  'abs',
  'ceil',
  'contains',
  'ends_with',
  'floor',
  'keys',
  'length',
  'lower',
  'max',
  'min',
  'not_null',
  'starts_with',
  'sum',
  'to_array',
  'to_number',
  'to_string',
  'trim',
  'type',
  'upper',
  'values',
]);

/** What reaches back to the whole answer, names values or takes expressions: with them work could grow without bound. */
const REFUSED = new Set(['Root', 'LetExpression', 'Binding', 'Variable', 'ExpressionReference']);

/**
 * A JMESPath expression as a function. It reads and arranges; it cannot loop, define or match patterns. @throws MappingFault
 */
export function compileExpression(value: unknown, place: string): Read {
  const text = textOf(value, place, MOST_CHARACTERS);
  const expression = parsed(text, place);
  checkBounds(expression as unknown as Node, place);
  return (answer) => {
    try {
      return TreeInterpreter.search(expression, answer as JSONValue) ?? null;
    } catch {
      // A function that was given another type than it takes: the answer is not as the route expects it.
      return null;
    }
  };
}

function parsed(text: string, place: string) {
  try {
    return compile(text);
  } catch (error) {
    throw new MappingFault(place, `is no JMESPath expression: ${(error as Error).message}`);
  }
}

function checkBounds(root: Node, place: string): void {
  let copies = 1;
  let flattened = 0;
  for (const node of nodesBelow(root)) {
    if (REFUSED.has(node.type)) throw new MappingFault(place, 'must not use $, &, let or variables');
    if (node.type === 'Function' && !FUNCTIONS.has(node.name ?? '')) {
      throw new MappingFault(place, `must not use ${node.name}(); allowed are ${[...FUNCTIONS].join(', ')}`);
    }
    if (node.type === 'MultiSelectList' || node.type === 'MultiSelectHash') copies *= node.children?.length || 1;
    if (node.type === 'Flatten') flattened++;
  }
  if (copies > MOST_COPIES || flattened > MOST_FLATTENED) {
    throw new MappingFault(place, 'takes an answer apart and together too often');
  }
}

function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  if (node.type === 'Literal') return;
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'object' && one !== null && 'type' in one) yield* nodesBelow(one as Node);
    }
  }
}
