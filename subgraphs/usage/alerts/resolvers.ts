import { loaded } from '../../kit/lists/loaders';
import { alertSecretOf } from '../../kit/process/secrets';
import { demand } from '../../kit/requests/row-scope';
import type { Context } from '../loaders';
import type { Resolvers } from '../resolvers.generated';
import { customerOf, removeAlertContact, saveAlertContact } from './commands/contacts';
import { removeAlertRules, saveAlertRules } from './commands/rules-of-products';
import { alertFirings, alertItems, contactsByIds, contactsOfCustomer, rulesByIds } from './queries';

/** Rules and contacts are a customer's own affair. */
function own(context: Context): Context {
  customerOf(context);
  return context;
}

export const alertResolvers: Resolvers = {
  Query: {
    alertContacts: (_, __, context) => contactsOfCustomer(own(context)),
    alertItems: (_, { withoutRule }, context) => alertItems(own(context), withoutRule),
    alertFirings: (_, __, context) => {
      demand(context, 'usage:alert', 'platform:read');
      return alertFirings(context);
    },
  },
  Mutation: {
    saveAlertRules: async (_, { input }, context) => rulesByIds(context, await saveAlertRules(context, input)),
    removeAlertRules: (_, { input }, context) => removeAlertRules(context, input),
    saveAlertContact: async (_, { input }, context) => {
      const [contact] = await contactsByIds(context, [await saveAlertContact(context, input)]);
      return loaded(contact);
    },
    removeAlertContact: (_, { input }, context) => removeAlertContact(context, input),
  },
  AlertContact: {
    webhookSecret: ({ id, webhookSecret }, _, { db }) =>
      webhookSecret === null ? null : db.secrets.unseal(webhookSecret, alertSecretOf(id)),
  },
  AlertItem: {
    product: ({ productCode }) => ({ code: productCode }),
  },
  AlertRule: {
    firing: ({ firingId }) => firingId !== null,
    contacts: ({ id }, _, { loaders }) => loaders.contactsOfRule.load(id),
  },
  AlertFiring: {
    customer: ({ customerId }) => ({ id: customerId }),
  },
};
