import { LRUCache } from 'lru-cache';
import type { Send } from './sql';

interface Column {
  name: string;
  type: number;
}

export interface Result<Row> {
  rows: Row[];
  columns: readonly Column[];
}

interface Answers {
  rows(text: string, values: readonly unknown[]): Promise<Result<unknown>>;
  /** Each row an array of its values. */
  values(text: string, values: readonly unknown[]): Promise<Result<unknown[]>>;
}

/** Types whose columns can be empty in the rows of another statement. */
const TYPE_NAMES: Readonly<Record<number, string>> = {
  ...{ 16: 'bool', 20: 'int8', 21: 'int2', 23: 'int4', 25: 'text', 114: 'json', 701: 'float8', 1009: 'text[]' },
  ...{
    1016: 'int8[]',
    1043: 'varchar',
    1082: 'date',
    1184: 'timestamptz',
    1700: 'numeric',
    2950: 'uuid',
    3802: 'jsonb',
  },
};

/** Statements that are remembered, by their text. */
const MAX_STATEMENTS = 2_000;
/** PostgreSQL keeps each combination prepared on each connection, for good. */
const MAX_MERGED = 50;
const MAX_CANDIDATES = 1_000;
/** So often must statements have met before a combination of them is worth preparing. */
const MEETINGS = 5;
/** Beyond, the empty columns of the others cost more than a round trip. */
const MANY_ROWS = 100;

/** A text of a statement that has been answered before, so that its columns are known. */
interface KnownStatement {
  readonly id: number;
  readonly text: string;
  readonly columns: readonly Column[];
  mergeable: boolean;
}

interface Waiting {
  statement: KnownStatement;
  values: readonly unknown[];
  went: ((together: readonly string[]) => void) | undefined;
  take(rows: unknown[]): void;
  refuse(error: unknown): void;
}

/**
 * Statements that are asked for in one turn of the event loop go to PostgreSQL as one: each round trip costs both sides
 * more than most reads by key do. A row of the whole tells whose it is and has the columns of all, empty but for its own.
 * When the whole fails, each goes by itself, so that none fails for another. A statement goes by itself the first time,
 * as long as it has met the others seldom, and once it has brought many rows. What may take long is not sent this way:
 * the others would wait for it.
 */
export function sendMerged(answers: Answers): Send {
  const statements = new LRUCache<string, KnownStatement>({ max: MAX_STATEMENTS });
  const mergedStatements = new MergedStatements();
  let statementCount = 0;
  let waiting: Waiting[] = [];

  async function sendAlone(text: string, values: readonly unknown[]): Promise<unknown[]> {
    const { rows, columns } = await answers.rows(text, values);
    let statement = statements.get(text);
    if (!statement) {
      statement = {
        id: statementCount++,
        text,
        columns,
        mergeable: columns.every(({ type }) => TYPE_NAMES[type] !== undefined),
      };
      statements.set(text, statement);
    }
    if (rows.length > MANY_ROWS) statement.mergeable = false;
    return rows;
  }

  const passOn = ({ statement, values, take, refuse }: Waiting) =>
    void sendAlone(statement.text, values).then(take, refuse);

  async function sendAsOne(merged: MergedStatement, members: readonly Waiting[]): Promise<void> {
    const texts = members.map(({ statement }) => statement.text);
    for (const { went } of members) went?.(texts);
    try {
      const { rows } = await answers.values(
        merged.text,
        members.flatMap(({ values }) => values),
      );
      merged.partsOf(rows).forEach((part, i) => {
        members[i]?.take(part);
      });
    } catch (error) {
      merged.failed(error);
      members.forEach(passOn);
    }
  }

  function sendWaiting(): void {
    const rounds = roundsOf(waiting);
    waiting = [];
    for (const round of rounds) {
      const left = new Map(round.map((one) => [one.statement, one]));
      for (const merged of mergedStatements.within([...left.keys()])) {
        const members = merged.statements.map((statement) => left.get(statement) as Waiting);
        for (const statement of merged.statements) left.delete(statement);
        void sendAsOne(merged, members);
      }
      left.forEach(passOn);
    }
  }

  return (text, values, went) => {
    const statement = statements.get(text);
    if (!statement?.mergeable) return sendAlone(text, values);
    return new Promise((take, refuse) => {
      // Once all that is being asked for in this turn has been asked for.
      if (waiting.length === 0) process.nextTick(sendWaiting);
      waiting.push({ statement, values, went, take, refuse });
    });
  };
}

/** No statement twice in a round: so few combinations serve, however many requests ask at once. In the order of statements. */
function roundsOf(waiting: readonly Waiting[]): Waiting[][] {
  const rounds: Waiting[][] = [];
  const times = new Map<KnownStatement, number>();
  for (const one of [...waiting].sort((a, b) => a.statement.id - b.statement.id)) {
    const round = times.get(one.statement) ?? 0;
    times.set(one.statement, round + 1);
    const members = rounds[round] ?? [];
    members.push(one);
    rounds[round] = members;
  }
  return rounds;
}

class MergedStatements {
  private readonly made = new Map<string, MergedStatement>();
  private bySize: MergedStatement[] = [];
  private readonly meetings = new LRUCache<string, number>({ max: MAX_CANDIDATES });

  /** What of these statements goes together; no statement is in two. */
  within(statements: readonly KnownStatement[]): MergedStatement[] {
    if (statements.length < 2) return [];
    const whole = this.wholeOf(statements);
    if (whole?.works) return [whole];
    const left = new Set(statements);
    const chosen: MergedStatement[] = [];
    for (const merged of this.bySize) {
      if (!merged.works || !merged.statements.every((statement) => left.has(statement))) continue;
      chosen.push(merged);
      for (const statement of merged.statements) left.delete(statement);
    }
    return chosen;
  }

  private wholeOf(statements: readonly KnownStatement[]): MergedStatement | undefined {
    const key = statements.map(({ id }) => id).join();
    const known = this.made.get(key);
    if (known || this.made.size >= MAX_MERGED) return known;
    const met = (this.meetings.get(key) ?? 0) + 1;
    this.meetings.set(key, met);
    if (met < MEETINGS) return undefined;
    const merged = new MergedStatement(statements);
    this.made.set(key, merged);
    this.bySize = [...this.made.values()].sort((a, b) => b.statements.length - a.statements.length);
    return merged;
  }
}

class MergedStatement {
  readonly text: string;
  /** Where the columns of each statement begin in a row; the first says whose the row is. */
  private readonly starts: readonly number[];
  private usable = true;

  constructor(readonly statements: readonly KnownStatement[]) {
    const types = statements.flatMap(({ columns }) => columns.map(({ type }) => TYPE_NAMES[type]));
    let [start, firstValue] = [1, 0];
    const [starts, parts]: [number[], string[]] = [[], []];
    for (const [i, { text, columns }] of statements.entries()) {
      const own = columns.map((_, k) => `c${start + k}`);
      const all = types.map((type, k) => (own.includes(`c${k + 1}`) ? `c${k + 1}` : `null::${type}`));
      const [moved, nextValue] = withValuesFrom(text, firstValue);
      parts.push(`select ${[i, ...all].join(', ')} from (${moved}) as s(${own.join(', ')})`);
      starts.push(start);
      [start, firstValue] = [start + own.length, nextValue];
    }
    [this.text, this.starts] = [parts.join('\nunion all\n'), starts];
  }

  get works(): boolean {
    return this.usable && this.statements.every(({ mergeable }) => mergeable);
  }

  partsOf(rows: readonly unknown[][]): unknown[][] {
    const parts: unknown[][] = this.statements.map(() => []);
    for (const values of rows) {
      const i = values[0] as number;
      const [start, row] = [this.starts[i] as number, {} as Record<string, unknown>];
      this.statements[i]?.columns.forEach(({ name }, k) => {
        row[name] = values[start + k];
      });
      parts[i]?.push(row);
    }
    this.statements.forEach((statement, i) => {
      if ((parts[i] as unknown[]).length > MANY_ROWS) statement.mergeable = false;
    });
    return parts;
  }

  /** What PostgreSQL cannot even plan is not asked for again. */
  failed(error: unknown): void {
    if (String((error as { code?: unknown }).code).startsWith('42')) this.usable = false;
  }
}

/** The text with its values numbered on from `first`, and the number after the last of them. */
function withValuesFrom(text: string, first: number): [moved: string, next: number] {
  let highest = 0;
  const moved = text.replace(/\$(\d+)/g, (_, digits: string) => {
    highest = Math.max(highest, Number(digits));
    return `$${first + Number(digits)}`;
  });
  return [moved, first + highest];
}
