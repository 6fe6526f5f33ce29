import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import { BatchTaskState, EncryptionType } from '../enums/usage';

/** A batch as its customer sees it. */
export const batchTaskFields = `fragment LegacyBatchTask on BatchTask {
  id taskNo name developerAccount { id name } appId productCode productName state encryption sampleName sampleCount
  finishedCount password startedAt finishedAt createdAt
}`;

export const toLegacyBatchTask = (task: any) => ({
  id: int64(task.id),
  taskNo: task.taskNo,
  taskName: task.name,
  deptId: int64(task.developerAccount?.id),
  deptName: task.developerAccount?.name,
  appId: task.appId,
  checkItem: task.productCode,
  itemName: task.productName,
  state: BatchTaskState.code(task.state),
  taskParams: JSON.stringify({ encryptionType: EncryptionType.code(task.encryption), sample: task.sampleName }),
  sampleCount: task.sampleCount,
  finishedCount: task.finishedCount,
  password: task.password,
  executeTime: dateTime(task.startedAt),
  finishTime: dateTime(task.finishedAt),
  createDate: dateTime(task.createdAt),
});
