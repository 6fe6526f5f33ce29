import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { runProgram } from './processes';

let database: OwnDatabase;

beforeAll(async () => {
  database = await makeDatabase('skep_demo_worlds');
});

afterAll(() => database?.drop());

test.each([
  ['just after midnight of the first day of a year', '2026-12-31T16:00:30Z'],
  ['early on a leap day', '2028-02-28T18:10:00Z'],
])(
  'a demo world is made %s, and its books hold',
  async (_, at) => {
    const env = { DATABASE_URL: database.url, CLOCK_AT: at, LOG_LEVEL: 'warn' };
    await runProgram('gateway/programs/seed.js', ['--scale', '0.002', '--yes'], env);
    await runProgram('gateway/programs/verify.js', [], env);
  },
  90_000,
);
