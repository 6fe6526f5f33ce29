import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type OwnServer, startOwnServer } from '../support/own-server';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`Pages beside trusted documents are not tested. ${chromiumIsMissing}`);

(executable || mustRun ? describe : describe.skip)('where trusted documents alone are answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skep-manifests-'));
  let browser: Browser;
  let server: OwnServer;
  let page: Page;

  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    const file = join(folder, 'persisted-documents.json');
    writeFileSync(file, JSON.stringify({ who: 'query Who { viewer { kind } }' }));
    server = await startOwnServer('skep_trusted_pages', {
      TRUSTED_DOCUMENTS: 'only',
      TRUSTED_DOCUMENTS_FILES: file,
    });
    browser = await launchChromium(executable);
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
  });

  afterEach(() => page.context().close());

  test('the explorer says so, signs in, shows the schema, runs its tabs and tells of what else is typed that it is refused', async () => {
    await page.goto(server.url);
    await page.getByText('answers trusted documents alone').waitFor();
    await page.getByRole('button', { name: 'Operator', exact: true }).click();
    await page.getByText('Signed in as').waitFor();
    const run = () => page.getByRole('button', { name: /execute query/i }).click();
    const answer = page.locator('.graphiql-response .view-lines');
    await run();
    await answer.filter({ hasText: 'wallets' }).waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).waitFor();
    for (const tab of ['Customers', 'WhoAmI']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await run();
      await answer.filter({ hasText: tab === 'WhoAmI' ? 'scopes' : 'totalCount' }).waitFor();
    }
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('query Typed { viewer { kind } }');
    await page.keyboard.press('ControlOrMeta+Enter');
    await answer.filter({ hasText: 'DOCUMENT_NOT_TRUSTED' }).waitFor();
  }, 60_000);

  test('the signing page asks as before', async () => {
    await page.goto(`${server.url}/sign#1-1-${'A'.repeat(43)}`);
    await page.getByRole('heading', { name: '链接无效' }).waitFor();
  }, 60_000);
});
