import { fragment } from '../kit/sql/sql';

/** Holds for a sent file, the row `f`, that no model works with: one file may be the sample of several things. */
export const IN_NO_MODEL = fragment`not exists (select from usage.match_runs m where m.file_id = f.id)
  and not exists (select from usage.backtests b where b.file_id = f.id)`;
