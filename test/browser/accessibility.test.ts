import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHAPTERS } from '../../gateway/doors/docs/site';
import { draft, freshAccount, submit, tokenIn } from '../contracts/contract-ground';
import { freshCustomer, freshKey } from '../support/customers';
import { ask, baseUrl } from '../support/front-door';
import { until } from '../support/own-database';
import { seriousFindings } from './axe';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`What pages ask of their readers is not tested. ${chromiumIsMissing}`);

const SCREENS = [
  { screen: 'a desk by day', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { screen: 'a phone by night', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

async function payPage(): Promise<string> {
  const { id } = await freshCustomer();
  let walletId: string | undefined;
  await until(async () => {
    const { customer } = await ask('operator', 'query($id: ID!) { customer(id: $id) { wallets { id } } }', { id });
    walletId = customer.wallets[0]?.id;
    return walletId !== undefined;
  }, 'the wallet of a new customer');
  const input = { walletId, payMethod: 'ALIPAY', amount: '1.00', idempotencyKey: freshKey() };
  const request = 'mutation($input: RequestTopUpInput!) { requestTopUp(input: $input) { payUrl } }';
  return (await ask('operator', request, { input })).requestTopUp.payUrl;
}

async function signingPage(): Promise<string> {
  const account = await freshAccount(1);
  const products = account.products.map(({ authorizationId }) => ({ authorizationId }));
  const { contractNo } = await draft(account, { name: '数据服务合同', products });
  return `/sign#${tokenIn((await submit(contractNo)).signingUrl)}`;
}

(executable || mustRun ? describe : describe.skip)(
  'nothing serious keeps anybody, by day on a desk or by night on a phone, from',
  () => {
    let browser: Browser;
    let context: BrowserContext;
    beforeAll(async () => {
      if (!executable) throw new Error(chromiumIsMissing);
      browser = await launchChromium(executable);
      context = await browser.newContext();
      context.setDefaultTimeout(20_000);
    }, 60_000);
    afterAll(() => browser?.close());

    async function at(path: string, look: (page: Page) => Promise<void>): Promise<void> {
      const page = await context.newPage();
      await page.goto(baseUrl() + path);
      await look(page);
      await page.close();
    }

    async function expectNothingSerious(page: Page): Promise<void> {
      const found: unknown[] = [];
      for (const { screen, colorScheme, viewport } of SCREENS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        for (const finding of await seriousFindings(page)) found.push([screen, finding]);
        if (!(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')))
          found.push([screen, 'too wide']);
      }
      expect(found).toEqual([]);
    }

    test.each(CHAPTERS)('the chapter %s', (chapter) =>
      at(chapter === CHAPTERS[0] ? '/docs' : `/docs/${chapter}`, expectNothingSerious),
    );

    test('the search of the documentation', () =>
      at('/docs', async (page) => {
        await page.getByRole('searchbox', { name: 'Search' }).fill('cursor');
        await page.locator('#found a').first().waitFor();
        await expectNothingSerious(page);
      }));

    test('the explorer, before and after signing in', () =>
      at('/', async (page) => {
        await page.locator('.graphiql-query-editor .view-line').first().waitFor();
        await expectNothingSerious(page);
        await page.getByRole('button', { name: 'Operator', exact: true }).click();
        await page.getByText('Signed in as').waitFor();
        await expectNothingSerious(page);
      }));

    test('the page that signs calls', () =>
      at('/call', async (page) => {
        await page.getByLabel('appId').waitFor();
        await expectNothingSerious(page);
      }));

    test('the signing page', async () =>
      at(await signingPage(), async (page) => {
        await page.locator('main:not([aria-busy])').waitFor();
        await page.getByRole('button', { name: '获取验证码' }).waitFor();
        await expectNothingSerious(page);
      }));

    test('the pay page', async () =>
      at(await payPage(), async (page) => {
        await page.getByRole('button', { name: '支付' }).waitFor();
        await expectNothingSerious(page);
        await page.getByRole('button', { name: '支付' }).click();
        await page.getByText('支付成功').waitFor();
        await expectNothingSerious(page);
      }));
  },
);
