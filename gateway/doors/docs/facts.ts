import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEBHOOK_KINDS, type WebhookKind } from '../../../subgraphs/kit/exchange/webhook-events';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import { LIMITS } from '../../graph/limits/limits';
import { MAX_UPLOAD_BYTES, PURPOSES } from '../files/purposes';
import { BODY_LIMIT } from '../graphql/body';
import { reasonTexts } from '../legacy/reasons';
import { type Raised, raisedIn } from './raised';

const read = (path: string): string => readFileSync(projectPath(path), 'utf8');

/** What chapters say as {{name}}: figures, tables and files as they are in the code, so that no page can differ from it. */
export function facts(): Record<string, string> {
  const { defaultPage, plainList } = LIMITS.lists;
  const figures = {
    ...LIMITS,
    defaultPage,
    plainList,
    bodyKB: BODY_LIMIT / 1024,
    uploadMB: MAX_UPLOAD_BYTES / 1024 ** 2,
  };
  return {
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value.toLocaleString('en')])),
    reasons: reasonTable(),
    nodeTypes: listed(
      [...read('schema/api.graphql').matchAll(/^type (\w+) implements Node /gm)].map(([, type]) => type as string),
    ),
    purposes: table(
      ['Purpose', 'Types', 'Who holds one of'],
      Object.entries(PURPOSES).map(([name, { mediaTypes, scopes }]) => [
        code(name),
        shortTypes(mediaTypes),
        listed(scopes),
      ]),
    ),
    'webhooks.kinds': table(['Kind', '`type`', 'In order by', '`data`'], webhookKinds()),
    callCodes: table(['`code`', 'HTTP', 'Words'], callCodes()),
    changelog: read('schema/CHANGELOG.md')
      .replace(/^# .*\n/, '')
      .replace(/^##/gm, '###')
      .trim(),
    'sign.sh': read('gateway/doors/call/signers/sign.sh').trim(),
    'sign.js': read('gateway/doors/call/signers/sign.js').trim(),
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const listed = (names: readonly string[]): string => names.map(code).join(', ');

/** The last word of a media type says enough. */
const shortTypes = (types: readonly string[]): string =>
  types
    .map(
      (type) =>
        ({ document: 'DOCX', sheet: 'XLSX' })[type.split('.').at(-1) as string] ??
        type.replace(/^.*\//, '').toUpperCase(),
    )
    .join(', ');

/** The codes of paid calls, which belong to another house: read where they are declared. */
const callCodes = (): string[][] =>
  [...read('subgraphs/usage/call/answers.ts').matchAll(/^ {2}(\d+): \[(\d+), '(.+)'\],$/gm)].map(
    ([, number, status, words]) => [code(number as string), status as string, words as string],
  );

/** What is posted of each kind, read where it is declared. */
const webhookKinds = (): string[][] => {
  const [declared = ''] = read('subgraphs/kit/exchange/webhook-events.ts').split('export type WebhookKind');
  return [...declared.matchAll(/^ {2}([A-Z_]+): \{([^}]*)\};$/gm)].map(([, kind, data]) => {
    const { type, object } = WEBHOOK_KINDS[kind as WebhookKind];
    const fields = [...(data as string).matchAll(/(\w+): ([^;]+);?/g)];
    const shown = fields.map(([, name, of]) => shownField(name as string, of as string));
    return [code(kind as string), code(type), object, shown.join(', ')];
  });
};

/** A field by its name, and what it may be where that is a closed list. */
const shownField = (name: string, type: string): string =>
  type.includes("'")
    ? `${code(name)} (${[...type.matchAll(/'(\w+)'/g)].map(([, word]) => word).join(', ')})`
    : code(name);

/** Sources that clients of the graph are refused by; the doors of old clients have reasons of their own. */
const isSource = (path: string): boolean =>
  /(?<!generated|\.test|\.d)\.ts$/.test(path) && !/[\\/](demo|legacy)[\\/]/.test(path);

function sources(): string[] {
  return ['subgraphs', 'gateway'].flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
}

/** Every reason once, with the codes that it is raised with and what is said first. */
function refusals(): Raised[] {
  const isReason = (name: string) => Object.hasOwn(reasonTexts, name);
  const found = new Map<string, Raised>();
  for (const raised of sources()
    .filter(isSource)
    .flatMap((path) => raisedIn(read(path), isReason))) {
    const { reason, code: kind, sentence } = raised;
    const known = found.get(reason) ?? { reason, code: '', sentence: '' };
    const codes = new Set([...known.code.split(', '), kind].filter(Boolean));
    found.set(reason, { reason, code: [...codes].join(', '), sentence: known.sentence || sentence });
  }
  return [...found.values()].sort((a, b) => a.reason.localeCompare(b.reason));
}

function reasonTable(): string {
  const rows = refusals().map(({ reason, code: kind, sentence }) => [code(reason), kind, sentence, chinese(reason)]);
  return table(['Reason', 'Code', 'Said', 'In Chinese'], rows);
}

/** The words that old clients show, which a new front end may show too. */
function chinese(reason: string): string {
  const text = reasonTexts[reason] ?? '';
  return (typeof text === 'string' ? text : text.text).replace(/\{[^}]*\}/g, '…');
}
