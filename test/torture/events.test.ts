import { hasNats } from '../customers/events/nats';
import { state } from '../system/state';
import { tortureEvents } from './events';

const withNats = hasNats() ? describe : describe.skip;

withNats('events three times over, shuffled, by four consumers of which one is killed', () => {
  it('end in exactly the state of one pass in order', async () => {
    const seed = Number(process.hrtime.bigint() % 1_000_000n);
    const said: string[] = [];
    const torture = {
      serverUrl: state().databaseUrl,
      messages: 1_000,
      seed,
      say: (text: string) => said.push(`${(performance.now() / 1000).toFixed(1)} s: ${text}`),
    };
    const [ordered, replayed] = await tortureEvents(torture);
    expect({ said, ...replayed }).toEqual({ said, ...ordered });
    expect(ordered.persons?.rows).toBeGreaterThan(10);
    expect(ordered.letters?.rows).toBeGreaterThan(10);
  }, 300_000);
});
