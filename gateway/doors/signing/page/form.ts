import { element } from '../../kit/element';
import { browserSecret } from './browser';
import { Refusal, refuse, type Signing, sendCode, sign } from './graph';
import { textOf } from './words';

const WAIT_SECONDS = 60;
const MAX_REASON = 200;

interface Form {
  token: string;
  signing: Signing;
  /** SHA-256 of the document that was shown. */
  documentHash: string;
  /** Shows how the contract stands after it was signed or refused. */
  show(signing: Signing): void;
}

/** Where the signer gives the code and signs, or refuses with a reason. */
export function formOf({ token, signing, documentHash, show }: Form): HTMLElement {
  const who = { token, browser: browserSecret(), userAgent: navigator.userAgent };
  const parts = partsOf();
  const panel = panelOf(signing, parts);
  const say = (text: string, isFault = false) => {
    parts.said.textContent = text;
    parts.said.classList.toggle('fault', isFault);
  };

  /** One thing at a time: what is pressed twice is done once. */
  async function perform(work: () => Promise<void>): Promise<void> {
    panel.inert = true;
    say('');
    try {
      await work();
    } catch (error) {
      say(error instanceof Refusal ? textOf(error) : '操作未成功,请稍后再试', true);
    } finally {
      panel.inert = false;
    }
  }

  parts.getCode.onclick = () =>
    perform(async () => {
      const { signerMobile } = await sendCode(who);
      say(`验证码已发送至 ${signerMobile},10分钟内有效`);
      waitFor(parts.getCode);
    });
  parts.refuse.onclick = () =>
    perform(async () => {
      const reason = parts.reason.value.trim();
      if (reason === '') return say('请填写拒签原因', true);
      show(await refuse({ ...who, code: codeIn(parts), reason }));
    });
  panel.onsubmit = (event) => {
    event.preventDefault();
    void perform(async () => {
      if (!parts.agree.checked) return say('请先勾选同意', true);
      show(await sign({ ...who, code: codeIn(parts), documentHash }));
    });
  };
  return panel;
}

type Parts = ReturnType<typeof partsOf>;

const partsOf = () => ({
  code: element('input', {
    ...{ id: 'code', inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 6 },
    placeholder: '6位数字验证码',
  }),
  getCode: element('button', { type: 'button', className: 'quiet' }, '获取验证码'),
  agree: element('input', { type: 'checkbox' }),
  said: element('p', { className: 'said', also: { role: 'status', 'aria-live': 'polite' } }),
  sign: element('button', { type: 'submit', className: 'main' }, '确认签署'),
  reason: element('textarea', { id: 'reason', rows: 3, maxLength: MAX_REASON, placeholder: '请填写拒签原因' }),
  refuse: element('button', { type: 'button', className: 'danger' }, '确认拒签'),
});

function panelOf({ signerName, signerMobile }: Signing, parts: Parts): HTMLFormElement {
  const { code, getCode, agree, said, reason } = parts;
  return element(
    'form',
    { className: 'panel', noValidate: true },
    element('p', { className: 'to' }, `签署人:${signerName ?? ''} 手机号:${signerMobile}`),
    element('div', { className: 'code' }, element('label', { htmlFor: 'code' }, '验证码'), code, getCode),
    element('label', { className: 'agree' }, agree, '我已阅读全部内容,同意签署本合同'),
    said,
    parts.sign,
    element(
      'details',
      {},
      element('summary', {}, '不同意?拒签'),
      element('label', { htmlFor: 'reason' }, '拒签原因(同样需要验证码)'),
      reason,
      parts.refuse,
    ),
  );
}

/** Throws Refusal for what cannot be a code. */
function codeIn({ code }: Parts): string {
  const given = code.value.trim();
  if (!/^\d{6}$/.test(given)) throw new Refusal('CODE_MALFORMED');
  return given;
}

/** Says how long until another code can be sent. */
function waitFor(button: HTMLButtonElement): void {
  let left = WAIT_SECONDS;
  const tick = () => {
    button.disabled = left > 0;
    button.textContent = left > 0 ? `${left} 秒后重发` : '重新获取';
    if (left > 0) setTimeout(tick, 1_000);
    left -= 1;
  };
  tick();
}
