import { readdirSync, readFileSync } from 'node:fs';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import type { Told } from '../../subgraphs/kit/exchange/told-changes';
import { projectPath } from '../../subgraphs/kit/process/paths';

/** Tables that the kit keeps in every schema. */
const OF_THE_KIT = [
  'outbox',
  'feed_positions',
  'deliveries',
  'unapplied_events',
  'idempotency',
  'files',
  'known_customers',
  'known_developer_accounts',
  'known_assignments',
  'known_watchers',
];

type Column = { type: string };

/** Tables of a subgraph as its newest migration left them, with their columns. */
function tablesOf(name: string): Map<string, Record<string, Column>> {
  const folder = projectPath('subgraphs', name, 'migrations', 'meta');
  const newest = readdirSync(folder)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1) as string;
  const { tables } = JSON.parse(readFileSync(`${folder}/${newest}`, 'utf8')) as {
    tables: Record<string, { name: string; columns: Record<string, Column> }>;
  };
  return new Map(
    Object.values(tables)
      .filter((table) => !OF_THE_KIT.includes(table.name))
      .map((table) => [table.name, table.columns]),
  );
}

const toldBy = (name: string): Told => require(projectPath('subgraphs', name, 'told')).told;

/** What nobody may read in a list of changes, by how such columns are called. */
const CONFIDENTIAL = /secret|password_hash|hmac|token|sealed|encrypted|id_card|id_number|request_key|code_hash/;
/** They are about secrets or pictures of papers and hold none. */
const HARMLESS = [
  'must_change_password',
  'password_changed_at',
  'id_card_front_url',
  'id_card_back_url',
  'sealed_at',
  'sealed_by',
];

describe('what is told of changes', () => {
  test.each([...SUBGRAPH_NAMES])('%s says of every table what is told, or why nothing is', (name) => {
    const [tables, told] = [tablesOf(name), toldBy(name)];
    const advice = (table: string) => `name ${table} in subgraphs/${name}/told.ts`;
    expect([...tables.keys()].filter((table) => !Object.hasOwn(told, table)).map(advice)).toEqual([]);
    expect(Object.keys(told).filter((table) => !tables.has(table))).toEqual([]);
  });

  test.each([...SUBGRAPH_NAMES])('%s names columns that are there', (name) => {
    const tables = tablesOf(name);
    const wrong = Object.entries(toldBy(name)).flatMap(([table, rule]) => {
      if ('untold' in rule) return [];
      const { by = 'id', only = [], but = [], hostsOf = [], withoutQuery = [] } = rule;
      const named = [by, ...only, ...but, ...hostsOf, ...withoutQuery];
      return named.filter((column) => !Object.hasOwn(tables.get(table) ?? {}, column)).map((c) => `${table}.${c}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each([...SUBGRAPH_NAMES])('%s tells no secret, no identity number and no bytes', (name) => {
    const shown = Object.entries(toldBy(name)).flatMap(([table, rule]) => {
      if ('untold' in rule) return [];
      const columns = Object.entries(tablesOf(name).get(table) ?? {});
      return columns
        .filter(([column]) => (rule.only ? rule.only.includes(column) : !rule.but?.includes(column)))
        .filter(([column, { type }]) => type === 'bytea' || (CONFIDENTIAL.test(column) && !HARMLESS.includes(column)))
        .map(([column]) => `${table}.${column}`);
    });
    expect(shown).toEqual([]);
  });

  test('the people that calls and profiles are about are told by their identifiers alone', () => {
    const ofUsage = toldBy('usage');
    const aboutPeople = ['calls', 'upstream_calls', 'call_journal', 'result_cache', 'batch_rows', 'backtest_scores'];
    expect(aboutPeople.filter((table) => !('untold' in (ofUsage[table] ?? {})))).toEqual([]);
    const { persons, audience_profiles } = toldBy('customers');
    for (const rule of [persons, audience_profiles]) {
      expect(
        ((rule as { only?: readonly string[] }).only ?? ['all names']).filter((column) =>
          /name|phone|email|address|facts|born/.test(column),
        ),
      ).toEqual([]);
    }
  });
});
