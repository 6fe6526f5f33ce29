import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { DomainError } from '../../kit/basics/errors';
import { isInt64 } from '../../kit/basics/ids';
import type { Clock } from '../../kit/basics/time';
import { type Database, withTx } from '../../kit/sql/database';
import { ORIGIN_HEADER, topicOf } from './broker-topic';
import { type DeadLetterInput, keepDeadLetters, storable } from './commands/dead-letters';
import { receiveMessages } from './commands/receive';
import { type Delivery, MAX_MESSAGE_BYTES, readMessage } from './message';
import { brokerMessages } from './metrics';

const MAX_BATCH = 200;
const KEPT_CHARACTERS = 64 * 1024;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;

interface IntakeOptions {
  db: Database;
  clock: Clock;
  log: Logger;
  /** How long the broker waits for a sign before it delivers again. */
  ackWaitMs: number;
}

/**
 * Takes in what a durable consumer delivers: what has arrived meanwhile goes into one transaction, and is acknowledged
 * after its commit. So a message may come again, and its msgId makes it count once. What cannot be read becomes a dead
 * letter and is acknowledged too; after a fault of ours the messages are to be delivered again, later and later.
 */
export async function takeInFrom(messages: ConsumerMessages, options: IntakeOptions): Promise<void> {
  const arrived: JsMsg[] = [];
  let batch: JsMsg[] = [];
  let running: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (arrived.length > 0) {
      batch = arrived.splice(0, MAX_BATCH);
      await takeInBatch(batch, options);
      batch = [];
    }
  }

  // Those that wait for a slow database are still in good hands; without a sign of it all would be delivered again.
  const sign = setInterval(() => {
    for (const message of [...batch, ...arrived]) message.working();
  }, options.ackWaitMs / 3);

  for await (const message of messages) {
    arrived.push(message);
    running ??= work().finally(() => {
      running = undefined;
    });
  }
  await running;
  clearInterval(sign);
}

interface Sorted {
  deliveries: { delivery: Delivery; message: JsMsg }[];
  letters: DeadLetterInput[];
}

async function takeInBatch(messages: readonly JsMsg[], { db, clock, log }: IntakeOptions): Promise<void> {
  const others = messages.filter((message) => !message.headers?.has(ORIGIN_HEADER));
  try {
    const { deliveries, letters } = sort(others, clock.now());
    if (letters.length > 0) await withTx(db, (tx) => keepDeadLetters(tx, letters));
    const outcomes =
      deliveries.length === 0
        ? []
        : await receiveMessages(
            db,
            deliveries.map(({ delivery }) => delivery),
          );
    const reused = outcomes.flatMap((outcome, i) => ('refusal' in outcome ? (deliveries[i] ?? []) : []));
    if (reused.length > 0) {
      log.error({ alarm: 'MESSAGE_ID_REUSED', count: reused.length }, 'A msgId came again with another content.');
      await withTx(db, (tx) => keepDeadLetters(tx, reused.map(reusedLetter)));
    }
    for (const message of messages) message.ack();
    brokerMessages.inc({ outcome: 'own' }, messages.length - others.length);
    brokerMessages.inc({ outcome: 'dead_letter' }, letters.length + reused.length);
    brokerMessages.inc({ outcome: 'taken_in' }, deliveries.length - reused.length);
  } catch (error) {
    log.error({ err: error, count: messages.length }, 'Messages of the broker were not taken in.');
    for (const message of messages) message.nak(delayMs(message.info.deliveryCount));
    brokerMessages.inc({ outcome: 'failed' }, messages.length);
  }
}

const delayMs = (deliveries: number) => Math.min(FIRST_DELAY_MS * 2 ** Math.min(deliveries - 1, 10), MAX_DELAY_MS);

function sort(messages: readonly JsMsg[], receivedAt: Date): Sorted {
  const sorted: Sorted = { deliveries: [], letters: [] };
  for (const message of messages) {
    const read = readDelivery(message, receivedAt);
    if ('reason' in read) sorted.letters.push(read);
    else sorted.deliveries.push({ delivery: read, message });
  }
  return sorted;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readDelivery(message: JsMsg, receivedAt: Date): Delivery | DeadLetterInput {
  const letter = (reason: DeadLetterInput['reason'], field: string | null, explanation: string) =>
    wholeLetter(message, receivedAt, { reason, field, explanation });
  const topic = topicOf(message.subject);
  if (!topic) return letter('UNREADABLE', 'projectId', 'The subject does not name a tenant and a project.');
  if (message.data.length > MAX_MESSAGE_BYTES) {
    return letter(
      'TOO_LARGE',
      null,
      `A message has at most ${MAX_MESSAGE_BYTES} bytes; this has ${message.data.length}.`,
    );
  }
  try {
    const text = utf8.decode(message.data);
    return { message: readMessage({ ...topic, message: text }), receivedAt, fromBroker: true };
  } catch (error) {
    if (error instanceof DomainError) {
      return letter('UNREADABLE', (error.extensions.field as string | undefined) ?? null, error.message);
    }
    if (error instanceof TypeError) return letter('UNREADABLE', 'message', 'The message is not UTF-8.');
    throw error;
  }
}

const lenient = new TextDecoder('utf-8');

function wholeLetter(
  { subject, data, info }: JsMsg,
  receivedAt: Date,
  refusal: Pick<DeadLetterInput, 'reason' | 'field' | 'explanation'>,
): DeadLetterInput {
  const topic = topicOf(subject);
  const projectId = topic && isInt64(topic.projectId) ? topic.projectId : null;
  return {
    ...{ tenant: storable(topic?.tenant ?? subject).slice(0, 200), projectId, msgId: null, reportedAt: null },
    ...{ kind: 'message', receivedAt, ...refusal },
    payload: storable(lenient.decode(data.subarray(0, KEPT_CHARACTERS))),
    origin: originOf(info),
  };
}

/** A stream that was made anew counts from one again, at another time. */
const originOf = ({ stream, streamSequence, timestampNanos }: JsMsg['info']) =>
  `${stream}:${streamSequence}:${timestampNanos}`;

function reusedLetter({ delivery, message }: Sorted['deliveries'][number]): DeadLetterInput {
  const explanation = 'This msgId came before with another content; nothing was changed.';
  const letter = wholeLetter(message, delivery.receivedAt, {
    reason: 'MESSAGE_ID_REUSED',
    field: 'msgId',
    explanation,
  });
  return {
    ...letter,
    msgId: delivery.message.msgId,
    reportedAt: delivery.message.reportedAt,
    payload: delivery.message.text,
  };
}
