import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { subjectOf } from '../../../subgraphs/customers/events/broker-topic';
import { relayMessages } from '../../../subgraphs/customers/events/commands/relay';
import { openDatabase } from '../../../subgraphs/kit/sql/database';

/** What starts it. */
export type Program = 'hanging-relay';

/** Gives messages to the broker and stays before it notes that, to be killed there. */
async function main(databaseUrl: string, servers: string): Promise<void> {
  const client = jetstream(await connect({ servers }));
  await relayMessages(openDatabase(databaseUrl, { readers: 1, writers: 1 }), async (messages) => {
    for (const { id, message, ...topic } of messages) {
      await client.publish(subjectOf(topic), message, { msgID: `skep-${id}` });
    }
    process.stdout.write('published\n');
    await new Promise(() => undefined);
  });
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
