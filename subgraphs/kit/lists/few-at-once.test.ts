import { ANONYMOUS, SYSTEM, type Viewer } from '../requests/context';
import { fewAtOnce } from './few-at-once';

const viewer = (accountId: string): Viewer => ({ ...ANONYMOUS, kind: 'operator', accountId });

/** Work that runs until it is told to end. */
function work() {
  const running: (() => void)[] = [];
  return {
    running,
    run: () => new Promise<void>((resolve) => running.push(resolve)),
  };
}

const turns = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

test('three of one account run at once, the others in their order, and nobody else waits for them', async () => {
  const [mine, theirs] = [work(), work()];
  const all = Array.from({ length: 5 }, () => fewAtOnce(viewer('1'), mine.run));
  const other = fewAtOnce(viewer('2'), theirs.run);
  const ours = fewAtOnce(SYSTEM, theirs.run);
  await turns();
  expect([mine.running.length, theirs.running.length]).toEqual([3, 2]);
  for (const end of theirs.running) end();
  await Promise.all([other, ours]);
  for (let i = 0; i < 5; i++) {
    mine.running[i]?.();
    await all[i];
    await turns();
    expect(mine.running.length).toBe(Math.min(5, 4 + i));
  }
});

test('work that fails gives its place on', async () => {
  const failing = Array.from({ length: 9 }, () =>
    fewAtOnce(viewer('3'), () => Promise.reject(new Error('refused'))).catch(({ message }: Error) => message),
  );
  expect(await Promise.all(failing)).toEqual(Array(9).fill('refused'));
  expect(await fewAtOnce(viewer('3'), async () => 'done')).toBe('done');
});
