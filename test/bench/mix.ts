import { newDocument, newShape } from '../executor/new-documents';
import { anyOf, contest, headlineOf, type NextRequest, print, proveSame, requestOf } from './contest';
import { anyList, besideStock } from './lists';
import { customerSessions, operatorSessions, type Session } from './sessions';

const EDIT = 'mutation Edit($input: EditCustomerInput!) { editCustomer(input: $input) { id aliasName } }';
const SMALL = [
  'query Who { viewer { kind name } }',
  'query Catalogue { products(first: 10) { nodes { code name price } } }',
] as const;

/** Of a hundred requests of a working day up to which each kind comes; the rest are small. */
const DAY = { headline: 50, lists: 70, documents: 84, mutations: 94 } as const;

const WARM_UP_SECONDS = 30;
const PROVED = 150;

interface MixBench {
  rounds: number;
  seconds: number;
}

/** Requests of many viewers as they come on a working day; no document that is new is sent twice. */
function workingDay(operators: readonly Session[], customers: readonly Session[], writes: boolean): NextRequest {
  const everybody = [...operators, ...customers];
  const [headline, lists] = [headlineOf(everybody), anyList(operators)];
  let made = 0;

  function documentOf({ token, ids }: Session) {
    made++;
    return requestOf(token, made % 2 ? newDocument(made) : newShape(made), { id: anyOf(ids) });
  }

  function changeOf({ token, ids }: Session) {
    const aliasName = `简称${Math.floor(Math.random() * 1_000_000)}`;
    return requestOf(token, EDIT, { input: { customerId: anyOf(ids), aliasName } });
  }

  return () => {
    const turn = Math.random() * 100;
    if (turn < DAY.headline) return headline();
    if (turn < DAY.lists) return lists();
    if (turn < DAY.documents) return documentOf(anyOf(everybody));
    if (turn < DAY.mutations && writes) return changeOf(anyOf(operators));
    return requestOf(anyOf(everybody).token, anyOf(SMALL));
  };
}

/** A working day, beside the stock executor: half headline, a fifth lists, a seventh new documents, a tenth mutations. */
export function benchMix({ rounds, seconds }: MixBench): Promise<void> {
  return besideStock('mix', async (contestants, databaseUrl) => {
    const [{ url }] = contestants;
    const operators = await operatorSessions(url, databaseUrl, 16);
    const customers = await customerSessions(url, databaseUrl, 16);
    await proveSame(contestants, workingDay(operators, customers, false), PROVED);
    print(
      `a working day, 32 connections, medians of ${rounds} rounds of ${seconds} s`,
      await contest(contestants, workingDay(operators, customers, true), 32, {
        ...{ rounds, seconds, warmUpSeconds: WARM_UP_SECONDS },
      }),
    );
  });
}
