import { Counter, Gauge } from 'prom-client';
import { registry, Tally } from '../../subgraphs/kit/process/metrics';

const registers = [registry];

/** Requests of /graphql: those whose document, or one like it, was let through before, and those that Apollo Server looks at. */
export const operationsRun = { known: new Tally(), similar: new Tally(), checked: new Tally() };

new Counter({
  name: 'skep_graphql_requests_total',
  help: 'Requests of /graphql, by whether their document was known and let through before, was like one that was, or had to be checked.',
  labelNames: ['document'],
  registers,
  collect() {
    this.reset();
    this.inc({ document: 'known' }, operationsRun.known.count);
    this.inc({ document: 'similar' }, operationsRun.similar.count);
    this.inc({ document: 'checked' }, operationsRun.checked.count);
  },
});

/** Where there are manifests: what would be refused if only their documents were answered. */
export const untrustedDocuments = new Tally();

new Counter({
  name: 'skep_untrusted_documents_total',
  help: 'Requests of /graphql whose document no manifest has, where there are manifests; TRUSTED_DOCUMENTS=only refuses them.',
  registers,
  collect() {
    this.reset();
    this.inc(untrustedDocuments.count);
  },
});

const compiledOperations = new Counter({
  name: 'skep_executor_compilations_total',
  help: 'Operations that were planned and compiled.',
  registers,
});

const compileSeconds = new Counter({
  name: 'skep_executor_compile_seconds_total',
  help: 'Time that planning and compiling took, during which nothing else ran.',
  registers,
});

/** Compiles, and counts that. */
export function noteCompiled<Compiled>(compile: () => Compiled): Compiled {
  const began = performance.now();
  const compiled = compile();
  compiledOperations.inc();
  compileSeconds.inc((performance.now() - began) / 1_000);
  return compiled;
}

let memory: (() => { documents: number; characters: number }) | undefined;

/** Says what is remembered of documents; a process has one memory of them. */
export function measureDocuments(read: NonNullable<typeof memory>): void {
  memory = read;
}

new Gauge({
  name: 'skep_executor_documents',
  help: 'Documents that are remembered with what was worked out of them.',
  registers,
  collect() {
    this.set(memory?.().documents ?? 0);
  },
});

new Gauge({
  name: 'skep_executor_document_characters',
  help: 'Weight of these documents and their plans in characters, of 3000000 at most.',
  registers,
  collect() {
    this.set(memory?.().characters ?? 0);
  },
});
