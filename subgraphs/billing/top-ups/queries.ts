import { lookupId } from '../../kit/basics/ids';
import { lookupText } from '../../kit/basics/text';
import type { Reader } from '../../kit/requests/context';
import { visibleCustomers } from '../../kit/requests/row-scope';
import type { TopUpRow } from './tables';

const visible = (context: Reader) => visibleCustomers(context, 'billing', 't.customer_id');

export async function topUpByPayNo(context: Reader, payNo: string): Promise<TopUpRow | null> {
  const [topUp] = await context.db.sql<TopUpRow[]>`
    /* topUpByPayNo */ select t.* from billing.top_ups t where t.pay_no = ${lookupText(payNo)} and ${visible(context)}`;
  return topUp ?? null;
}

export async function topUpById(context: Reader, id: string): Promise<TopUpRow | null> {
  const [topUp] = await context.db.sql<TopUpRow[]>`
    /* topUpById */ select t.* from billing.top_ups t where t.id = ${lookupId(id)}::bigint and ${visible(context)}`;
  return topUp ?? null;
}
