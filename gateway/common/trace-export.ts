import type { ExportResult } from '@opentelemetry/core';
import type { SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import { makeSpans, spanBegun, spanEnded } from '../../subgraphs/kit/process/tracing';
import type { Config } from './config';
import { fewEachSecond } from './trace-sampling';

interface TraceExport {
  /** Sends what is left, for as long as that is worth waiting. */
  stop(): Promise<void>;
}

const LAST_MS = 3_000;

const COUNTED: SpanProcessor = {
  onStart: spanBegun,
  onEnd: spanEnded,
  forceFlush: async () => undefined,
  shutdown: async () => undefined,
};

/** Without OTEL_EXPORTER_OTLP_ENDPOINT nothing of the SDK is loaded. It reads its other variables itself. */
export async function startTracing(
  { tracing }: Pick<Config, 'tracing'>,
  service: string,
  log: Logger,
): Promise<TraceExport> {
  if (!tracing) return { stop: async () => undefined };
  const [{ W3CTraceContextPropagator }, { AsyncLocalStorageContextManager }, resources, sdk, exporter] =
    await Promise.all([
      import('@opentelemetry/core'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-node'),
      exporterOf(tracing.protocol),
    ]);
  const told = resources.detectResources({ detectors: [resources.envDetector] });
  const provider = new sdk.NodeTracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': service }).merge(told),
    ...(!tracing.sampler && { sampler: fewEachSecond(sdk) }),
    spanProcessors: [COUNTED, new sdk.BatchSpanProcessor(notingOutages(exporter, log))],
  });
  // Baggage of clients is not carried on: it would reach whoever we ask.
  const contextManager = new AsyncLocalStorageContextManager();
  provider.register({ propagator: new W3CTraceContextPropagator(), contextManager });
  // Up to Node 22 every promise costs more while there are contexts; the next one switches them on again.
  makeSpans(tracing.toldHosts, () => contextManager.disable());
  return { stop: () => inTime(provider.shutdown()) };
}

async function exporterOf(protocol: NonNullable<Config['tracing']>['protocol']): Promise<SpanExporter> {
  if (protocol === 'http/json')
    return new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter();
  return new (await import('@opentelemetry/exporter-trace-otlp-proto')).OTLPTraceExporter();
}

const SUCCESS = 0;

/** A collector that is away costs traces and nothing else: one line an outage, and one when it is over. */
function notingOutages(exporter: SpanExporter, log: Logger): SpanExporter {
  let isAway = false;
  const note = ({ code, error }: ExportResult) => {
    const failed = code !== SUCCESS;
    if (failed && !isAway) log.warn({ err: error }, 'traces are lost until the collector takes them again');
    if (!failed && isAway) log.info('traces are exported again');
    isAway = failed;
  };
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        note(result);
        // Told as a success, since it is told already: the SDK would print it each time.
        done({ code: SUCCESS });
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

async function inTime(end: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LAST_MS);
  });
  await Promise.race([end.catch(() => undefined), late]);
  clearTimeout(timer);
}
