import { FLAWLESS, type MoneyTorture, tortureMoney } from './money';

/** A few rounds of what `npm run torture -- money --rounds 200` does with seeds of its own; a failure shows every fault. */
async function verdictOf(torture: Omit<MoneyTorture, 'say'>) {
  const said: string[] = [];
  const say = (text: string) => said.push(`${(performance.now() / 1000).toFixed(1)} s: ${text}`);
  const result = await tortureMoney({ ...torture, say }).catch((error: Error) => {
    throw new Error(`${said.join('\n')}\n${error.message}`);
  });
  process.stdout.write(`money torture: ${said[0]}; ${said.at(-1)}\n`);
  return { said, result };
}

describe('money, while processes, connections and PostgreSQL itself are killed and stopped', () => {
  test.each([
    ['one process', { processes: 1, seed: 32, rounds: 3 }],
    ['two processes', { processes: 2, seed: 7, rounds: 2 }],
  ])(
    'differs in not one figure from what %s was asked for',
    async (_, torture) => {
      const { said, result } = await verdictOf(torture);
      const { counts, returns: _returns, ...verdict } = result;
      expect({ said, ...verdict }).toEqual({ said, ...FLAWLESS });
      expect(counts.ok).toBeGreaterThan(torture.rounds * 10);
    },
    400_000,
  );
});
