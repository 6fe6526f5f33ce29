import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  type Account,
  contractOf,
  draft,
  freshAccount,
  secretsOf,
  submit,
  tokenIn,
} from '../contracts/contract-ground';
import { baseUrl, request } from '../support/front-door';
import { until } from '../support/own-database';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`The signing page is not tested. ${chromiumIsMissing}`);

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** A title that would be an element, were it ever read as HTML. */
const TITLE = '<img src=x onerror=alert(1)>𠮷祥合同';

interface Sent {
  contractNo: string;
  token: string;
}

(executable || mustRun ? describe : describe.skip)('the signing page on a phone', () => {
  let browser: Browser;
  let account: Account;
  let requested: URL[] = [];
  let complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    browser = await launchChromium(executable);
    account = await freshAccount(2);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(() => {
    requested = [];
    complaints = [];
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const hosts = requested.filter((url) => /^(https?|wss?):$/.test(url.protocol)).map((url) => url.origin);
    expect(hosts.filter((host) => host !== new URL(baseUrl()).origin)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  /** A phone of its own, which shares nothing with others, at the page of a link. */
  async function openAt(token: string): Promise<Page> {
    const context = await browser.newContext(PHONE);
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    context.on('request', (sent) => requested.push(new URL(sent.url())));
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy|Trusted/i.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await page.goto(`${baseUrl()}/sign#${token}`);
    await page.locator('main:not([aria-busy])').waitFor();
    return page;
  }

  /** A contract that waits, in the place of the one before. */
  async function send(): Promise<Sent> {
    const products = account.products.map(({ authorizationId }) => ({ authorizationId }));
    const { contractNo } = await draft(account, { name: TITLE, products });
    const { signingUrl } = await submit(contractNo);
    return { contractNo, token: tokenIn(signingUrl) };
  }

  async function askForCode(page: Page, { contractNo }: Sent): Promise<string> {
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByText('验证码已发送至 139****1234').waitFor();
    return (await secretsOf(contractNo, 'CONTRACT_CODE')).code;
  }

  const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const sign = async (page: Page, code: string) => {
    await page.getByLabel('验证码', { exact: true }).fill(code);
    await page.getByLabel('我已阅读全部内容').check();
    await page.getByRole('button', { name: '确认签署' }).click();
  };
  const fitsTheScreen = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth');

  test('refuses with a reason, and shows so to whoever opens the link again', async () => {
    const sent = await send();
    const page = await openAt(sent.token);
    await page.getByText('不同意?拒签').click();
    const code = await askForCode(page, sent);
    await page.getByRole('button', { name: '确认拒签' }).click();
    await said(page, '请填写拒签原因');
    await page.getByLabel('拒签原因').fill('价格条款待商议');
    await page.getByLabel('验证码', { exact: true }).fill(code);
    await page.getByRole('button', { name: '确认拒签' }).click();
    await page.getByText('您已拒绝签署本合同').waitFor();
    expect(await contractOf(sent.contractNo)).toMatchObject({ state: 'REFUSED', rejectReason: '价格条款待商议' });
    const again = await openAt(sent.token);
    await again.getByText('原因:价格条款待商议').waitFor();
    expect(await again.getByRole('button').count()).toBe(0);
  }, 90_000);

  test('shows the document, takes the code in the browser that asked for it alone, and signs', async () => {
    const sent = await send();
    const page = await openAt(sent.token);
    await page.getByRole('heading', { name: TITLE }).waitFor();
    for (const text of ['第二条 数据使用与合规授权', `甲方:${account.customerName}`, '本机已核对', '查得计费']) {
      await page.getByText(text).first().waitFor();
    }
    expect(await page.locator('img').count()).toBe(0);
    expect(await fitsTheScreen(page)).toBe(true);
    const code = await askForCode(page, sent);
    const other = await openAt(sent.token);
    await sign(other, code);
    await said(other, '验证码已失效,请重新获取');
    await page.getByLabel('验证码', { exact: true }).fill(code === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: '确认签署' }).click();
    await said(page, '请先勾选同意');
    await page.getByLabel('我已阅读全部内容').check();
    await page.getByRole('button', { name: '确认签署' }).click();
    await said(page, '验证码错误');
    // The phone may load the tab anew while the signer looks at the SMS.
    await page.reload();
    await sign(page, code);
    await page.getByText('您已完成签署').waitFor();
    expect(await fitsTheScreen(page)).toBe(true);
    const signed = await contractOf(sent.contractNo);
    expect(signed).toMatchObject({ state: 'SIGNED', documentHash: signed.draftHash });
    await page.getByText(signed.documentHash).waitFor();
    await page.getByText('北京时间').first().waitFor();
    await until(async () => (await contractOf(sent.contractNo)).finalHash !== null, 'the signed document');
    await page.reload();
    const link = await page.getByRole('link', { name: '查看签署文件' }).getAttribute('href');
    const file = await request(link ?? '');
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  }, 120_000);

  test('says the same of a link that is forged, of another contract, unknown or missing', async () => {
    for (const token of ['1-1-x', `1-1-${'A'.repeat(43)}`, 'nothing', '']) {
      const page = await openAt(token);
      expect(await page.locator('main').innerText()).toBe(
        '链接无效\n\n签署链接无效或已更新,请使用最新短信中的完整链接',
      );
    }
  }, 60_000);

  test('is served under a policy that lets in nothing from elsewhere and nothing inline', async () => {
    const { headers, body } = await request('/sign');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(body).not.toMatch(/https?:\/\/|<script>|style=| on\w+=/);
  });
});
