import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { MatchRunState, SubjectRole } from '../enums/usage';

/** `{ heading: role }` as columns of the graph. */
export const subjectColumns = (map: LegacyFields | undefined) =>
  Object.entries(map ?? {}).map(([header, role]) => ({ header, role: SubjectRole.parse(role) }));

const columnMap = (columns: readonly { header: string; role: string }[]) =>
  Object.fromEntries(columns.map(({ header, role }) => [header, SubjectRole.code(role)]));

export const toLegacyMatchSample = (sample: any) => ({
  fileName: sample.fileName,
  fileUrl: sample.fileUrl,
  matchColumns: columnMap(sample.columns),
  headers: sample.headers,
});

export const toLegacyBacktestSample = (sample: any) => ({
  backName: sample.name,
  fileUrl: sample.fileUrl,
  fixColumns: columnMap(sample.columns),
  resultColumns: sample.resultColumns,
  allColumns: sample.headers,
  count: sample.rowCount,
  isRepeat: sample.repeated,
});

export const matchRunFields = `fragment LegacyMatchRun on MatchRun {
  id createdAt updatedAt modelCode modelName version developerAccountNames fileName fileUrl state resultUrl matchCount
  finishedAt
}`;

export const toLegacyMatchRun = (run: any) => ({
  id: int64(run.id),
  createDate: dateTime(run.createdAt),
  updateDate: dateTime(run.updatedAt),
  modelCode: run.modelCode,
  modelName: run.modelName,
  note: run.version,
  deptNameList: run.developerAccountNames,
  fileName: run.fileName,
  fileUrl: run.fileUrl,
  state: MatchRunState.code(run.state),
  resultUrl: run.resultUrl,
  matchCount: run.matchCount,
  finishTime: dateTime(run.finishedAt),
});

export const backtestFields = `fragment LegacyBacktest on Backtest {
  id createdAt updatedAt name modelCodes uploadCount fileUrl
}`;

export const toLegacyBacktest = (backtest: any) => ({
  id: int64(backtest.id),
  createDate: dateTime(backtest.createdAt),
  updateDate: dateTime(backtest.updatedAt),
  backName: backtest.name,
  models: backtest.modelCodes.join(','),
  batchCount: backtest.uploadCount,
  fileUrl: backtest.fileUrl,
});
