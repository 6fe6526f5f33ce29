import { element } from '../../kit/element';
import { curlOf, type Draft, type SignedCall, sign } from './sign';

const BODY = `{
  "name": "张三",
  "idCard": "110101199003070134"
}`;

const now = () => Math.round(performance.timeOrigin + performance.now());

const field = (id: string, label: string, value: string, type = 'text') => {
  const input = element('input', { id, value, type, autocomplete: 'off', spellcheck: false, required: true });
  return { input, row: element('label', { htmlFor: id }, element('span', {}, label), input) };
};

const path = field('path', 'Path', '/api/v1/id/two');
const appId = field('appId', 'appId', '');
const appSecret = field('appSecret', 'appSecret, which stays in this page', '', 'password');
const body = element('textarea', { id: 'body', rows: 6, value: BODY, spellcheck: false });
const send = element('button', {}, 'Sign and send');
const form = element(
  'form',
  {},
  path.row,
  appId.row,
  appSecret.row,
  element('label', { htmlFor: 'body' }, element('span', {}, 'Body, JSON'), body),
  send,
);
const outcome = element('div', { id: 'outcome', also: { 'aria-live': 'polite' } });

const shown = (title: string, text: string, id: string) =>
  element('section', { id }, element('h2', {}, title), element('pre', { tabIndex: 0 }, text));

function show(draft: Draft, signed: SignedCall, status: string, answer: string): void {
  const headers = Object.entries(signed.headers).map(([name, value]) => `${name}: ${value}`);
  outcome.replaceChildren(
    shown(`Answer, ${status}`, answer, 'answer'),
    shown('What was signed', signed.base, 'base'),
    shown('Headers', headers.join('\n'), 'headers'),
    shown('The same for a terminal, good once and for five minutes', curlOf(draft, signed, location.origin), 'curl'),
  );
}

/** JSON as people read it, anything else as it came. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function run(): Promise<void> {
  const draft = {
    path: path.input.value.trim(),
    appId: appId.input.value.trim(),
    appSecret: appSecret.input.value.trim(),
    body: body.value,
  };
  const signed = await sign(draft, now(), crypto.randomUUID());
  const began = performance.now();
  const answer = await fetch(draft.path, { method: 'POST', headers: signed.headers, body: draft.body });
  const text = await answer.text();
  show(draft, signed, `HTTP ${answer.status} in ${Math.round(performance.now() - began)} ms`, readable(text));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send.disabled = true;
  run()
    .catch((error: Error) => outcome.replaceChildren(shown('Not sent', error.message, 'fault')))
    .finally(() => {
      send.disabled = false;
    });
});

const docs = element('a', { href: '/docs/calls' }, 'How calls are signed, answered and charged');
const unsafe = element(
  'p',
  { id: 'unsafe' },
  'This browser signs over https or on this machine alone; use `npm run call` or a signer of the documentation.',
);
document
  .getElementById('root')
  ?.replaceChildren(
    element('h1', {}, 'Sign a call'),
    element('p', {}, 'A real call: it is charged by the terms of the account. ', docs, '.'),
    window.isSecureContext ? form : unsafe,
    outcome,
  );
