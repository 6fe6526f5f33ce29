import { invariant } from '../../kit/basics/errors';
import { systemClock } from '../../kit/basics/time';
import { demand } from '../../kit/requests/row-scope';
import { companiesByIds } from '../companies/queries';
import type { Context } from '../loaders';
import { personsByIds } from '../persons/queries';
import type { Resolvers } from '../resolvers.generated';
import { discardDeadLetter, type Replay, replayDeadLetter, replayDeadLetters } from './commands/dead-letters';
import { changeBindings, changeProfileState, saveProfile } from './commands/tell-own';
import { receiveMessage } from './intake';
import { readMessage } from './message';
import { listDeadLetters } from './queries/letters';
import { messagesAfter } from './queries/published';

async function personOf(context: Context, id: string) {
  const [person] = await personsByIds(context, [id]);
  invariant(person, 'a person that was just changed can be read');
  return person;
}

async function companyOf(context: Context, id: string) {
  const [company] = await companiesByIds(context, [id]);
  invariant(company, 'a company that was just changed can be read');
  return company;
}

const answerOf = ({ deadLetter, refusal }: Replay) => ({
  ...{ deadLetter, applied: refusal === null, reason: refusal?.reason ?? null, field: refusal?.field ?? null },
  explanation: refusal?.message ?? null,
});

export const eventResolvers: Resolvers = {
  Query: {
    deadLetters: (_, { filter, ...page }, context) => listDeadLetters(context, filter ?? {}, page),
    businessCustomerMessages: (_, { tenant, projectId, after, first, waitMs }, context) => {
      demand(context, 'customers:write');
      const asked = { tenant, projectId, after: after ?? null, first: first ?? 100, waitMs: waitMs ?? 0 };
      return messagesAfter(context, asked, () => systemClock.now().getTime());
    },
  },
  Mutation: {
    receiveBusinessCustomerMessage: (_, { input }, context) => {
      demand(context, 'customers:write');
      return receiveMessage(context.db, { message: readMessage(input), receivedAt: context.now(), fromBroker: false });
    },
    replayDeadLetter: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return answerOf(await replayDeadLetter(context, input, 'input.id'));
    },
    replayDeadLetters: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return (await replayDeadLetters(context, input.ids)).map(answerOf);
    },
    discardDeadLetter: (_, { input }, context) => {
      demand(context, 'customers:write');
      return discardDeadLetter(context, input.id, 'input.id');
    },
    savePerson: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return personOf(context, await saveProfile(context, 'persons', input));
    },
    enablePerson: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return personOf(context, await changeProfileState(context, 'persons', input.id, 'NORMAL'));
    },
    disablePerson: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return personOf(context, await changeProfileState(context, 'persons', input.id, 'DISABLED'));
    },
    bindCompanies: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return personOf(context, await changeBindings(context, input, true));
    },
    unbindCompanies: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return personOf(context, await changeBindings(context, input, false));
    },
    saveCompany: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return companyOf(context, await saveProfile(context, 'companies', input));
    },
    enableCompany: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return companyOf(context, await changeProfileState(context, 'companies', input.id, 'NORMAL'));
    },
    disableCompany: async (_, { input }, context) => {
      demand(context, 'customers:write');
      return companyOf(context, await changeProfileState(context, 'companies', input.id, 'DISABLED'));
    },
  },
};
