import { invariant } from '../kit/basics/errors';
import { askElsewhere } from '../kit/exchange/elsewhere';
import { addJob, type Jobs } from '../kit/jobs/jobs';
import type { SubgraphRequest } from '../kit/requests/context';
import type { Transaction } from '../kit/sql/database';

const OPERATIONS = {
  addProduct: ['AddProductInput', '{ code }', 'code'],
  editProduct: ['EditProductInput', '{ code }', 'code'],
  setBundleComponents: ['SetBundleComponentsInput', '{ code }', 'code'],
  saveDataSource: ['SaveDataSourceInput', '{ code }', 'code'],
  saveUpstreamRoute: ['SaveUpstreamRouteInput', '{ id }', 'id'],
} as const;

type Settled = Pick<SubgraphRequest, 'settings'>;

type MirroredOperation = keyof typeof OPERATIONS;

/** Answers the code there, of a route the identifier. Throws NO_OTHER_ENVIRONMENT, and what it refuses as it refuses it. */
export async function mirror(
  { settings: { elsewhere } }: Settled,
  operation: MirroredOperation,
  input: object,
): Promise<string> {
  const [type, fields, answered] = OPERATIONS[operation];
  const query = `mutation Mirror($input: ${type}!) { ${operation}(input: $input) ${fields} }`;
  const data = await askElsewhere<Record<string, Record<string, string>>>(elsewhere, query, { input });
  const answer = data[operation]?.[answered];
  invariant(answer !== undefined, 'the other environment answers what it was asked for');
  return answer;
}

type Sealed = Record<string, { sealed: string; place: string }>;

/** Has a job do it there, kept with the transaction that does it here. Secrets go along sealed, not in the input. */
export const mirrorLater = (
  tx: Transaction,
  operation: MirroredOperation,
  input: object,
  sealed: Sealed = {},
): Promise<void> => addJob(tx, 'products', 'mirror', { operation, input, sealed }, { maxAttempts: 10 });

interface Mirrored {
  operation: MirroredOperation;
  input: object;
  sealed: Sealed;
}

export const mirrorJobs: Jobs = {
  mirror: {
    run: async ({ operation, input, sealed }: Mirrored, context) => {
      const { secrets } = context.db;
      const opened = Object.entries(sealed).map(([name, one]) => [name, secrets.unseal(one.sealed, one.place)]);
      await mirror(context, operation, { ...input, ...Object.fromEntries(opened) });
    },
  },
};
