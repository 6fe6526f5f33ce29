import { createHmac, randomBytes } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Job } from '../../kit/jobs/jobs';
import { type OutboundRules, outboundFault, publicLookup } from '../../kit/process/outbound';
import { alertSecretOf } from '../../kit/process/secrets';
import { asking } from '../../kit/process/tracing';
import { contactsByIds } from './queries';

const TIMEOUT_MS = 5_000;

/** A key that signs what is posted to a webhook, in the form of Standard Webhooks. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

/** Only addresses of the public internet are connected to, and no redirect is followed. */
const agentFor = (rules: OutboundRules) =>
  new Agent({ connect: { timeout: 2_000, lookup: publicLookup(rules) }, maxResponseSize: 64 * 1024 });

interface Post {
  contactId: string;
  firingId: string;
  said: 'CALLS_FAILING' | 'CALLS_RECOVERED';
  parameters: Record<string, string>;
}

/**
 * Posts an alert to the webhook of a contact, as robots of DingTalk and WeCom take it, signed as Standard Webhooks has it:
 * `webhook-id`, `webhook-timestamp`, `webhook-signature`. Any answer but 2xx is tried again, five times in all.
 */
export const postAlertJob: Job = {
  run: async ({ contactId, firingId, said, parameters }: Post, context) => {
    const [contact] = await contactsByIds(context, [contactId]);
    if (!contact?.webhook || contact.webhookSecret === null) return;
    const fault = outboundFault(contact.webhook, context.settings.outbound);
    if (fault) return void context.log.warn({ contactId, fault }, 'webhook of an alert is not to be called');
    const body = JSON.stringify({
      msgtype: 'text',
      text: { content: wordsOf(said, parameters) },
      skep: { event: said, firingId, ...parameters },
    });
    const id = `${firingId}-${said === 'CALLS_FAILING' ? 'failing' : 'recovered'}-${contactId}`;
    const headers = {
      'content-type': 'application/json',
      ...signed(context.db.secrets.unseal(contact.webhookSecret, alertSecretOf(contactId)), id, body, context.now()),
    };
    const dispatcher = agentFor(context.settings.outbound);
    const options = { body, dispatcher, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
    const url = new URL(contact.webhook);
    const statusCode = await asking('POST', url, async (traced, answered) => {
      const answer = await request(url, { method: 'POST', headers: { ...headers, ...traced }, ...options });
      answered(answer.statusCode);
      await answer.body.dump();
      return answer.statusCode;
    }).finally(() => void dispatcher.close());
    if (statusCode < 200 || statusCode > 299) throw new Error(`webhook answered ${statusCode}`);
  },
};

function signed(secret: string, id: string, body: string, now: Date): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

function wordsOf(said: Post['said'], parameters: Record<string, string>): string {
  const { productName, productCode, periodSeconds, failedCount } = parameters;
  return said === 'CALLS_FAILING'
    ? `【异常预警】产品“${productName}”(${productCode})最近${periodSeconds}秒内调用失败${failedCount}次,请关注。`
    : `【预警恢复】产品“${productName}”(${productCode})的调用已恢复正常。`;
}
