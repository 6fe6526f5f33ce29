import type { PlanNode, ResponsePath } from '@apollo/query-planner';
import { fetchStep } from './fetch-step';
import type { Step, StepContext } from './run';

/** Compiles the order of fetches. Paths of Flatten nodes add up, so that each fetch knows its place from the root. */
export function planStep(node: PlanNode, path: ResponsePath, context: StepContext): Step {
  switch (node.kind) {
    case 'Sequence':
      return sequence(node.nodes.map((child) => planStep(child, path, context)));
    case 'Parallel':
      return parallel(node.nodes.map((child) => planStep(child, path, context)));
    case 'Flatten':
      return planStep(node.node, [...path, ...node.path], context);
    case 'Fetch':
      return fetchStep(node, path, context);
    case 'Condition': {
      const met = node.ifClause && planStep(node.ifClause, path, context);
      const unmet = node.elseClause && planStep(node.elseClause, path, context);
      return async (run) => (context.conditions.valueOf(node.condition, run.variables) ? met : unmet)?.(run);
    }
    case 'Defer':
      throw new Error('The gateway does not support @defer.');
  }
}

function sequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function parallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
