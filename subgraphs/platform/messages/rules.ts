import { badInput, failedPrecondition } from '../../kit/basics/errors';
import { requiredText } from '../../kit/basics/text';
import type { Template } from './default-templates';
import type { MessageRow, MessageTemplateRow } from './tables';

/** A message that no further attempt can send; the text says why and holds no parameter. */
export class Unsendable extends Error {
  override readonly name = 'Unsendable';
}

export interface Rendered {
  subject: string | null;
  content: string;
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

export const placeholdersOf = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

/** HTML of a plain text, so that a customer's name cannot put a link into our mail. */
const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', '<br>');

const LINE_BREAKS = /[\r\n]+/g;

/** A subject stays one line. Throws Unsendable when the template is off or names a parameter that is not there. */
export function render(
  template: Pick<Template, 'code' | 'channel' | 'subject' | 'content' | 'isHtml' | 'enabled'>,
  parameters: Readonly<Record<string, string>>,
): Rendered {
  const which = `${template.code} for ${template.channel}`;
  if (!template.enabled) throw new Unsendable(`The template ${which} is switched off.`);
  const fill = (text: string, write: (value: string) => string) =>
    text.replace(PLACEHOLDER, (_, name: string) => {
      if (!Object.hasOwn(parameters, name)) throw new Unsendable(`The template ${which} needs the parameter ${name}.`);
      return write(String(parameters[name]));
    });
  return {
    subject: template.subject && fill(template.subject, (value) => value.replace(LINE_BREAKS, ' ')),
    content: fill(template.content, template.isHtml ? escapeHtml : (value) => value),
  };
}

const MASK = '******';

export const masked = (secrets: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.keys(secrets).map((name) => [name, MASK]));

const MAX_ATTEMPTS = 5;

/** How long a message waits after so many failures, in seconds: each time four times as long; null when it is given up. */
export function waitSeconds(attempts: number, firstMs: number): number | null {
  return attempts >= MAX_ATTEMPTS ? null : (firstMs * 4 ** (attempts - 1)) / 1000;
}

/** Numbers and addresses for those who may not see them: enough to tell them apart, too little to write to. */
export function maskRecipient(recipient: string): string {
  const [local = '', domain] = recipient.split('@');
  if (domain !== undefined) return `${local.slice(0, 1)}***@${domain}`;
  return recipient.length >= 7 ? `${recipient.slice(0, 3)}****${recipient.slice(-4)}` : '****';
}

/** Mobile numbers and mail addresses within a text, in the words that JavaScript and PostgreSQL share. */
export const RECIPIENTS =
  '(?<![0-9])(86)?1[3-9][0-9]{9}(?![0-9])|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+';

export function withoutRecipients<Text extends string | null>(text: Text): Text {
  return (text?.replace(new RegExp(RECIPIENTS, 'g'), (found) => maskRecipient(found)) ?? null) as Text;
}

/** Throws FAILED_PRECONDITION unless a message has failed: one that was sent is not sent again by mistake. */
export function checkResend({ state }: Pick<MessageRow, 'state'>): void {
  if (state === 'FAILED') return;
  throw failedPrecondition('MESSAGE_NOT_FAILED', 'Only a message that failed is sent again.', {
    field: 'input.id',
    details: { state },
  });
}

export type TemplateText = Pick<MessageTemplateRow, 'code' | 'channel' | 'name' | 'content'> &
  Partial<Pick<MessageTemplateRow, 'subject' | 'isHtml' | 'enabled' | 'providerCode' | 'signName'>>;

const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;
const LENGTHS = { SMS: 500, EMAIL: 20_000 } as const;

export function checkTemplate(template: TemplateText): void {
  const { code, channel, name, subject, content, isHtml, providerCode, signName } = template;
  if (!CODE.test(code)) throw badInput('input.code', 'code must be capital letters, digits and _, 2 to 60 of them.');
  requiredText(name, 'input.name', { most: 100 });
  requiredText(content, 'input.content', { most: LENGTHS[channel], lines: true });
  if (channel === 'EMAIL') requiredText(subject ?? '', 'input.subject', { most: 200 });
  else if (subject) throw badInput('input.subject', 'A text message has no subject.');
  if (subject && /[\r\n]/.test(subject)) throw badInput('input.subject', 'subject must be one line.');
  if (isHtml && channel === 'SMS') throw badInput('input.isHtml', 'A text message is plain text.');
  for (const [field, text] of Object.entries({ providerCode, signName })) {
    if (text) requiredText(text, `input.${field}`, { most: 100 });
  }
}
