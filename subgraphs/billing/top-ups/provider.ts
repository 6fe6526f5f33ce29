import { createHmac, timingSafeEqual } from 'node:crypto';
import { Money } from '../../kit/basics/money';
import type { TopUpRow } from './tables';

type PaymentRequest = Pick<TopUpRow, 'payNo' | 'amount' | 'payMethod'>;

/** What a provider says of a payment: it was made. Others of its answers are none of ours. */
export interface PaymentNotice {
  payNo: string;
  amount: string;
  tradeNo: string;
}

/** The way to a payment provider: asks for a payment, and reads what the provider sends when it was made. */
export interface PaymentProvider {
  name: string;
  /** Where the payer goes; on our own host when it begins with a slash. */
  payUrlOf(request: PaymentRequest): string;
  isSigned(body: string, signature: string | null | undefined): boolean;
  /** Null for what cannot be read. Only asked for signed bodies. */
  read(body: string): PaymentNotice | null;
}

/** A provider that takes no money: its pay page is ours, and whoever has the pay URL can pay. */
export interface SandboxProvider extends PaymentProvider {
  isTokenOf(payNo: string, token: string): boolean;
  answerFor(request: PaymentRequest): { body: string; signature: string };
}

export function sandboxProvider(secretsKey: Buffer): SandboxProvider {
  const key = createHmac('sha256', secretsKey).update('payments.sandbox').digest();
  const mac = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    name: 'sandbox',
    payUrlOf: ({ payNo }) => `/payments/sandbox/${payNo}?token=${mac(`pay ${payNo}`)}`,
    isTokenOf: (payNo, token) => equal(mac(`pay ${payNo}`), token),
    isSigned: (body, signature) => equal(mac(`callback ${body}`), signature ?? ''),
    read: noticeOf,
    answerFor: ({ payNo, amount }) => {
      const body = JSON.stringify({ payNo, amount, tradeNo: `SANDBOX-${payNo}` });
      return { body, signature: mac(`callback ${body}`) };
    },
  };
}

const equal = (expected: string, given: string): boolean =>
  given.length === expected.length &&
  timingSafeEqual(
    Buffer.from(expected),
    Buffer.from(given.padEnd(expected.length).slice(0, expected.length), 'latin1'),
  );

function noticeOf(body: string): PaymentNotice | null {
  try {
    const { payNo, amount, tradeNo } = JSON.parse(body) as Record<string, unknown>;
    const readable = [payNo, amount, tradeNo].every(
      (text) => typeof text === 'string' && /^[\x21-\x7e]{1,64}$/.test(text),
    );
    if (!readable || !new Money(amount as string).isFinite()) return null;
    return { payNo: payNo as string, amount: amount as string, tradeNo: tradeNo as string };
  } catch {
    return null;
  }
}
