import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

const SCREENS: readonly [string, BrowserContextOptions][] = [
  ['by day on a desk', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['by night on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
];

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

(executable || mustRun ? describe : describe.skip)('nothing serious keeps anybody from', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    browser = await launchChromium(executable);
  }, 60_000);
  afterAll(() => browser?.close());

  async function at(screen: BrowserContextOptions, path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(screen);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(baseUrl() + path);
    await look(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  }

  describe.each(SCREENS)('%s', (_, screen) => {
    test.each(CHAPTERS)('the chapter %s', (chapter) =>
      at(screen, chapter === CHAPTERS[0] ? '/docs' : `/docs/${chapter}`, async (page) => {
        expect(await seriousFindings(page)).toEqual([]);
      }),
    );

    test('the search of the documentation', () =>
      at(screen, '/docs', async (page) => {
        await page.getByRole('searchbox', { name: 'Search' }).fill('cursor');
        await page.locator('#found a').first().waitFor();
        expect(await seriousFindings(page)).toEqual([]);
      }));

    test('the explorer, before and after signing in', () =>
      at(screen, '/', async (page) => {
        await page.locator('.graphiql-query-editor .view-line').first().waitFor();
        expect(await seriousFindings(page)).toEqual([]);
        await page.getByRole('button', { name: 'Operator', exact: true }).click();
        await page.getByText('Signed in as').waitFor();
        expect(await seriousFindings(page)).toEqual([]);
      }));

    test('the page that signs calls', () =>
      at(screen, '/call', async (page) => {
        await page.getByLabel('appId').waitFor();
        expect(await seriousFindings(page)).toEqual([]);
      }));

    test('the signing page', async () =>
      at(screen, await signingPage(), async (page) => {
        await page.locator('main:not([aria-busy])').waitFor();
        await page.getByRole('button', { name: '获取验证码' }).waitFor();
        expect(await seriousFindings(page)).toEqual([]);
      }));

    test('the pay page', async () =>
      at(screen, await payPage(), async (page) => {
        await page.getByRole('button', { name: '支付' }).waitFor();
        expect(await seriousFindings(page)).toEqual([]);
        await page.getByRole('button', { name: '支付' }).click();
        await page.getByText('支付成功').waitFor();
        expect(await seriousFindings(page)).toEqual([]);
      }));
  });
});
