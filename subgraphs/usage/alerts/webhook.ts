import type { Job } from '../../kit/jobs/jobs';
import { alertSecretOf } from '../../kit/process/secrets';
import { isAccepted, postSigned } from '../../kit/process/signed-post';
import { contactsByIds } from './queries';

interface Post {
  contactId: string;
  firingId: string;
  said: 'CALLS_FAILING' | 'CALLS_RECOVERED';
  parameters: Record<string, string>;
}

/** As robots of DingTalk and WeCom take it, signed as Standard Webhooks has it; five times in all until a 2xx. */
export const postAlertJob: Job = {
  run: async ({ contactId, firingId, said, parameters }: Post, context) => {
    const [contact] = await contactsByIds(context, [contactId]);
    if (!contact?.webhook || contact.webhookSecret === null) return;
    const body = JSON.stringify({
      msgtype: 'text',
      text: { content: wordsOf(said, parameters) },
      skep: { event: said, firingId, ...parameters },
    });
    const id = `${firingId}-${said === 'CALLS_FAILING' ? 'failing' : 'recovered'}-${contactId}`;
    const secrets = [context.db.secrets.unseal(contact.webhookSecret, alertSecretOf(contactId))];
    const post = { url: contact.webhook, id, body, secrets, at: context.now() };
    const outcome = await postSigned(post, context.settings.outbound);
    if (isAccepted(outcome)) return;
    const { status, error } = outcome;
    context.log.warn({ contactId, status, reason: error }, 'webhook of an alert did not take it');
    throw new Error('webhook did not take an alert');
  },
};

function wordsOf(said: Post['said'], parameters: Record<string, string>): string {
  const { productName, productCode, periodSeconds, failedCount } = parameters;
  return said === 'CALLS_FAILING'
    ? `【异常预警】产品“${productName}”(${productCode})最近${periodSeconds}秒内调用失败${failedCount}次,请关注。`
    : `【预警恢复】产品“${productName}”(${productCode})的调用已恢复正常。`;
}
