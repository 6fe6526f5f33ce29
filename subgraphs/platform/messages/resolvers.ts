import { invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import type { RequestContext } from '../../kit/requests/context';
import { demand, demandKind } from '../../kit/requests/row-scope';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { resendMessage, saveTemplate } from './commands/resend';
import { listMessages, listTemplates, maySeeRecipients, messagesByIds } from './queries';
import { maskRecipient, placeholdersOf, withoutRecipients } from './rules';

function checkMayWrite({ viewer }: RequestContext): void {
  demandKind({ viewer }, 'operator');
  demand({ viewer }, 'platform:write');
}

const shown = (recipients: readonly string[], context: RequestContext) =>
  maySeeRecipients(context) ? [...recipients] : recipients.map(maskRecipient);

/** A text repeats whom it is for; an error, whom it could not reach. */
const shownText = <Text extends string | null>(text: Text, context: RequestContext): Text =>
  maySeeRecipients(context) ? text : withoutRecipients(text);

const messageOf = async (context: Context, id: string) => (await messagesByIds(context, [lookupId(id)]))[0] ?? null;

export const messageResolvers: Resolvers = {
  Query: {
    message: (_, { id }, context) => messageOf(context, id),
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
    __resolveReference: ({ id }, context) => messageOf(context, id),
    recipients: ({ recipients }, _, context) => shown(recipients, context),
    cc: ({ cc }, _, context) => shown(cc, context),
    subject: ({ subject }, _, context) => shownText(subject, context),
    content: ({ content }, _, context) => shownText(content, context),
    error: ({ error }, _, context) => shownText(error, context),
    businessNo: ({ businessNo }, _, context) => shownText(businessNo, context),
    customer: ({ customerId }) => (customerId ? { id: customerId } : null),
    attachmentNames: ({ attachments }) => attachments.map(({ name }) => name),
  },
  MessageTemplate: {
    parameters: ({ subject, content }) => [...new Set(placeholdersOf(`${subject ?? ''}\n${content}`))],
  },
};
