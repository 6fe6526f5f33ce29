import { FLAWLESS_CALLS, tortureCalls } from './calls';

describe('calls, while processes, connections and PostgreSQL itself are killed and stopped', () => {
  test('are charged as their customers were told, to the last figure', async () => {
    const said: string[] = [];
    const say = (text: string) => said.push(`${(performance.now() / 1000).toFixed(1)} s: ${text}`);
    const result = await tortureCalls({ processes: 1, seed: 11, rounds: 3, patient: false, say }).catch(
      (error: Error) => {
        throw new Error(`${said.join('\n')}\n${error.message}`);
      },
    );
    process.stdout.write(`calls torture: ${said[0]}; ${said.at(-1)}\n`);
    const { counts, returns: _returns, ...verdict } = result;
    expect({ said, ...verdict }).toEqual({ said, ...FLAWLESS_CALLS });
    expect(counts.answered).toBeGreaterThan(20);
  }, 400_000);
});
