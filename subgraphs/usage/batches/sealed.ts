import type { SealedColumns } from '../../kit/jobs/sealed-columns';
import { passwordOf } from './rules';
import { batchTasks } from './tables';

export const sealedPasswords: SealedColumns = {
  columns: [batchTasks.sealedPassword],
  key: batchTasks.id,
  place: passwordOf,
};
