import { catalogue, type Entry, ownKey, ownWords } from './identifier-entries';

const batch = {
  exempt: "test/usage/batches.test.ts proves that another customer's task is like a missing one.",
};

/** What calls from the console, batches and models name. */
export const usageIdentifiers: Record<string, Entry> = {
  'TestCallInput.idempotencyKey': ownKey,
  'TestCallInput.productCode': catalogue,
  'TestCallInput.developerAccountId': 'developerAccountId',
  'Query.batchTask(id:)': batch,
  'BatchTaskInput.id': batch,
  'BatchTaskFilter.keyword': ownWords,
  'BatchTaskFilter.productCode': catalogue,
  'BatchTaskFilter.developerAccountIds': 'developerAccountId',
  'SubmitBatchTaskInput.idempotencyKey': ownKey,
  'SubmitBatchTaskInput.name': ownWords,
  'SubmitBatchTaskInput.productCode': catalogue,
  'SubmitBatchTaskInput.file': batch,
  'SubmitBatchTaskInput.developerAccountId': 'developerAccountId',
};
