import {
  type Attributes,
  type Context,
  context,
  createContextKey,
  type Link,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { DomainError } from '../basics/errors';

/** What a span is called and tells. Never what somebody sent: no variable, no value of a statement, no path with its parameters. */
export interface Part {
  name: string;
  kind?: SpanKind;
  attributes?: Attributes;
  /** What is long and told once, also where several asked for the same. */
  details?: Attributes;
}

type Carrier = Record<string, string | string[] | undefined>;

/** Missing unless traces are exported. All of this is of the process, as OpenTelemetry has one provider for each. */
let tracer: Tracer | undefined;
/** Hosts beside our own processes that are told of the trace. */
let tracedHosts: readonly string[] = [];
/** Spans that are being recorded: the one thing that is looked at while there are none. */
let open = 0;
let forgetContexts = () => {};

/** @param whenIdle is called whenever no span is open any more, so that no context is needed until one is. */
export function makeSpans(toldHosts: readonly string[], whenIdle: () => void): void {
  tracer = trace.getTracer('skep');
  tracedHosts = toldHosts;
  forgetContexts = whenIdle;
}

export const makesSpans = (): boolean => tracer !== undefined;

export const isTracing = (): boolean => open > 0;

export function spanBegun(): void {
  open += 1;
}

export function spanEnded(): void {
  open -= 1;
  if (open === 0) forgetContexts();
}

/** Others, by their contexts, for whom the work of this context is done as well. */
const SHARED_WITH = createContextKey('shared with');
const othersIn = (of: Context) => (of.getValue(SHARED_WITH) as readonly Context[] | undefined) ?? [];

const spanIn = (of: Context): Span | undefined => {
  const span = trace.getSpan(of);
  return span?.isRecording() ? span : undefined;
};

/** Work as a part of what is traced now. Of a failure a span keeps the kind, never the words, which may repeat input. */
export function inSpan<T>(part: () => Part, work: (span?: Span) => Promise<T>): Promise<T> {
  if (tracer === undefined || open === 0) return work();
  const now = context.active();
  return spanIn(now) ? begun(tracer, part(), now, work) : work();
}

/** Does work as a trace of its own, with a link to what `cause` (a `traceparent`) names; the sampler decides whether it is told. */
export function inRootSpan<T>(part: () => Part, cause: string | undefined, work: () => Promise<T>): Promise<T> {
  if (tracer === undefined) return work();
  const link = cause === undefined ? undefined : trace.getSpanContext(contextOf({ traceparent: cause }));
  return begun(tracer, part(), ROOT_CONTEXT, work, link ? [{ context: link }] : []);
}

async function begun<T>(
  by: Tracer,
  { name, kind, attributes, details }: Part,
  now: Context,
  work: (span: Span) => Promise<T>,
  links: Link[] = [],
): Promise<T> {
  const others = othersIn(now);
  const told = { ...attributes, ...details };
  const span = by.startSpan(name, { kind, attributes: told, links: [...links, ...others.flatMap(linkTo)] }, now);
  const inside = trace.setSpan(others.length > 0 ? now.deleteValue(SHARED_WITH) : now, span);
  const theirs = others.map((other) =>
    by.startSpan(name, { kind, links: linkTo(inside), attributes: { ...attributes, 'skep.shared': true } }, other),
  );
  try {
    return await context.with(inside, work, undefined, span);
  } catch (error) {
    for (const one of [span, ...theirs]) failed(one, error);
    throw error;
  } finally {
    for (const one of [span, ...theirs]) one.end();
  }
}

const linkTo = (of: Context): Link[] => {
  const to = trace.getSpanContext(of);
  return to ? [{ context: to }] : [];
};

function failed(span: Span, error: unknown): void {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const kind = [code, name].find((one) => typeof one === 'string' && /^\w{1,60}$/.test(one)) ?? 'Error';
  span.setAttribute('error.type', kind as string);
  // A refusal is an answer like others.
  if (!(error instanceof DomainError)) span.setStatus({ code: SpanStatusCode.ERROR });
}

/** On whose behalf something is asked now; undefined where it is not traced. */
export type Asker = Context | undefined;

export function askerNow(): Asker {
  if (open === 0) return undefined;
  const now = context.active();
  return spanIn(now) ? now : undefined;
}

/** Does what several asked for together: in the trace of the first, and each of the others has a span that leads there. */
export function onBehalfOf<T>(all: readonly { readonly asker: Asker }[], work: () => T): T {
  if (open === 0) return work();
  const traced = all.flatMap(({ asker }) => (asker ? [asker, ...othersIn(asker)] : []));
  const [first, ...others] = oneForEachSpan(traced);
  if (!first) return apart(work);
  return context.with(others.length > 0 ? first.setValue(SHARED_WITH, others) : first, work);
}

const oneForEachSpan = (contexts: readonly Context[]): Context[] => [
  ...new Map(contexts.map((one) => [trace.getSpan(one), one])).values(),
];

/** Does work that belongs to nobody's request, whoever happens to have set it off. */
export function apart<T>(work: () => T): T {
  return open === 0 || context.active() === ROOT_CONTEXT ? work() : context.with(ROOT_CONTEXT, work);
}

export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  if (askerNow()) propagation.inject(context.active(), headers);
  return headers;
}

const contextOf = (carrier: Carrier): Context => propagation.extract(ROOT_CONTEXT, carrier);

interface Coming {
  part: Part;
  headers: Carrier;
  /** Whether it may begin a trace; what asks from inside only goes on with one. */
  begins: boolean;
}

/** The span of a request that came, with the context that its work is to be done in; undefined where it is not recorded. */
export function requestSpan({
  part,
  headers,
  begins,
}: Coming): { span: Span; run(work: () => void): void } | undefined {
  if (tracer === undefined) return undefined;
  const before = contextOf(headers);
  if (!begins && !trace.getSpanContext(before)) return undefined;
  const { name, attributes } = part;
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, before);
  if (!span.isRecording()) return undefined;
  const inside = trace.setSpan(before, span);
  return { span, run: (work) => context.with(inside, work) };
}

/** Asks a server that is none of ours. `send` gets the headers that it must carry and says what status came. */
export function asking<T>(
  method: string,
  { host, hostname, port, protocol }: URL,
  send: (headers: Record<string, string>, answered: (status: number) => void) => Promise<T>,
): Promise<T> {
  const place = { 'server.address': hostname, 'server.port': Number(port) || (protocol === 'https:' ? 443 : 80) };
  return inSpan(
    () => ({ name: method, kind: SpanKind.CLIENT, attributes: { 'http.request.method': method, ...place } }),
    (span) => {
      const isTold = span && (tracedHosts.includes(host) || tracedHosts.includes(hostname));
      return send(isTold ? traceHeaders() : {}, (status) => {
        span?.setAttribute('http.response.status_code', status);
        if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      });
    },
  );
}
