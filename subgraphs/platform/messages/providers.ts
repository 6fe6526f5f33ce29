import { createHmac } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { StoredFile } from '../../kit/basics/stored-file';
import type { MessageSettings } from '../../kit/process/settings';
import { asking } from '../../kit/process/tracing';
import { Unsendable } from './rules';

/** A message on its way out, secrets included: it is never stored or logged. */
interface Outgoing {
  /** The same for every attempt, so that a provider can tell a repetition. */
  id: string;
  recipients: readonly string[];
  cc: readonly string[];
  subject: string | null;
  content: string;
  isHtml: boolean;
  templateCode: string;
  providerCode: string | null;
  signName: string | null;
  files: readonly Pick<StoredFile, 'name' | 'mediaType' | 'bytes'>[];
}

interface Provider {
  name: string;
  carriesFiles: boolean;
  /** Answers what the provider knows it by. Throws Unsendable when another attempt would end alike. */
  send(message: Outgoing, now: Date): Promise<string | null>;
}

/** Keeps messages in the database, where operators read them. */
const embedded: Provider = { name: 'embedded', carriesFiles: false, send: async ({ id }) => id };

const TIMEOUT_MS = 10_000;

/** Sends by SMTP; the id becomes the Message-ID, by which mail servers know a repetition. */
function smtpProvider(url: string, from: string): Provider {
  const transport: Transporter = createTransport(url, {
    from,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // What a template or a parameter names must not be fetched or read from our disk.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  const host = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    name: 'smtp',
    carriesFiles: true,
    async send({ id, recipients, cc, subject, content, isHtml, files }) {
      const body = isHtml ? { html: content } : { text: content };
      const attachments = files.map(({ name, mediaType, bytes }) => ({
        ...{ filename: name, contentType: mediaType, content: bytes },
      }));
      const addressed = { to: [...recipients], cc: [...cc], subject: subject ?? '' };
      const mail = { messageId: `<${id}@${host}>`, ...addressed, ...body, attachments };
      const sent = await transport.sendMail(mail).catch((error: SmtpError) => {
        throw smtpFailure(error);
      });
      return sent.messageId ?? null;
    },
  };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** The server's own words may repeat addresses or text, so only its code is told. 5yz is a refusal for good, RFC 5321 4.2.1. */
function smtpFailure({ code, responseCode }: SmtpError): Error {
  if (responseCode === undefined) return new Error(`The mail server was not reached (${code ?? 'no code'}).`);
  const told = `The mail server answered ${responseCode}.`;
  return responseCode >= 500 && code !== 'EAUTH' ? new Unsendable(told) : new Error(told);
}

/**
 * Posts a text message as JSON `{messageId, recipients, templateCode, providerCode, signName, content}` to the address of
 * an SMS provider or of an adapter to one, with `idempotency-key: <messageId>`, `x-timestamp: <ms>` and
 * `x-signature: <hex of HMAC-SHA256 over "timestamp.body">`. A 2xx answer is success and may be JSON with `reference`;
 * 408, 429 and 5xx are tried again, other answers are refusals for good.
 */
function httpSmsProvider(url: string, key: string): Provider {
  return {
    name: 'sms-http',
    carriesFiles: false,
    async send({ id, recipients, templateCode, providerCode, signName, content }, now) {
      const body = JSON.stringify({ messageId: id, recipients, templateCode, providerCode, signName, content });
      const timestamp = String(now.getTime());
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': id,
        'x-timestamp': timestamp,
        'x-signature': createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex'),
      };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await asking('POST', new URL(url), async (traced, answered) => {
        const init = { method: 'POST', headers: { ...headers, ...traced }, body, signal, redirect: 'error' } as const;
        const response = await fetch(url, init);
        answered(response.status);
        return response;
      }).catch(() => {
        throw new Error('The SMS provider was not reached.');
      });
      if (answer.ok) return referenceOf(await answer.text());
      await answer.body?.cancel();
      const told = `The SMS provider answered ${answer.status}.`;
      throw [408, 429].includes(answer.status) || answer.status >= 500 ? new Error(told) : new Unsendable(told);
    },
  };
}

function referenceOf(text: string): string | null {
  try {
    const { reference } = JSON.parse(text) ?? {};
    return reference === undefined ? null : String(reference).slice(0, 200);
  } catch {
    return null;
  }
}

type Providers = Readonly<Record<'EMAIL' | 'SMS', Provider>>;

const made = new WeakMap<MessageSettings, Providers>();

/** Who carries messages of each channel; made once, since they keep connections. */
export function providersFor(settings: MessageSettings): Providers {
  const known = made.get(settings);
  if (known) return known;
  const { smtpUrl, mailFrom, smsUrl, smsKey } = settings;
  const providers = {
    EMAIL: smtpUrl ? smtpProvider(smtpUrl, mailFrom) : embedded,
    SMS: smsUrl ? httpSmsProvider(smsUrl, smsKey) : embedded,
  };
  made.set(settings, providers);
  return providers;
}
