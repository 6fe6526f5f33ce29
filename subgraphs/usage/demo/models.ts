import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { World } from '../../demo/world';
import { storeFile } from '../../kit/documents/files';
import { XLSX_MEDIA_TYPE, xlsxStream } from '../../kit/documents/spreadsheet';
import { type Database, withTx } from '../../kit/sql/database';
import { keepScores } from '../models/commands/keep-scores';
import { runMatch } from '../models/commands/run';
import { backtests, matchRuns, type ResultColumn, type SubjectColumn } from '../models/tables';

interface Person {
  name: string;
  idCard: string;
  mobile: string;
}

const HEADERS = ['姓名', '身份证号', '手机号'] as const;
const COLUMNS: SubjectColumn[] = [
  { header: HEADERS[0], role: 'NAME' },
  { header: HEADERS[1], role: 'ID_CARD' },
  { header: HEADERS[2], role: 'MOBILE' },
];
const PEOPLE = 60;
const DAY_MS = 86_400_000;

/** Backtests: name, how often it was uploaded, days ago, the columns that hold scores. */
const BACKTESTS: readonly (readonly [name: string, uploads: number, daysAgo: number, results: ResultColumn[]])[] = [
  [
    '2026信用样本',
    2,
    40,
    [
      { header: '综合信用分', modelCode: 'score_credit', version: '3.1' },
      { header: '反欺诈分', modelCode: 'score_fraud', version: '3.0' },
    ],
  ],
  ['收入回溯样本', 1, 12, [{ header: '收入分', modelCode: 'score_income', version: '3.2' }]],
];

/** Matches: file, model, version, days ago. */
const MATCHES = [
  ['存量客户.xlsx', 'score_credit', '3.1', 30],
  ['贷前名单.xlsx', 'score_income', '3.2', 5],
] as const;

/** The same number for the same person and model. */
const scoreOf = (person: Person, model: string): string =>
  String(320 + (createHash('sha256').update(`${model} ${person.idCard}`).digest().readUInt32BE(0) % 540));

/** What operators keep of models: backtests of people whom calls asked about, and matches against them. */
export async function loadModels(db: Database, world: World): Promise<void> {
  const people = await db.sql<Person[]>`
    /* demoPeople */ select distinct on (id_card) name, id_card, mobile from (
      select name, id_card, mobile from usage.calls where product_code = 'score_credit' and encryption = 'PLAIN'
        and id_card <> '' and mobile <> '' order by called_at desc limit 500) recent
    order by id_card limit ${PEOPLE}::int`;
  if (people.length === 0) return;
  const operator = world.accounts.find(({ kind }) => kind === 'operator')?.id ?? null;
  const ago = (days: number) => new Date(world.now.getTime() - days * DAY_MS);
  for (const [name, uploadCount, daysAgo, results] of BACKTESTS) {
    await putBacktest(db, { name, uploadCount, results, people, createdById: operator, at: ago(daysAgo) });
  }
  const named = world.developerAccounts.filter(({ environment }) => environment === 'prod').slice(0, 2);
  for (const [fileName, modelCode, version, daysAgo] of MATCHES) {
    const at = ago(daysAgo);
    const bytes = await buffer(xlsxStream(personColumns, people.slice(0, PEOPLE / 2)));
    const id = await withTx(db, async (tx) => {
      const fileId = await storeFile(tx, 'usage', { name: fileName, mediaType: XLSX_MEDIA_TYPE, bytes });
      const modelName = world.products.find(({ code }) => code === modelCode)?.name ?? modelCode;
      const [run] = await tx
        .insert(matchRuns)
        .values({
          modelCode,
          modelName,
          version,
          developerAccountIds: named.map((account) => account.id),
          developerAccountNames: named.map((account) => account.name),
          fileId,
          fileName,
          columns: COLUMNS,
          state: 'RUNNING',
          rowCount: PEOPLE / 2,
          createdById: operator,
          createdAt: at,
          updatedAt: at,
        })
        .returning({ id: matchRuns.id });
      return (run as { id: string }).id;
    });
    await runMatch({ db, now: () => new Date(at.getTime() + 2_000) }, id);
  }
}

const personColumns = [
  { title: HEADERS[0], value: ({ name }: Person) => name },
  { title: HEADERS[1], value: ({ idCard }: Person) => idCard },
  { title: HEADERS[2], value: ({ mobile }: Person) => mobile },
];

interface NewBacktest {
  name: string;
  uploadCount: number;
  results: ResultColumn[];
  people: readonly Person[];
  createdById: string | null;
  at: Date;
}

async function putBacktest(db: Database, { name, uploadCount, results, people, createdById, at }: NewBacktest) {
  const scoreColumns = results.map(({ header, modelCode }) => ({
    title: header,
    value: (person: Person) => scoreOf(person, modelCode),
  }));
  const bytes = await buffer(xlsxStream([...personColumns, ...scoreColumns], people));
  const rows = people.map((person, i) => ({
    number: i + 2,
    cells: [person.name, person.idCard, person.mobile, ...scoreColumns.map(({ value }) => value(person))],
  }));
  const sheet = { headers: [...HEADERS, ...results.map(({ header }) => header)], rows };
  await withTx(db, async (tx) => {
    const fileId = await storeFile(tx, 'usage', { name: `${name}.xlsx`, mediaType: XLSX_MEDIA_TYPE, bytes });
    const [row] = await tx
      .insert(backtests)
      .values({
        name,
        fileId,
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
        modelCodes: results.map(({ modelCode }) => modelCode),
        uploadCount,
        rowCount: people.length,
        createdById,
        createdAt: new Date(at.getTime() - (uploadCount - 1) * DAY_MS),
        updatedAt: at,
      })
      .returning({ id: backtests.id });
    await keepScores(tx, (row as { id: string }).id, { sheet, columns: COLUMNS, results, scoredAt: at });
  });
}
