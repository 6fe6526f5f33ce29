import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Notes which legacy endpoints a test saw succeed, for the verdict of the whole run (served-endpoints-report.cjs). A read
 * counts when the test expected something after it; a write, when the test also asked for something after it.
 */

interface Seen {
  endpoint: string;
  /** How much the test had expected and asked when it succeeded; undefined before the first test began. */
  expected: number | undefined;
  asked: number;
}

const folder = process.env.SKEP_SERVED_FOLDER;
const { testPath = '', currentTestName } = expect.getState();
/** Sweeps look whether anything breaks, not whether anything is right. */
const isSweep = /[\\/]test[\\/](isolation|hostile)[\\/]/.test(testPath);

if (folder && !isSweep) watch(join(folder, `${process.pid}.txt`));

function watch(file: string): void {
  let seen: Seen[] = [];
  let asked = 0;
  let running = currentTestName !== undefined;
  let isOver = false;
  const send = globalThis.fetch;

  globalThis.fetch = async (input, init) => {
    asked += 1;
    const answer = await send(input, init);
    if (isOver) return answer;
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (!pathname.startsWith('/mt/') || answer.status !== 200) return answer;
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    if (await succeeded(answer)) {
      const expected = running ? expect.getState().assertionCalls : undefined;
      seen.push({ endpoint: `${method} ${pathname}`, expected, asked });
    }
    return answer;
  };

  afterAll(() => {
    isOver = true;
  });
  beforeEach(() => {
    running = true;
  });
  afterEach(() => {
    const now = expect.getState().assertionCalls;
    // What was made ready before the first test waits for one that expects something of it.
    const looked = seen.filter(({ expected }) => now > (expected ?? 0));
    const lines = looked.map((one) => `${one.endpoint} ${asked > one.asked ? 'looked-after' : 'looked'}\n`);
    appendFileSync(file, lines.join(''));
    seen = seen.filter((one) => one.expected === undefined && !looked.includes(one));
  });
}

/** A file or a bare text succeeds by its status, an envelope by its code. */
async function succeeded(answer: Response): Promise<boolean> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return true;
  return JSON.parse(await answer.clone().text()).code === 0;
}
