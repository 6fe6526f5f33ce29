import type { Browser, Page } from 'playwright-core';
import { ask, baseUrl } from '../support/front-door';
import { rows } from '../support/server-database';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`The page that signs calls is not tested. ${chromiumIsMissing}`);

const PHONE = { viewport: { width: 390, height: 844 } };

(executable || mustRun ? describe : describe.skip)('the page that signs calls', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const sent: { url: string; text: string }[] = [];

  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    browser = await launchChromium(executable);
    page = await (await browser.newContext(PHONE)).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (said) => /Content Security Policy/.test(said.text()) && complaints.push(said.text()));
    page.on('request', (asked) =>
      sent.push({ url: asked.url(), text: `${asked.postData()}${JSON.stringify(asked.headers())}` }),
    );
    await page.goto(`${baseUrl()}/call`);
  }, 60_000);
  afterAll(() => browser?.close());

  test('sends a call that is answered, charged and recorded, and shows what was signed; the secret stays in it', async () => {
    const { viewer } = await ask(
      'customer',
      '{ viewer { customer { developerAccounts { environment appId appSecret } } } }',
    );
    const accounts: { environment: string; appId: string; appSecret: string }[] = viewer.customer.developerAccounts;
    const { appId = '', appSecret = '' } = accounts.find(({ environment }) => environment === 'PROD') ?? {};
    await page.getByLabel('appId').fill(appId);
    await page.getByLabel('appSecret').fill(appSecret);
    await page.getByRole('button', { name: 'Sign and send' }).click();
    const answer = JSON.parse(await page.locator('#answer pre').innerText());
    expect(answer).toMatchObject({ code: 0, charged: true });
    const made = await rows('select product_code as code from usage.calls where seq_no = $1', [answer.seqNo]);
    expect(made).toEqual([{ code: 'id_two' }]);
    const base = (await page.locator('#base pre').innerText()).split('\n');
    expect(base.slice(0, 4)).toEqual(['HMAC-SHA256', 'POST', '/api/v1/id/two', appId]);
    expect(await page.locator('#curl pre').innerText()).toContain(`X-Skep-Nonce: ${base[5]}`);
    expect(sent.filter(({ text }) => text.includes(appSecret))).toEqual([]);
    expect(sent.filter(({ url }) => !url.startsWith(baseUrl()) && !url.startsWith('data:'))).toEqual([]);
  });

  test('shows a refusal as it came', async () => {
    await page.getByLabel('appSecret').fill('not-the-secret');
    await page.getByRole('button', { name: 'Sign and send' }).click();
    await page.locator('#answer h2', { hasText: 'HTTP 401' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('fits a phone', async () => {
    const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wider).toBe(0);
  });
});
