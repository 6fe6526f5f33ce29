import { endpointKey } from '../../gateway/doors/legacy/contract';
import { faultsOfAnswer } from './contract-shape';
import { type Json, legacy, type ViewerName } from './front-door';

/** The `data` of a legacy path that must succeed with what the contract says of it; `{…}` in the path is filled in by name. */
export async function read(viewer: ViewerName, path: string, sent?: Json, places: Json = {}): Promise<Json> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(places[name]));
  const { body } = await legacy(viewer, filled, sent);
  expect([path, body.code, body.msg]).toEqual([path, 0, '']);
  const key = endpointKey({ method: sent === undefined ? 'GET' : 'POST', path });
  expect([path, faultsOfAnswer(key, body.data)]).toEqual([path, []]);
  return body.data;
}

/** The rows of a page, of which there must be some. */
export async function rowsOf(viewer: ViewerName, path: string, sent: Json = {}): Promise<Json[]> {
  const { results } = await read(viewer, path, { pageSize: 100, ...sent });
  expect([path, results.length > 0]).toEqual([path, true]);
  return results;
}

/** yyyy-MM of the month before this one, by the clock of the server. */
export async function lastMonth(): Promise<string> {
  const { body } = await legacy('operator', '/mt/crm/base/enumList', { className: 'CustomerState' });
  const [year = 0, month = 0] = new Date(body.timestamp + 8 * 3600_000).toISOString().split('-').map(Number);
  return month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`;
}

/** The sum of a field of rows, free of the dust of binary fractions. */
export const sumOf = (rows: readonly Json[], field: string): number =>
  Number(rows.reduce((sum, row) => sum + (row[field] ?? 0), 0).toFixed(6));

/** A customer whose contract is waited for, and the products that it would be about. Some wait without having any. */
export async function waitingWithProducts(
  viewer: ViewerName,
  module: string,
): Promise<{ waiting: Json; items: Json[] }> {
  for (const waiting of await rowsOf(viewer, `/mt/${module}/needSignContractList`)) {
    const items = await read(viewer, `/mt/${module}/unsignedDeptItemList`, { deptId: waiting.id });
    if (items.length > 0) return { waiting, items };
  }
  throw new Error(`nobody of /mt/${module}/needSignContractList has a product without contract`);
}
