import type { Database } from '../../kit/sql/database';
import { refused } from './answers';
import type { Account } from './book';
import { kept, type Performed, told } from './performed';
import { keptCall } from './queries/journal';

/** The answer to a call of the last two days again: `{"tradeNo": …}` or `{"seqNo": …}`, of the account's own. */
export async function keptAnswer(db: Database, account: Account, body: Buffer, at: Date): Promise<Performed> {
  const by = namedIn(body);
  if (!by) return told(refused(1001, 'Name one tradeNo or one seqNo.', 'tradeNo'), at);
  const call = await keptCall(db, account.developerAccountId, by);
  if (!call) return told({ ...refused(1), tradeNo: by.tradeNo, seqNo: by.seqNo }, at);
  const { seqNo, tradeNo, answered, answer } = call;
  if (answer !== null) return kept(seqNo, answer);
  return told({ ...refused(answered === null ? 3006 : 5999), seqNo, tradeNo }, at);
}

const VISIBLE = /^[\x21-\x7e]{1,64}$/;

function namedIn(body: Buffer): { seqNo: string | null; tradeNo: string | null } | null {
  try {
    const { seqNo = null, tradeNo = null, ...others } = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const named = [seqNo, tradeNo].filter((one) => one !== null);
    const [only] = named;
    if (Object.keys(others).length > 0 || named.length !== 1 || typeof only !== 'string' || !VISIBLE.test(only))
      return null;
    return { seqNo: seqNo as string | null, tradeNo: tradeNo as string | null };
  } catch {
    return null;
  }
}
