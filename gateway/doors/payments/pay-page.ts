export interface ShownTopUp {
  payNo: string;
  amount: string;
  state: string;
  expiresInSeconds: number;
  wallet: { accountName: string } | null;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  CREDITED: '支付成功,已入账',
  REPEATED: '该支付单已支付',
  UNKNOWN_PAY_NO: '支付单不存在',
  WALLET_CLOSED: '钱包已锁定,未入账',
};

/** A form without script, as the content security policy of the gateway wants it. */
export function payPage({ payNo, amount, state, wallet }: ShownTopUp, token: string): string {
  if (state !== 'PENDING') return paidPage(state === 'PAID' ? 'REPEATED' : 'EXPIRED');
  const action = `/payments/sandbox/${encodeURIComponent(payNo)}/pay?token=${encodeURIComponent(token)}`;
  return pageOf(`<p>${escaped(wallet?.accountName ?? '')}</p><p>支付单号 ${escaped(payNo)}</p><p>¥ ${escaped(amount)}</p>
    <form method="post" action="${action}"><button>支付</button></form>
    <p>Sandbox: no money is taken.</p>`);
}

export function paidPage(outcome: string): string {
  return pageOf(`<p>${OUTCOMES[outcome] ?? '支付未完成'}</p>`);
}

const pageOf = (body: string) => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>充值</title>
  <meta name="viewport" content="width=device-width"></head><body><h1>充值</h1>${body}</body></html>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
