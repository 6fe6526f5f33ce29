import type { Browser, BrowserContext, Page } from 'playwright-core';
import { baseUrl } from '../support/front-door';
import { seriousFindings } from './axe';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`The reference of the old paths is not tested. ${chromiumIsMissing}`);

const PAGES = ['/mt/docs', '/mt/docs/codes', '/mt/docs/crm/schedule'];
const SCREENS = [
  ['on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk, in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const;
const MOST_BYTES = 1_000_000;

(executable || mustRun ? describe : describe.skip)('the reference of the old paths', () => {
  let browser: Browser;

  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    browser = await launchChromium(executable);
  }, 60_000);
  afterAll(() => browser?.close());

  describe.each(SCREENS)('%s', (_, screen) => {
    let context: BrowserContext;
    let page: Page;
    const complaints: string[] = [];
    const loaded: { url: string; bytes: number }[] = [];

    beforeAll(async () => {
      context = await browser.newContext(screen);
      page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('response', async (answer) => {
        const body = await answer.body().catch(() => Buffer.alloc(0));
        loaded.push({ url: answer.url(), bytes: body.length });
      });
    });
    afterAll(() => context?.close());

    async function widerThanScreen(): Promise<unknown> {
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    }

    test.each(PAGES)('%s fits, is light, and has nothing that axe finds serious', async (path) => {
      loaded.length = 0;
      await page.goto(baseUrl() + path, { waitUntil: 'networkidle' });
      expect(await widerThanScreen()).toBe(0);
      expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
      expect(await seriousFindings(page)).toEqual([]);
    });

    test('is searched by Chinese words and by fields, and says so when nothing fits', async () => {
      await page.goto(`${baseUrl()}/mt/docs`);
      await page.getByRole('searchbox').fill('认证记录 authType');
      await page.locator('#found a', { hasText: '认证记录列表' }).first().click();
      await page.waitForURL(/\/mt\/docs\/crm\/customer#crmCustomerAuthList$/);
      const found = page.locator('section:target');
      expect(await found.locator('.path').innerText()).toBe('POST /mt/crm/customer/auth/list');
      const codes = found.locator('tr', { hasText: 'authType' }).first();
      expect(await codes.innerText()).toContain('20 企业认证');
      expect(await widerThanScreen()).toBe(0);
      await page.getByRole('searchbox').fill('没有这样的接口 xyzzy');
      await page.locator('#found', { hasText: 'Nothing has all of these words' }).waitFor();
    });

    test('asks nobody else and breaks no rule of its own', () => {
      expect(loaded.length).toBeGreaterThan(2);
      expect(loaded.filter(({ url }) => !url.startsWith(baseUrl()) && !url.startsWith('data:'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});
