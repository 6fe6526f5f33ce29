import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isScalarType } from 'graphql';
import { ERROR_CODES } from '../../../subgraphs/kit/basics/errors';
import { UPLOADS_A_DAY } from '../../../subgraphs/kit/documents/uploads';
import { WEBHOOK_KINDS } from '../../../subgraphs/kit/exchange/webhook-events';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import { readSources } from '../../../test/house/tidy/source';
import { baseUrl, hardenedUrl, request } from '../../../test/support/front-door';
import { callsIn, reasonsIn } from './raised';
import { CHAPTERS } from './site';

const pathOf = (chapter: string) => (chapter === CHAPTERS[0] ? '/docs' : `/docs/${chapter}`);
const pageOf = async (path: string): Promise<string> => (await request(path)).body;

const addressesIn = (page: string): string[] =>
  [...page.matchAll(/\s(?:href|src|data-index)="([^"]+)"/g)].map(([, address]) => address as string);
const anchorsIn = (page: string): Set<string> =>
  new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, anchor]) => anchor as string));
const loadedWith = (page: string): string[] =>
  [...page.matchAll(/<(?:link rel="stylesheet"|script type="module") (?:href|src)="([^"]+)"/g)].map(
    ([, address]) => address as string,
  );

const MOST_BYTES = 300_000;
const schemaText = readFileSync(projectPath('schema/api.graphql'), 'utf8');

describe('the pages for front-end teams', () => {
  test('are all that is written, each with its title', async () => {
    const written = readdirSync(projectPath('gateway/doors/docs/pages')).map((file) => file.replace('.md', ''));
    expect([...CHAPTERS].sort()).toEqual(written.sort());
    for (const chapter of CHAPTERS) expect(await pageOf(pathOf(chapter))).toMatch(/<h1>.+<\/h1>/);
  });

  test.each(CHAPTERS)('%s links to nothing that is not there, and to no other host', async (chapter) => {
    const path = pathOf(chapter);
    const addresses = addressesIn(await pageOf(path)).filter((address) => !address.startsWith('data:image/svg+xml,'));
    expect(addresses.length).toBeGreaterThan(CHAPTERS.length);
    const dead = await Promise.all(
      addresses.map(async (address) => {
        const { origin, pathname, hash } = new URL(address, baseUrl() + path);
        if (origin !== baseUrl()) return [address];
        const { status, body } = await request(pathname);
        if (status !== 200) return [address];
        return hash && !anchorsIn(body).has(decodeURIComponent(hash.slice(1))) ? [address] : [];
      }),
    );
    expect(dead.flat()).toEqual([]);
  });

  test.each(CHAPTERS)(`%s loads within ${MOST_BYTES} bytes`, async (chapter) => {
    const page = await pageOf(pathOf(chapter));
    const files = loadedWith(page);
    expect(files).toHaveLength(2);
    const texts = await Promise.all(files.map(pageOf));
    const bytes = [page, ...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  test('run nothing that is not a file of ours, and are asked for anew at each visit', async () => {
    const { headers } = await request('/docs/errors');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
    const [style] = loadedWith(await pageOf('/docs'));
    expect((await request(style as string)).headers.get('cache-control')).toContain('immutable');
  });

  test('a chapter that there is not is said to be none', async () => {
    for (const path of ['/docs/nothing', '/docs/..%2Fsigning%2Findex', '/docs/Errors']) {
      expect((await request(path)).status).toBe(404);
    }
  });
});

describe('what the pages say of the code', () => {
  test('every code, and every reason that the graph raises, stands on the page of errors', async () => {
    const anchors = anchorsIn(await pageOf('/docs/errors'));
    const raised = readSources(projectPath())
      .filter(({ path }) => /^(subgraphs|gateway)\/(?!demo|doors\/legacy).*(?<!generated|\.test|\.d)\.ts$/.test(path))
      .flatMap(({ text }) => callsIn(text).flatMap(({ args }) => reasonsIn(args)));
    expect(new Set(raised).size).toBeGreaterThan(250);
    expect([...new Set([...ERROR_CODES, ...raised])].filter((name) => !anchors.has(name))).toEqual([]);
  });

  test('every reason has a code of the closed list and says what is wrong in a sentence', async () => {
    const page = await pageOf('/docs/errors');
    const cells = String.raw`<tr id="([A-Z_0-9]+_[A-Z_0-9]+)">\s*<td><code>\1</code></td>\s*<td>([^<]*)</td>\s*<td>(.*?)</td>`;
    const rows = [...page.matchAll(new RegExp(cells, 'g'))];
    const codes = new Set<string>(ERROR_CODES);
    const known = (text: string | undefined) => (text ?? '').split(', ').every((code) => codes.has(code));
    const own = rows.slice(rows.findIndex(([, name]) => name === 'ACCOUNT_DISABLED'));
    expect(own.length).toBeGreaterThan(250);
    expect(own.filter(([, , code]) => !known(code)).map(([, reason]) => reason)).toEqual([]);
    const isSentence = (text: string | undefined) => (text?.match(/[a-z]{2,}/gi) ?? []).length > 1;
    expect(own.filter(([, , , said]) => !isSentence(said)).map(([, reason]) => reason)).toEqual([]);
  });

  test('every limit by which a document is refused stands on the page of limits', async () => {
    const page = await pageOf('/docs/limits');
    const rules = readFileSync(projectPath('gateway/graph/limits/shape-rules.ts'), 'utf8');
    const reasons = [...rules.matchAll(/report\('([A-Z_]+)'/g)].map(([, reason]) => reason as string);
    expect(reasons.length).toBeGreaterThan(5);
    expect(reasons.filter((reason) => !page.includes(reason))).toEqual([]);
    expect(page).toContain(`${UPLOADS_A_DAY.files} files and ${UPLOADS_A_DAY.bytes / 1024 ** 2} MB`);
  });

  test('every scalar of the schema stands on the page of scalars', async () => {
    const anchors = anchorsIn(await pageOf('/docs/scalars'));
    const scalars = Object.values(buildSchema(schemaText).getTypeMap()).filter(isScalarType);
    expect(scalars.map(({ name }) => name).filter((name) => !anchors.has(name))).toEqual([]);
  });

  test('every kind of webhook stands on the page of webhooks with what is posted of it', async () => {
    const page = await pageOf('/docs/webhooks');
    const kinds = Object.keys(WEBHOOK_KINDS).map((kind) => {
      const row = new RegExp(`<tr[^>]*>\\s*<td><code>${kind}</code>.*?</tr>`, 's').exec(page)?.[0] ?? '';
      return [kind, row.match(/<td>/g)?.length, /Id<\/code>|productCode/.test(row)];
    });
    expect(kinds).toEqual(kinds.map(([kind]) => [kind, 4, true]));
  });
});

describe('/schema.graphql', () => {
  test('is the schema that clients see', async () => {
    const { status, headers, body } = await request('/schema.graphql');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/graphql; charset=utf-8']);
    expect(body).toBe(schemaText);
  });

  test('is not there where clients may not ask for the schema, though the pages are', async () => {
    const hardened = async (path: string) => (await request(path, {}, hardenedUrl())).status;
    expect(await Promise.all(['/schema.graphql', '/docs', '/docs/errors'].map(hardened))).toEqual([404, 200, 200]);
  });
});
