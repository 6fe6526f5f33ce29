import type { Viewer, ViewerKind } from '../../../subgraphs/kit/requests/context';
import { refuseAs } from './refusal';

interface Audience {
  prefix: string;
  kinds: readonly ViewerKind[];
  text: string;
}

/** Who may speak to a front end, by the prefix of its paths. */
const audiences: readonly Audience[] = [
  { prefix: '/mt/portal/', kinds: ['anonymous', 'customer'], text: '客户' },
  { prefix: '/mt/beeback/', kinds: ['customer'], text: '客户' },
  { prefix: '/mt/crm/', kinds: ['operator'], text: '运营人员' },
  { prefix: '/mt/sales/', kinds: ['salesperson'], text: '销售人员' },
];

/** Refuses a viewer of the wrong kind with HTTP 401, as the old server did. */
export function checkAudience(path: string, viewer: Viewer): void {
  const audience = audiences.find(({ prefix }) => path.startsWith(prefix));
  if (!audience) throw new Error(`${path} belongs to no front end.`);
  if (audience.kinds.includes(viewer.kind)) return;
  if (viewer.kind === 'anonymous') throw refuseAs(401, '请先登录:请求头stoken缺失或已失效');
  throw refuseAs(401, `当前登录身份不能访问此接口,请以${audience.text}身份登录`);
}
