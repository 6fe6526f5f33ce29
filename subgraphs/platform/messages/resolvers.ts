import { hasScope, type RequestContext } from '../../kit/context';
import { forbidden, invariant } from '../../kit/errors';
import { lookupId } from '../../kit/ids';
import type { Resolvers } from '../types.generated';
import { resendMessage, saveTemplate } from './commands';
import { listMessages, listTemplates, maySeeRecipients, messagesByIds } from './queries';
import { maskRecipient, placeholdersOf } from './rules';

function checkMayWrite({ viewer }: RequestContext): void {
  if (viewer.kind === 'operator' && hasScope(viewer, 'platform:write')) return;
  throw forbidden('Messages and their templates are changed with platform:write.');
}

const shown = (recipients: readonly string[], context: RequestContext) =>
  maySeeRecipients(context) ? [...recipients] : recipients.map(maskRecipient);

export const messageResolvers: Resolvers = {
  Query: {
    message: async (_, { id }, context) => (await messagesByIds(context, [lookupId(id)]))[0] ?? null,
    messages: (_, { filter, ...page }, context) => listMessages(context, filter ?? {}, page),
    messageTemplates: (_, { filter }, context) => listTemplates(context, filter ?? {}),
  },
  Mutation: {
    resendMessage: async (_, { input }, context) => {
      checkMayWrite(context);
      const [message] = await messagesByIds(context, [await resendMessage(context, input)]);
      invariant(message, 'a message that was just queued can be read');
      return message;
    },
    saveMessageTemplate: async (_, { input }, context) => {
      checkMayWrite(context);
      await saveTemplate(context, input);
      const [template] = await listTemplates(context, { codes: [input.code], channel: input.channel });
      invariant(template, 'a template that was just saved can be read');
      return template;
    },
  },
  Message: {
    recipients: ({ recipients }, _, context) => shown(recipients, context),
    cc: ({ cc }, _, context) => shown(cc, context),
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    attachmentNames: ({ attachments }) => attachments.map(({ name }) => name),
  },
  MessageTemplate: {
    parameters: ({ subject, content }) => [...new Set(placeholdersOf(`${subject ?? ''}\n${content}`))],
  },
};
