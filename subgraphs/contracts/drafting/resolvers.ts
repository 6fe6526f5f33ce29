import { loaded } from '../../kit/lists/loaders';
import { demand } from '../../kit/requests/row-scope';
import { changeContractEnd, renewContract } from '../contracts/commands/extend';
import { demandDrawing } from '../contracts/commands/shared';
import { contractsByIds } from '../contracts/queries';
import { nextSequence } from '../contracts/rules';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import type { ContractPreparationInput } from '../schema.generated';
import { templateOf } from '../templates/default-templates';
import { templatesByCodes } from '../templates/queries';
import { draftContract } from './commands/draft';
import { uploadSignedContract } from './commands/sign-on-paper';
import { deleteContract, resendSigningLink, submitContract, withdrawContract } from './commands/submit';
import { defaultTitle, knownValues, theTemplate } from './preparation';
import { accountFacts } from './queries';
import { preparedFields } from './rules';

async function prepare(context: Context, input: ContractPreparationInput) {
  demandDrawing(context);
  const facts = await accountFacts(context, context.db.sql, input.developerAccountId);
  const sequence = nextSequence(facts.contracts, context.now());
  const template = theTemplate(await templatesByCodes(context, [templateOf(sequence)]));
  const known = await knownValues(context, context.db.sql, facts, template, input);
  return {
    name: defaultTitle(facts, template),
    template,
    sequence,
    fields: preparedFields(template, known),
    products: facts.products.filter(({ coveredBy }) => coveredBy === null).map((one) => ({ ...one, remark: null })),
  };
}

/** A keyed command keeps the identifier alone: the contract may have gone on since. */
async function contractOf(context: Context, id: string) {
  const [contract] = await contractsByIds(context, [id]);
  return loaded(contract);
}

export const draftingResolvers: Resolvers = {
  Query: {
    contractPreparation: (_parent, { input }, context) => prepare(context, input),
  },
  UnsignedProduct: {
    authorization: ({ authorizationId }) => ({ id: authorizationId, reference: authorizationId }),
  },
  Mutation: {
    draftContract: async (_parent, { input }, context) => contractOf(context, await draftContract(context, input)),
    submitContract: async (_parent, { input }, context) => contractOf(context, await submitContract(context, input)),
    resendSigningLink: (_parent, { input }, context) => resendSigningLink(context, input),
    withdrawContract: (_parent, { input }, context) => withdrawContract(context, input.contractNo),
    deleteContract: (_parent, { input }, context) => {
      demand(context, 'contracts:write');
      return deleteContract(context, input.contractNo);
    },
    uploadSignedContract: async (_parent, { input }, context) =>
      contractOf(context, await uploadSignedContract(context, input)),
    renewContract: async (_parent, { input }, context) => contractOf(context, await renewContract(context, input)),
    changeContractEnd: (_parent, { input }, context) => changeContractEnd(context, input),
  },
};
