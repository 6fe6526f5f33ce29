import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Value = {
  stringValue?: string;
  intValue?: number | string;
  boolValue?: boolean;
  arrayValue?: { values: Value[] };
};

export interface ReceivedSpan {
  service: string;
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  name: string;
  kind: number;
  attributes: Record<string, unknown>;
  links: { traceId: string; spanId: string }[];
  failed: boolean;
}

export interface TraceReceiver {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string;
  /** Of what came as JSON. */
  spans: ReceivedSpan[];
  /** All that came, as it came. */
  bytes(): Buffer;
  headers: IncomingHttpHeaders[];
  /** Nobody listens from here until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A collector that takes OTLP over HTTP and keeps it. */
export async function startTraceReceiver(): Promise<TraceReceiver> {
  const spans: ReceivedSpan[] = [];
  const chunks: Buffer[] = [];
  const headers: IncomingHttpHeaders[] = [];
  let server: Server;
  let port = 0;

  const start = async () => {
    server = createServer(async (request, reply) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      chunks.push(body);
      headers.push(request.headers);
      if (request.url === '/v1/traces' && /json/.test(request.headers['content-type'] ?? '')) {
        spans.push(...spansOf(JSON.parse(body.toString('utf8'))));
      }
      reply.writeHead(200, { 'content-type': request.headers['content-type'] ?? '' }).end();
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await start();

  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    headers,
    bytes: () => Buffer.concat(chunks),
    start,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Otlp {
  resourceSpans: {
    resource: { attributes: { key: string; value: Value }[] };
    scopeSpans: { spans: OtlpSpan[] }[];
  }[];
}

interface OtlpSpan extends Omit<ReceivedSpan, 'attributes' | 'service' | 'links' | 'failed'> {
  attributes: { key: string; value: Value }[];
  links?: { traceId: string; spanId: string }[];
  status?: { code?: number };
}

const ERROR = 2;

const spansOf = ({ resourceSpans }: Otlp): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(plain(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ attributes, links = [], status, ...span }) => ({
        ...span,
        ...{ service, attributes: plain(attributes), links, failed: status?.code === ERROR },
      })),
    );
  });

const plain = (attributes: OtlpSpan['attributes']): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plainValue(value)]));

function plainValue({ stringValue, intValue, boolValue, arrayValue }: Value): unknown {
  if (arrayValue) return arrayValue.values.map(plainValue);
  return stringValue ?? (intValue === undefined ? boolValue : Number(intValue));
}
