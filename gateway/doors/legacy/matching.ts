import type { HttpRefusal } from '../kit/refusal';
import { type ContractEndpoint, contract } from './contract';
import { refuseAs } from './refusal';

/** The contract's `{id}` as Fastify writes it. */
export function routePath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** What a path without a route is refused with: 405 when it exists for another method, else 404. */
export function noRoute(method: string, url: string): HttpRefusal {
  const path = (url.split('?', 1)[0] ?? '').replace(/\/$/, '');
  const methods = contract()
    .filter((endpoint) => matches(endpoint, path))
    .map((endpoint) => endpoint.method);
  if (methods.length === 0) return refuseAs(404, `接口不存在:${path}`);
  const allow = methods.includes('GET') ? [...methods, 'HEAD'].join(', ') : methods.join(', ');
  return refuseAs(405, `接口${path}不支持${method}请求,请使用${methods.join('或')}`, { allow });
}

function matches(endpoint: ContractEndpoint, path: string): boolean {
  const parts = path.split('/');
  const expected = endpoint.path.split('/');
  return (
    parts.length === expected.length && expected.every((part, index) => part.startsWith('{') || part === parts[index])
  );
}
