import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { isThere } from '../../../test/support/commands';
import { freshCustomer, freshKey } from '../../../test/support/customers';
import { ask, baseUrl, graphql, signIn, tokenOf, type ViewerName } from '../../../test/support/front-door';
import { until } from '../../../test/support/own-database';
import { CHAPTERS, sourceOf } from './site';

type Json = ReturnType<typeof JSON.parse>;

interface Block {
  language: string;
  remark: string;
  text: string;
}

/** A block with what belongs to it: the variables that it is sent with, and the answer that the page shows. */
interface Example extends Block {
  variables: string;
  answer: string | undefined;
}

const blocksOf = (source: string): Block[] =>
  [...source.matchAll(/^```(\w+)(?: ([^\n]*))?\n(.*?)^```$/gms)].map(([, language, remark = '', text]) => ({
    ...{ language: language as string, remark, text: text as string },
  }));

function examplesOf(source: string): Example[] {
  const blocks = blocksOf(source);
  return blocks.flatMap((block, i) => {
    if (block.language === 'json') return [];
    const behind = blocks.slice(i + 1);
    const [first] = behind;
    const variables = first?.remark === 'variables' ? first.text : '{}';
    const answer = behind[first?.remark === 'variables' ? 1 : 0];
    return [{ ...block, variables, answer: answer?.remark === 'answer' ? answer.text : undefined }];
  });
}

/** What an answer must hold to be the one that is shown: … stands for anything, and there may be more. */
function patternOf(shown: Json): Json {
  if (typeof shown === 'string' && shown.includes('…')) {
    const parts = shown.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return expect.stringMatching(new RegExp(`^${parts.join('.*')}$`, 's'));
  }
  if (Array.isArray(shown)) return shown.map(patternOf);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, patternOf(value)]));
}

const examples = Promise.all(CHAPTERS.map(async (name) => [name, examplesOf(await sourceOf(name))] as const));
const examplesIn = async (chapter: string, language: string): Promise<Example[]> =>
  new Map<string, Example[]>(await examples).get(chapter)?.filter((example) => example.language === language) ?? [];

let known: Record<string, string>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skep-docs-'));
  const { viewer } = await ask('customer', '{ viewer { customer { id nodeId } } }');
  const { customers } = await ask(
    'operator',
    '{ customers(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { pageInfo { endCursor } } }',
  );
  // What pages pay into belongs to nobody whom other tests count.
  const { id } = await freshCustomer();
  let wallets: { id: string }[] = [];
  await until(async () => {
    wallets = (await ask('operator', 'query($id: ID!) { customer(id: $id) { wallets { id } } }', { id })).customer
      .wallets;
    return wallets.length > 0;
  }, 'the wallet of a new customer');
  const { refreshToken } = await signIn('salesperson');
  known = {
    ...{
      customerId: viewer.customer.id,
      customerNodeId: viewer.customer.nodeId,
      walletId: wallets[0]?.id ?? '',
      refreshToken,
    },
    ...{ customersCursor: customers.pageInfo.endCursor, formKey: freshKey() },
  };
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** With the identifiers that a reader would take from an answer before. */
const filled = (text: string): string => text.replace(/<(\w+)>/g, (_, name: string) => known[name] ?? name);

test.each(CHAPTERS)('the GraphQL of %s is answered as its page says', async (chapter) => {
  for (const { remark, text, variables, answer } of await examplesIn(chapter, 'graphql')) {
    const [who, ...others] = remark.split(' ');
    expect(['nobody', 'operator', 'salesperson', 'customer']).toContain(who);
    const token = who === 'nobody' ? {} : { token: await tokenOf(who as ViewerName) };
    const { body } = await graphql(text, JSON.parse(filled(variables)), token);
    if (!others.includes('refused')) expect([text, body.errors]).toEqual([text, undefined]);
    else expect(body.errors).toHaveLength(1);
    if (answer) expect(body).toMatchObject(patternOf(JSON.parse(answer)));
  }
});

const BETWEEN = '--- next example ---';
const canRun = isThere('bash') && isThere('curl');

(canRun ? describe : describe.skip)('on a command line', () => {
  test.each(CHAPTERS)('the commands of %s answer what its page says', async (chapter) => {
    const commands = (await examplesIn(chapter, 'sh')).filter(({ remark }) => remark === '');
    const script = commands.map(({ text }) => text.replaceAll('http://localhost:4000', baseUrl()));
    const whole = `${script.join(`\necho; echo '${BETWEEN}'\n`)}\ntrue`;
    const { stdout } = await promisify(execFile)('bash', ['-c', whole], { cwd: folder });
    const said = stdout.split(BETWEEN);
    commands.forEach(({ answer }, i) => {
      if (answer) expect(JSON.parse(said[i] as string)).toMatchObject(patternOf(JSON.parse(answer)));
      else expect(said[i]).not.toMatch(/"errors?"/);
    });
  });
});

test.each(CHAPTERS)('the TypeScript of %s can be read', async (chapter) => {
  for (const { text } of await examplesIn(chapter, 'ts')) {
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  }
});
