import { SpanStatusCode } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { slot } from '../../subgraphs/kit/process/slot';
import { makesSpans, requestSpan } from '../../subgraphs/kit/process/tracing';

const NOT_TRACED = /^\/(health\/|metrics$)/;

type Running = NonNullable<ReturnType<typeof requestSpan>>;
const running = slot<Running>('request span');

/**
 * Makes each request a span, with everything that is done for it inside. Routes stand for paths, so that no parameter of
 * a path is told; those that `begins` names may begin a trace, the others only go on with one. Where nothing is traced
 * there are no hooks.
 */
export function traceRequests(app: FastifyInstance, begins: (route: string) => boolean): void {
  if (!makesSpans()) return;
  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers, routeOptions, id } = request;
    const { url: route } = routeOptions;
    if (route === undefined || NOT_TRACED.test(route)) return done();
    const attributes = { 'http.request.method': method, 'http.route': route, 'skep.request.id': id };
    const { traceparent, tracestate } = headers;
    const started = requestSpan({
      part: { name: `${method} ${route}`, attributes },
      headers: { traceparent: textOf(traceparent), tracestate: textOf(tracestate) },
      begins: begins(route),
    });
    if (!started) return done();
    const { span } = started;
    running.set(request, started);
    reply.raw.once('close', () => {
      span.setAttribute('http.response.status_code', reply.raw.statusCode);
      if (reply.raw.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    return started.run(done);
  });
  // The body came by events of the connection, which know nothing of the span.
  app.addHook('preValidation', (request, _reply, done) => {
    const started = running.get(request);
    if (started) started.run(done);
    else done();
  });
}

const textOf = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined);
