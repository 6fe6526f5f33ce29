import { badInput, failedPrecondition } from '../../kit/basics/errors';
import type { WebhookKind } from '../../kit/exchange/webhook-events';
import type { PostOutcome } from '../../kit/process/signed-post';
import type { WebhookDeliveryRow, WebhookEndpointRow } from './tables';

export const MOST_ENDPOINTS = 20;
export const DEFAULT_OVERLAP_HOURS = 24;
const MOST_OVERLAP_HOURS = 168;

/** Pauses before the attempts after the first, as Standard Webhooks proposes: ten attempts in three days. */
const PAUSE_SECONDS: readonly number[] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** A receiver that asks for more is asked once a day all the same. */
const LONGEST_SECONDS = 86_400;

/**
 * The pause after so many failures, longer where the receiver asks for it, in whole seconds; null when the delivery is given
 * up. A ping is for whoever looks on: it is tried once.
 */
export function pauseAfter(
  kind: WebhookKind,
  failures: number,
  outcome: Pick<PostOutcome, 'status' | 'retryAfter'>,
  now: Date,
): number | null {
  const planned = kind === 'PING' ? undefined : PAUSE_SECONDS[failures - 1];
  if (planned === undefined) return null;
  return Math.max(planned, Math.min(LONGEST_SECONDS, secondsAsked(outcome, now)));
}

const BUSY: readonly (number | null)[] = [429, 503];

/** `Retry-After` of an answer that says so: seconds, or the date from which on. What is neither asks for nothing. */
function secondsAsked({ status, retryAfter }: Pick<PostOutcome, 'status' | 'retryAfter'>, now: Date): number {
  if (!retryAfter || !BUSY.includes(status)) return 0;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const at = / GMT$/.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.ceil((at - now.getTime()) / 1_000);
}

/** An endpoint that accepted nothing for so long is disabled. */
const FAILING_MS = 5 * 86_400_000;
const GONE = 410;

/** Why an endpoint is disabled after a failure; null when it is not. */
export function endAfter(
  { failingSince }: Pick<WebhookEndpointRow, 'failingSince'>,
  status: number | null,
  now: Date,
): 'FAILING' | 'GONE' | null {
  if (status === GONE) return 'GONE';
  return failingSince && now.getTime() - failingSince.getTime() >= FAILING_MS ? 'FAILING' : null;
}

/** The sealed secrets that sign now: the one in force first, the one before it as long as both hold. */
export function sealedSecretsAt(
  { secret, previousSecret, previousSecretUntil: until }: WebhookEndpointRow,
  now: Date,
): string[] {
  return previousSecret && until && until > now ? [secret, previousSecret] : [secret];
}

/** The kinds that an endpoint wants, each once. Pings come to everyone. Throws BAD_USER_INPUT. */
export function kindsOf(kinds: readonly WebhookKind[]): WebhookKind[] {
  if (kinds.length === 0) throw badInput('input.kinds', 'kinds must name one at least.', 'LIST_EMPTY');
  if (kinds.includes('PING')) {
    throw badInput(
      'input.kinds',
      'A ping is asked for and comes to every endpoint; leave it out.',
      'WEBHOOK_KIND_PING',
    );
  }
  return [...new Set(kinds)];
}

/** What is posted but for its data. */
export function withoutData(body: string): string {
  const { data: _, ...rest } = JSON.parse(body);
  return JSON.stringify(rest);
}

export function checkOverlap(hours: number): void {
  if (Number.isInteger(hours) && hours >= 0 && hours <= MOST_OVERLAP_HOURS) return;
  throw badInput('input.overlapHours', `overlapHours must be from 0 to ${MOST_OVERLAP_HOURS}.`, 'NUMBER_OUT_OF_RANGE', {
    least: 0,
    most: MOST_OVERLAP_HOURS,
  });
}

/** Throws FAILED_PRECONDITION for a delivery that is on its way. */
export function checkEnded({ state }: Pick<WebhookDeliveryRow, 'state'>): void {
  if (state !== 'WAITING') return;
  throw failedPrecondition('WEBHOOK_WAITING', 'The delivery is on its way; only one that ended is sent again.', {
    field: 'input.id',
  });
}

/** Throws FAILED_PRECONDITION for an endpoint that nothing is sent to. */
export function checkEnabled({ disabledAt }: Pick<WebhookEndpointRow, 'disabledAt'>): void {
  if (disabledAt === null) return;
  throw failedPrecondition('WEBHOOK_ENDPOINT_DISABLED', 'The endpoint is disabled; enable it first.', {
    field: 'input.id',
  });
}

/** Lanes of an endpoint: so many of its deliveries are sent at once, those about one object never. */
const LANES = 2;

/** The queue in which deliveries about an object go one after the other. */
export function laneOf({ endpointId, object }: Pick<WebhookDeliveryRow, 'endpointId' | 'object'>): string {
  let sum = 0;
  for (const character of object) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return `webhook-${endpointId}-${sum % LANES}`;
}

/** Names the job of a delivery, of which there is one at most. */
export const jobKeyOf = (deliveryId: string): string => `webhook-${deliveryId}`;
