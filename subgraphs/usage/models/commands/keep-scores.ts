import type { Transaction } from '../../../kit/sql/database';
import { subjectHashes } from '../../subject-hash';
import { type Sheet, scoreOf, subjectIn } from '../rules';
import type { ResultColumn, SubjectColumn } from '../tables';

const AT_ONCE = 5_000;

/** Replaces the scores of a backtest by those of a file; answers how many of its rows hold a subject and a score. */
export async function keepScores(
  tx: Transaction,
  backtestId: string,
  {
    sheet,
    columns,
    results,
    scoredAt,
  }: { sheet: Sheet; columns: readonly SubjectColumn[]; results: readonly ResultColumn[]; scoredAt: Date },
): Promise<number> {
  await tx.sql`/* dropScores */ delete from usage.backtest_scores where backtest_id = ${backtestId}::bigint`;
  const { headers, rows } = sheet;
  let kept = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const scores = rows.slice(from, from + AT_ONCE).flatMap((row) => {
      const { idCard, mobile } = subjectIn(headers, columns, row);
      if (idCard === '' && mobile === '') return [];
      const subject = {
        cards: idCard === '' ? [] : subjectHashes(idCard),
        mobiles: mobile === '' ? [] : subjectHashes(mobile),
      };
      const found = results.flatMap(({ header, modelCode, version }) => {
        const score = scoreOf(row.cells[headers.indexOf(header)]);
        return score === null ? [] : [{ ...subject, score, model: modelCode, version }];
      });
      kept += found.length > 0 ? 1 : 0;
      return found;
    });
    await tx.sql`
      /* keepScores */ insert into usage.backtest_scores (backtest_id, model_code, version, id_card_hashes, mobile_hashes,
        score, scored_at)
      select ${backtestId}::bigint, x.model, x.version, array(select json_array_elements_text(x.cards)),
        array(select json_array_elements_text(x.mobiles)), x.score, ${scoredAt}
      from json_to_recordset(${JSON.stringify(scores)}::text::json)
        as x(cards json, mobiles json, score numeric, model text, version text)`;
  }
  return kept;
}
