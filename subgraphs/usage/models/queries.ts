import { lookupId } from '../../kit/basics/ids';
import { listConnection, type Page, type PageArgs } from '../../kit/lists/pagination';
import { sortKeys } from '../../kit/lists/sort-keys';
import type { Reader } from '../../kit/requests/context';
import { forOperators } from '../../kit/requests/row-scope';
import { allOf, containing } from '../../kit/sql/conditions';
import type { Database, Fragment } from '../../kit/sql/database';
import type { BacktestFilter, MatchRunFilter } from '../schema.generated';
import { subjectForms, subjectHashes } from '../subject-hash';
import { type BacktestRow, backtests, type MatchRunRow, matchRuns } from './tables';

export async function matchRunById(context: Reader, id: string): Promise<MatchRunRow | null> {
  const [row] = await context.db.sql<MatchRunRow[]>`
    /* matchRunById */ select * from usage.match_runs where id = ${lookupId(id)}::bigint
      and ${forOperators(context)}`;
  return row ?? null;
}

export async function backtestById(context: Reader, id: string): Promise<BacktestRow | null> {
  const [row] = await context.db.sql<BacktestRow[]>`
    /* backtestById */ select * from usage.backtests where id = ${lookupId(id)}::bigint
      and ${forOperators(context)}`;
  return row ?? null;
}

interface Created {
  createdFrom?: Date | null;
  createdUntil?: Date | null;
}

function within({ db: { sql } }: Reader, { createdFrom, createdUntil }: Created): Fragment[] {
  return [
    ...(createdFrom ? [sql`t.created_at >= ${createdFrom}`] : []),
    ...(createdUntil ? [sql`t.created_at <= ${createdUntil}`] : []),
  ];
}

const runsBy = sortKeys(matchRuns, 't');
const backtestsBy = sortKeys(backtests, 't');

export async function listMatchRuns(
  context: Reader,
  filter: MatchRunFilter,
  args: PageArgs,
): Promise<Page<MatchRunRow>> {
  const { sql } = context.db;
  const named = filter.modelCode ? [sql`t.model_code = ${filter.modelCode}`] : [];
  return listConnection<MatchRunRow>(context.db, args, {
    columns: sql`t.*`,
    from: sql`usage.match_runs t`,
    where: allOf(sql, [forOperators(context), ...named, ...within(context, filter)]),
    sort: [runsBy('createdAt'), runsBy('id')],
    direction: 'DESC',
  });
}

export async function listBacktests(
  context: Reader,
  filter: BacktestFilter,
  args: PageArgs,
): Promise<Page<BacktestRow>> {
  const { sql } = context.db;
  const named = filter.nameLike?.trim() ? [sql`t.name ilike ${containing(filter.nameLike)}`] : [];
  return listConnection<BacktestRow>(context.db, args, {
    columns: sql`t.*`,
    from: sql`usage.backtests t`,
    where: allOf(sql, [forOperators(context), ...named, ...within(context, filter)]),
    sort: [backtestsBy('createdAt'), backtestsBy('id')],
    direction: 'DESC',
  });
}

export interface Score {
  place: number;
  score: string;
  version: string | null;
  source: 'BACKTEST' | 'CALL';
  scoredAt: Date;
}

interface Subject {
  place: number;
  idCard: string;
  mobile: string;
}

type Run = Pick<MatchRunRow, 'modelCode' | 'version' | 'developerAccountIds'>;

/** From backtests and, of the named accounts alone, recorded hits; a subject is the same however it was sent. */
export async function scoresOf({ sql }: Database, run: Run, subjects: readonly Subject[]): Promise<Score[]> {
  const asked = subjects.map(({ place, idCard, mobile }) => ({
    place,
    cards: idCard === '' ? [] : subjectHashes(idCard),
    mobiles: mobile === '' ? [] : subjectHashes(mobile),
    forms: mobile === '' ? [] : subjectForms(mobile),
  }));
  return sql<Score[]>`
    /* scoresOf */ with asked as materialized (
      select x.place, array(select json_array_elements_text(x.cards)) as cards,
        array(select json_array_elements_text(x.mobiles)) as mobiles,
        array(select json_array_elements_text(x.forms)) as forms
      from json_to_recordset(${JSON.stringify(asked)}::text::json) as x(place int, cards json, mobiles json, forms json)),
    backtested as (
      select a.place, s.score::text as score, s.version, 'BACKTEST' as source, s.scored_at
      from asked a join usage.backtest_scores s on s.id_card_hashes && a.cards
        or (s.mobile_hashes && a.mobiles and (cardinality(a.cards) = 0 or cardinality(s.id_card_hashes) = 0))
      where s.model_code = ${run.modelCode}),
    called as (
      select a.place, c.called_at, c.result from asked a join usage.calls c on c.id_card_hash = any(a.cards)
      where c.product_code = ${run.modelCode} and c.hit and json_typeof(c.result) = 'object'
        and c.developer_account_id = any(${run.developerAccountIds}::bigint[])
      union all
      select a.place, c.called_at, c.result
      from (select place, unnest(forms) as form from asked where cardinality(cards) = 0) a
        join usage.calls c on c.mobile = a.form
      where c.product_code = ${run.modelCode} and c.hit and json_typeof(c.result) = 'object'
        and c.developer_account_id = any(${run.developerAccountIds}::bigint[])),
    found as (
      select * from backtested union all
      select place, result ->> 'score', result ->> 'version', 'CALL', called_at from called
      where result ->> 'score' ~ '^-?[0-9]{1,13}([.][0-9]{1,6})?$')
    select distinct on (place) place, score, version, source, scored_at from found
    where ${run.version}::text is null or version = ${run.version}::text
    order by place, scored_at desc`;
}
