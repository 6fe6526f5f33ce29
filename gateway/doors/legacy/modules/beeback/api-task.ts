import { failedPrecondition } from '../../../../../subgraphs/kit/basics/errors';
import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { EncryptionType } from '../../enums/usage';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { batchTaskFields, toLegacyBatchTask } from '../../resources/batch-tasks';

export const beebackApiTask = legacyModule('beeback/apiTask', [
  {
    post: '/mt/beeback/apiTask/test',
    document: `mutation LegacyBeebackApiTaskTest($input: TestCallInput!) { testCall(input: $input) { envelope } }`,
    variables: ({ body }) => ({
      input: { productCode: body.checkItem, parameters: body.params, idempotencyKey: freshKey() },
    }),
    result: ({ testCall }) => testCall.envelope,
    note: 'A real call by the account for production, charged by its terms; parameters that the product does not declare are not sent.',
  },
  {
    post: '/mt/beeback/apiTask/submitBatch',
    kind: 'upload',
    purpose: 'batch-sample',
    document: `mutation LegacyBeebackApiTaskSubmitBatch($input: SubmitBatchTaskInput!) { submitBatchTask(input: $input) { id } }`,
    variables: ({ query, file }) => ({
      input: {
        name: query.taskName,
        productCode: query.checkItem,
        encryption: EncryptionType.parse(query.encryptionType),
        draft: query.saveAsDraft,
        file,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => ({}),
    note: 'The file is headed by names or titles of the parameters; other columns are given back as they came.',
  },
  {
    post: '/mt/beeback/apiTask/taskList',
    document: `query LegacyBeebackApiTaskList($page: PageInput!, $count: Boolean!, $filter: BatchTaskFilter) {
      batchTasks(page: $page, filter: $filter) { nodes { ...LegacyBatchTask } ${pageFields} } } ${batchTaskFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: { productCode: body.checkItem, keyword: body.keyword },
    }),
    result: (data, { body }) => page(data.batchTasks, body, toLegacyBatchTask),
    note: 'deptId is not read: the session says whose tasks they are. Ours to decide: state 0 draft, 5 waiting, 10 running, 20 done, -1 stopped, -10 failed.',
  },
  {
    post: '/mt/beeback/apiTask/execute',
    document: `mutation LegacyBeebackApiTaskExecute($input: BatchTaskInput!) { executeBatchTask(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => ({}),
  },
  {
    post: '/mt/beeback/apiTask/delete',
    document: `mutation LegacyBeebackApiTaskDelete($input: BatchTaskInput!) { deleteBatchTask(input: $input) }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => ({}),
  },
  {
    post: '/mt/beeback/apiTask/downloadResult',
    document: `query LegacyBeebackApiTaskResult($id: ID!) { batchTask(id: $id) { resultUrl } }`,
    variables: ({ body }) => ({ id: body.id }),
    result: ({ batchTask }) => {
      const { resultUrl } = found<{ resultUrl: string | null }>(batchTask);
      if (resultUrl !== null) return resultUrl;
      throw failedPrecondition('TASK_NOT_DONE', 'The task has no result yet.');
    },
    note: 'An archive with AES-256, opened by the password of the list; the link is good for an hour at least.',
  },
]);
