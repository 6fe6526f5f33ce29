import { readFileSync } from 'node:fs';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { projectPath } from '../../subgraphs/kit/process/paths';
import { certificates, PASSWORD } from '../contracts/certificates';
import { type Sample, samplesOf } from '../support/exposition';
import { until } from '../support/own-database';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';

interface Query {
  where: string;
  expr: string;
}

interface Selector {
  metric: string;
  matchers: { label: string; operator: string; value: string }[];
}

const read = (file: string) => readFileSync(projectPath('gateway/monitoring', file), 'utf8');

interface Panel {
  title: string;
  targets?: { expr: string }[];
}

const panels = (JSON.parse(read('dashboard.json')) as { panels: Panel[] }).panels;
const rules = (parse(read('alerts.yaml')) as { groups: { rules: Record<string, unknown>[] }[] }).groups.flatMap(
  (group) => group.rules,
);

/** What Grafana puts in for its own words. */
const filledIn = (expr: string) => expr.replaceAll('$__rate_interval', '5m');

const queries: Query[] = [
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => ({ where: `panel ${title}`, expr: filledIn(expr) })),
  ),
  ...rules.map(({ alert, expr }) => ({ where: `alert ${alert}`, expr: String(expr) })),
];

function nodesOf(expr: string, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  parser.parse(expr).iterate({
    enter: ({ node }) => {
      if (node.name === name) found.push(node);
    },
  });
  return found;
}

const textOf = (expr: string, node: SyntaxNode | null | undefined) => (node ? expr.slice(node.from, node.to) : '');

function selectorsOf(expr: string): Selector[] {
  return nodesOf(expr, 'VectorSelector').map((node) => ({
    metric: textOf(expr, node.getChild('Identifier')),
    matchers: (node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map((matcher) => ({
      label: textOf(expr, matcher.getChild('LabelName')),
      operator: textOf(expr, matcher.getChild('MatchOp')),
      value: JSON.parse(textOf(expr, matcher.getChild('StringLiteral'))) as string,
    })),
  }));
}

/** Labels that Prometheus adds itself. */
const ADDED = new Set(['instance', 'job']);

function holds({ labels }: Sample, { label, operator, value }: Selector['matchers'][number]): boolean {
  if (ADDED.has(label)) return true;
  const given = labels[label] ?? '';
  const isMatch = operator.includes('~') ? new RegExp(`^(?:${value})$`).test(given) : given === value;
  return operator.startsWith('!') ? !isMatch : isMatch;
}

let graph: OwnGraph;
let samples: Sample[];
const made = certificates();

beforeAll(async () => {
  made.makeKey('key.pem');
  made.certify('key.pem', 'seal.pem', 400);
  made.pack('seal.p12', '-inkey', 'key.pem', '-in', 'seal.pem');
  const seal = { CONTRACT_SEAL_P12: made.at('seal.p12'), CONTRACT_SEAL_PASSWORD: PASSWORD };
  graph = await startOwnGraph('skep_monitoring', seal);
  await graph.ask('operator', '{ customers(first: 1) { nodes { id } } }');
  await graph.legacy('operator', '/mt/crm/customer/list', { pageNo: 1, pageSize: 1 });
  await graph.rows(`select billing_jobs.add_job('checkBooks', '{}'::json)`);
  const shown = async () => {
    samples = samplesOf(await (await fetch(`${graph.server.url}/metrics`)).text());
    return samples.some(({ name }) => name === 'skep_integrity_violations');
  };
  await until(shown, 'the books to be checked and told', 90_000);
}, 180_000);
afterAll(async () => {
  made.remove();
  await graph?.stop();
});

test('there are a dashboard and rules, each with a name of its own', () => {
  expect(queries.length).toBeGreaterThan(50);
  const alerts = rules.map(({ alert }) => alert);
  expect(new Set(alerts).size).toBe(alerts.length);
  for (const { labels, annotations } of rules as { labels: object; annotations: object }[]) {
    expect(labels).toMatchObject({ severity: expect.stringMatching(/^(page|ticket)$/) });
    expect(annotations).toMatchObject({ summary: expect.stringMatching(/\.$/) });
  }
});

test.each(queries)('$where finds its figures', ({ expr }) => {
  expect(nodesOf(expr, '⚠').map((node) => textOf(expr, node))).toEqual([]);
  const selectors = selectorsOf(expr);
  expect(selectors.length).toBeGreaterThan(0);
  for (const { metric, matchers } of selectors.filter(({ metric }) => metric !== 'up')) {
    const series = samples.filter((sample) => sample.name === metric && matchers.every((one) => holds(sample, one)));
    expect([metric, matchers, series.length > 0]).toEqual([metric, matchers, true]);
  }
  // What it groups by is a label of what it reads.
  const grouped = nodesOf(expr, 'GroupingLabels').flatMap((node) =>
    node.getChildren('LabelName').map((label) => textOf(expr, label)),
  );
  const known = new Set(
    samples
      .filter(({ name }) => selectors.some(({ metric }) => metric === name))
      .flatMap(({ labels }) => Object.keys(labels)),
  );
  expect(grouped.filter((label) => !ADDED.has(label) && !known.has(label))).toEqual([]);
});

test('a query that asks for a figure or a label that there is not is caught', () => {
  const [selector] = selectorsOf('sum(rate(skep_http_request_duration_seconds_count{rout="/graphql"}[5m]))') as [
    Selector,
  ];
  expect(selector).toEqual({
    metric: 'skep_http_request_duration_seconds_count',
    matchers: [{ label: 'rout', operator: '=', value: '/graphql' }],
  });
  const sample = samples.find(({ name }) => name === selector.metric) as Sample;
  expect(selector.matchers.every((one) => holds(sample, one))).toBe(false);
  expect(nodesOf('sum(rate(a[5m])', '⚠')).not.toEqual([]);
});
