import type { Browser, Page } from 'playwright-core';
import { baseUrl } from '../support/front-door';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`The documentation is not tested in a browser. ${chromiumIsMissing}`);

const PHONE = { viewport: { width: 390, height: 844 } };
const MOST_BYTES = 300_000;

(executable || mustRun ? describe : describe.skip)('the documentation on a phone', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let loaded: { url: string; bytes: number }[];

  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    browser = await launchChromium(executable);
  }, 60_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    const context = await browser.newContext({ ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    complaints = [];
    loaded = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('response', async (answer) => {
      if (!answer.url().startsWith('data:'))
        loaded.push({ url: answer.url(), bytes: (await answer.body().catch(() => Buffer.alloc(0))).byteLength });
    });
    await page.goto(`${baseUrl()}/docs`, { waitUntil: 'networkidle' });
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
    expect(loaded.filter(({ url }) => !url.startsWith(baseUrl()))).toEqual([]);
  });

  test(`loads with ${MOST_BYTES} bytes at most, unpacked, and the search with its first visit alone`, async () => {
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
    expect(loaded.some(({ url }) => url.includes('/index-'))).toBe(false);
    const index = page.waitForResponse(/\/index-/);
    await page.getByRole('searchbox').focus();
    expect((await index).ok()).toBe(true);
  });

  test.each([
    ['a word', 'cursor', 'Pages and connections'],
    ['a reason', 'WALLET_FLOOR_REACHED', 'Errors'],
    ['a Chinese word', '余额', 'Errors'],
    ['the beginning of a word', 'idempot', 'Idempotency'],
  ])('finds %s', async (_, words, chapter) => {
    await page.getByRole('searchbox').fill(words);
    const found = page.locator('#found a');
    await found.first().waitFor();
    const texts = await found.allInnerTexts();
    expect(texts.filter((text) => text.includes(chapter)).length).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('leads from the keyboard to what was found, and says so where nothing is', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzzzzz');
    await page.getByRole('status').filter({ hasText: 'Nothing found' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('OPERATION_TOO_COSTLY');
    await page.locator('#found a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/docs\/(limits|errors)/);
    const { hash } = new URL(page.url());
    if (hash) expect(await page.locator(`[id="${hash.slice(1)}"]`).isVisible()).toBe(true);
  });

  test.each([390, 800, 1280])(
    'shows a passage that a link leads to below the head of the page, %p px wide',
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${baseUrl()}/docs/running#health-and-figures`);
      const place = (selector: string) => page.locator(selector).boundingBox();
      const [head, heading] = [await place('header'), await place('[id="health-and-figures"]')];
      expect(heading?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
      expect(heading?.y).toBeLessThan(400);
    },
  );

  test('shows code and tables in full by scrolling them alone, and copies an example', async () => {
    for (const chapter of ['errors', 'limits', 'calls', 'caches']) {
      await page.goto(`${baseUrl()}/docs/${chapter}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    const example = page.locator('figure').first();
    await example.getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await example.locator('code').textContent());
  });
});
