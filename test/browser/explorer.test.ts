import type { Browser, Page } from 'playwright-core';
import { baseUrl } from '../support/front-door';
import { chromiumIsMissing, findChromium, launchChromium } from './chromium';

const patienceMs = 20_000;
const executable = findChromium();
const mustRun = process.env.CI === 'true';
if (!executable && !mustRun) console.warn(`The explorer is not tested. ${chromiumIsMissing}`);

interface Config {
  customerId: string;
  viewers: { label: string; account: string; password: string }[];
}

async function config(): Promise<Config> {
  const response = await fetch(new URL('/explorer/config.json', baseUrl()));
  return (await response.json()) as Config;
}

async function graph<Result>(query: string, variables: unknown, token?: string): Promise<Result> {
  const response = await fetch(new URL('/graphql', baseUrl()), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: Result; errors?: unknown };
  if (!answer.data) throw new Error(`The graph answered ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

async function operatorToken(): Promise<string> {
  const operator = (await config()).viewers.find((viewer) => viewer.label === 'Operator');
  const query = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }';
  const input = { account: operator?.account, password: operator?.password };
  const { login } = await graph<{ login: { accessToken: string } }>(query, { input });
  return login.accessToken;
}

/** The name that the page must show, asked from the graph without the page. */
async function customerName(): Promise<string> {
  const { customerId } = await config();
  const query = 'query Name($id: ID!) { customer(id: $id) { name } }';
  const variables = { id: customerId };
  const { customer } = await graph<{ customer: { name: string } }>(query, variables, await operatorToken());
  return customer.name;
}

(executable || mustRun ? describe : describe.skip)('the explorer', () => {
  let browser: Browser;
  let page: Page;
  let requested: URL[];
  let complaints: string[];

  beforeAll(async () => {
    if (!executable) throw new Error(chromiumIsMissing);
    browser = await launchChromium(executable);
  });

  afterAll(() => browser?.close());

  /** Each test is a new visitor: its own context holds no storage of another. */
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(patienceMs);
    page = await context.newPage();
    requested = [];
    complaints = [];
    context.on('request', (request) => requested.push(new URL(request.url())));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|worker/i.test(message.text())) complaints.push(message.text());
    });
    await page.goto(baseUrl());
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });

  afterEach(() => page.context().close());

  const response = () => page.locator('.graphiql-response .view-lines');
  const run = () => page.getByRole('button', { name: /execute query/i }).click();

  async function signInAs(label: string): Promise<void> {
    await page.getByRole('button', { name: label, exact: true }).click();
    await page.getByText('Signed in as').waitFor();
  }

  /** Takes a text without blanks: the editor paints those as no-break spaces. */
  async function waitForAnswer(text: string): Promise<void> {
    await response().filter({ hasText: text }).waitFor();
  }

  test("a new visitor signs in as the demo operator, runs the headline query and reads the customer's name", async () => {
    const name = await customerName();
    await signInAs('Operator');
    await run();
    await waitForAnswer(name);
    expect(await response().textContent()).not.toContain('errors');
    expect(complaints).toEqual([]);
  }, 60_000);

  test('a query that a visitor types runs from the keyboard', async () => {
    await signInAs('Operator');
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('query Typed { viewer { kind } __typename }');
    await page.keyboard.press('ControlOrMeta+Enter');
    await waitForAnswer('OPERATOR');
  }, 60_000);

  test('a returning visitor finds the tabs and their variables as they were', async () => {
    const { customerId } = await config();
    const tabs = page.getByRole('tab');
    const variables = page.getByRole('region', { name: 'Variables' }).locator('.view-lines').first();
    const titles = await tabs.allTextContents();
    expect(titles.length).toBeGreaterThan(1);
    await variables.filter({ hasText: customerId }).waitFor();
    await page.waitForFunction("localStorage.getItem('graphiql:tabState')?.includes('variables')");
    await page.reload();
    await variables.filter({ hasText: customerId }).waitFor();
    expect(await tabs.allTextContents()).toEqual(titles);
  }, 60_000);

  test('the documentation explorer shows described fields', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByRole('link', { name: 'Query', exact: true }).click();
    await documentation.getByRole('link', { name: 'customer', exact: true }).click();
    await documentation.getByRole('link', { name: 'Customer', exact: true }).click();
    const descriptions = documentation.locator('.graphiql-markdown-description, .graphiql-markdown-preview');
    await descriptions.first().waitFor();
    expect((await descriptions.allInnerTexts()).filter((text) => text.trim().length > 10).length).toBeGreaterThan(1);
  }, 60_000);

  test('a request without a viewer points to the token box', async () => {
    await run();
    await page.getByRole('status').filter({ hasText: 'Sign in here' }).waitFor();
  }, 60_000);

  test('a pasted token signs in until the visitor signs out', async () => {
    await page.getByLabel('Access token').fill(`Bearer ${await operatorToken()}`);
    await page.getByRole('button', { name: 'Use token' }).click();
    await page.getByText('Signed in as').waitFor();
    await page.reload();
    await page.getByText('Signed in as').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Signed in as').waitFor({ state: 'detached' });
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  }, 60_000);

  test('what a viewer was answered is gone when it signs out, and its queries stay', async () => {
    await signInAs('Operator');
    await run();
    await waitForAnswer('data');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForFunction("!document.querySelector('.graphiql-response .view-lines')?.textContent");
    await page.locator('.graphiql-query-editor .view-lines').filter({ hasText: 'CustomerOverview' }).waitFor();
  }, 60_000);

  test('the schema begins with who is asking and with objects, and the documentation is a link away', async () => {
    for (const href of ['docs', 'mt/docs']) await page.locator(`header a[href="${href}"]`).waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByText('All Schema Types').waitFor();
    expect(await documentation.innerText()).toMatch(/All Schema Types\s+Address\s+AlertContact\s/);
    await documentation.getByRole('link', { name: 'Query', exact: true }).click();
    await documentation.locator('.graphiql-doc-explorer-section-title').getByText('Fields').waitFor();
    expect(await documentation.innerText()).toMatch(/Fields\s+viewer: Viewer/);
  }, 60_000);

  test('on a phone the editors and the answer stand one above the other, on a page no wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const boxes = await Promise.all(
      ['.graphiql-editors', '.graphiql-response'].map((part) => page.locator(part).first().boundingBox()),
    );
    const [editors, answer] = boxes;
    expect(editors?.height).toBeGreaterThan(400);
    expect(answer?.height).toBeGreaterThan(400);
    expect(answer?.y).toBeGreaterThanOrEqual((editors?.y ?? 0) + (editors?.height ?? 0));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  }, 60_000);

  test('the explorer asks no host but its own', async () => {
    await signInAs('Operator');
    await run();
    await waitForAnswer('data');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.waitForLoadState('networkidle');
    const hosts = requested.filter((url) => /^(https?|wss?):$/.test(url.protocol)).map((url) => url.origin);
    expect(new Set(hosts)).toEqual(new Set([new URL(baseUrl()).origin]));
    expect(complaints).toEqual([]);
  }, 60_000);
});
