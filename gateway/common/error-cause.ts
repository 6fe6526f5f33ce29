interface CauseDescription {
  errors: string[];
  /** Text of the root; left out when a database took part, because its texts carry bound parameters. */
  text?: string;
  /** Facts of a database error: names and codes, never values. */
  database?: Record<string, string>;
  /** Name of the statement, where its text starts with a comment that names it. */
  statement?: string;
  frames?: string[];
}

const MAX_CHAIN = 10;
const MAX_FRAMES = 12;

/** Fields of PostgreSQL's error message as the two drivers name them. `detail` and `where` repeat values. */
const DATABASE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  code: ['code'],
  severity: ['severity'],
  schema: ['schema', 'schema_name'],
  table: ['table', 'table_name'],
  column: ['column', 'column_name'],
  constraint: ['constraint', 'constraint_name'],
  routine: ['routine'],
};

/**
 * Describes an error for the log without a value that a client sent. DrizzleQueryError puts the bound parameters into
 * its message, PostgreSQL into message and detail; so of errors that a database took part in, only names are kept.
 */
export function describeCause(error: unknown): CauseDescription {
  const chain = chainOf(error);
  const root = chain.at(-1);
  const database = chain.find(isDatabaseError);
  const errors = chain.map((link) => link.constructor.name);
  if (!root) return { errors: [typeof error] };
  const frames = framesOf(root);
  if (!database && !chain.some(isQueryError)) return { errors, text: root.message, frames };
  const statement = chain.map(statementName).find((name) => name !== undefined);
  return { errors, ...(database && { database: databaseFacts(database) }), ...(statement && { statement }), frames };
}

function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let link: unknown = error;
  while (link instanceof Error && !chain.includes(link) && chain.length < MAX_CHAIN) {
    chain.push(link);
    link = (link as { originalError?: unknown }).originalError ?? link.cause;
  }
  return chain;
}

/** PostgresError of postgres.js and DatabaseError of node-postgres both carry a five-character SQLSTATE. */
function isDatabaseError(error: Error): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in error;
}

/** An error that holds a statement or its parameters, whatever its class. */
function isQueryError(error: Error): boolean {
  return 'query' in error || 'params' in error || 'parameters' in error;
}

function databaseFacts(error: Error): Record<string, string> {
  const read = error as unknown as Record<string, unknown>;
  const facts: Record<string, string> = {};
  for (const [name, keys] of Object.entries(DATABASE_FIELDS)) {
    const value = keys.map((key) => read[key]).find((candidate) => typeof candidate === 'string');
    if (typeof value === 'string') facts[name] = value;
  }
  return facts;
}

function statementName(error: Error): string | undefined {
  const text = (error as { query?: unknown }).query;
  return typeof text === 'string' ? /^\s*(?:--|\/\*)\s*([\w.-]+)/.exec(text)?.[1] : undefined;
}

function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  const afterText = start < 0 ? stack : stack.slice(start + error.message.length);
  return afterText
    .split('\n')
    .filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
}
