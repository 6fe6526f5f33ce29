import { element } from '../../kit/element';
import { documentOf, hashOf } from './document';
import { formOf } from './form';
import { Refusal, readSigning, type Signing } from './graph';
import { STATES, textOf, zoned } from './words';

const root = document.getElementById('root') as HTMLElement;

/** Stands behind the #, which no browser sends to a server. */
const token = location.hash.slice(1);

function showOnly(...children: (HTMLElement | null)[]): void {
  root.replaceChildren(...children.filter((child) => child !== null));
  root.removeAttribute('aria-busy');
}

const notice = (title: string, text: string, ...more: HTMLElement[]): HTMLElement =>
  element('section', { className: 'notice' }, element('h1', {}, title), element('p', {}, text), ...more);

function headOf({ state, partyAName, partyBName, signEndsAt }: Signing): HTMLElement {
  const waits = state === 'WAITING_FOR_SIGNATURE';
  return element(
    'header',
    {},
    element('span', { className: `state ${state.toLowerCase()}` }, STATES[state][0]),
    element('p', {}, `甲方:${partyAName}`),
    element('p', {}, `乙方:${partyBName}`),
    waits && signEndsAt ? element('p', { className: 'deadline' }, `签署截止:${zoned(signEndsAt)}`) : null,
  );
}

const linkTo = (url: string | null, text: string): HTMLElement | null =>
  url ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', className: 'file' }, text) : null;

const fingerprint = (hash: string, text: string): HTMLElement =>
  element('p', { className: 'hash' }, element('span', {}, text), element('code', {}, hash));

/** How a contract stands that waits no longer. */
function showEnd(signing: Signing): void {
  const { state, finishedAt, rejectReason, documentUrl, documentHash } = signing;
  const signed = state === 'SIGNED';
  showOnly(
    headOf(signing),
    notice(
      STATES[state][0],
      STATES[state][1],
      ...(signed && finishedAt ? [element('p', {}, `签署时间:${zoned(finishedAt)}`)] : []),
      ...(rejectReason ? [element('p', {}, `原因:${rejectReason}`)] : []),
      ...(signed && documentHash ? [fingerprint(documentHash, '签署文件摘要(SHA-256)')] : []),
    ),
    linkTo(signed ? documentUrl : null, '查看签署文件(PDF)'),
    documentOf(signing),
  );
  scrollTo(0, 0);
}

/** The document that is to be signed is loaded and hashed here: what is signed is what this browser was given. */
async function showWaiting(signing: Signing): Promise<void> {
  const { documentUrl, documentHash } = signing;
  const loaded = documentUrl && (await hashOf(documentUrl).catch(() => null));
  if (!documentHash || (loaded && loaded !== documentHash)) throw new Refusal('DOCUMENT_DAMAGED');
  showOnly(
    headOf(signing),
    linkTo(documentUrl, '查看合同原件(PDF)'),
    documentOf(signing),
    fingerprint(documentHash, loaded ? '文件摘要(SHA-256,本机已核对)' : '文件摘要(SHA-256)'),
    formOf({ token, signing, documentHash, show: showEnd }),
  );
}

async function open(): Promise<void> {
  const signing = token ? await readSigning(token) : null;
  if (!signing) return showOnly(notice('链接无效', '签署链接无效或已更新,请使用最新短信中的完整链接'));
  document.title = signing.name;
  return signing.state === 'WAITING_FOR_SIGNATURE' ? showWaiting(signing) : showEnd(signing);
}

addEventListener('hashchange', () => location.reload());
open().catch((error: unknown) => {
  const again = element('button', { type: 'button', className: 'main', onclick: () => location.reload() }, '重新打开');
  showOnly(notice('无法打开合同', textOf(error instanceof Refusal ? error : new Refusal('UNREACHABLE')), again));
});
