import { catalogue, type Entry, each, ownKey, ownWords } from './identifier-entries';

const proven = { exempt: "Another customer's is like a missing one: test/usage/alerts.test.ts proves it." };

/** What can be named in alerts. */
export const callIdentifiers: Record<string, Entry> = {
  'SaveAlertRulesInput.productCodes': catalogue,
  'SaveAlertRulesInput.contactIds': proven,
  'RemoveAlertRulesInput.productCodes': catalogue,
  'SaveAlertContactInput.id': proven,
  ...each('SaveAlertContactInput', 'name mobile email webhook', ownWords),
  'SaveAlertContactInput.idempotencyKey': ownKey,
  'RemoveAlertContactInput.id': proven,
};
