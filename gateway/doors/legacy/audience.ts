import type { Viewer, ViewerKind } from '../../../subgraphs/kit/requests/context';
import { refuseAs } from './refusal';

interface Audience {
  prefix: string;
  title: string;
  kinds: readonly ViewerKind[];
  text: string;
}

/** Who may speak to a front end, by the prefix of its paths. */
export const audiences: readonly Audience[] = [
  { prefix: '/mt/portal/', title: '门户', kinds: ['anonymous', 'customer'], text: '客户' },
  { prefix: '/mt/beeback/', title: '客户后台', kinds: ['customer'], text: '客户' },
  { prefix: '/mt/crm/', title: '运营后台', kinds: ['operator'], text: '运营人员' },
  { prefix: '/mt/sales/', title: '销售端', kinds: ['salesperson'], text: '销售人员' },
];

export function audienceOf(path: string): Audience {
  const audience = audiences.find(({ prefix }) => path.startsWith(prefix));
  if (!audience) throw new Error(`${path} belongs to no front end.`);
  return audience;
}

export const callersOf = ({ kinds, text }: Audience): string =>
  kinds.includes('anonymous') ? `${text},不必登录` : text;

/** Refuses a viewer of the wrong kind with HTTP 401, as the old server did. */
export function checkAudience(path: string, viewer: Viewer): void {
  const audience = audienceOf(path);
  if (audience.kinds.includes(viewer.kind)) return;
  if (viewer.kind === 'anonymous') throw refuseAs(401, '请先登录:请求头stoken缺失或已失效');
  throw refuseAs(401, `当前登录身份不能访问此接口,请以${audience.text}身份登录`);
}
