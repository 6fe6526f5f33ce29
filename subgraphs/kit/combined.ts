import { LRUCache } from 'lru-cache';
import type { Send } from './statement';

export interface Column {
  /** As rows have it. */
  name: string;
  /** PostgreSQL's number of the type. */
  type: number;
}

export interface Result<Row> {
  rows: Row[];
  columns: readonly Column[];
}

/** The two ways in which a pool answers a statement. */
export interface Answers {
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
const MAX_FORMS = 2_000;
/** PostgreSQL keeps each combination prepared on each connection, for good. */
const MAX_COMBINATIONS = 50;
const MAX_CANDIDATES = 1_000;
/** So often must statements have met before a combination of them is worth preparing. */
const MEETINGS = 5;
/** Beyond, the empty columns of the others cost more than a round trip. */
const MANY_ROWS = 100;

/** A text of a statement that has been answered before, so that its columns are known. */
interface Form {
  readonly id: number;
  readonly text: string;
  readonly columns: readonly Column[];
  combines: boolean;
}

interface Waiting {
  form: Form;
  values: readonly unknown[];
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
export function sendTogether(answers: Answers): Send {
  const forms = new LRUCache<string, Form>({ max: MAX_FORMS });
  const combinations = new Combinations();
  let formCount = 0;
  let waiting: Waiting[] = [];

  async function sendAlone(text: string, values: readonly unknown[]): Promise<unknown[]> {
    const { rows, columns } = await answers.rows(text, values);
    let form = forms.get(text);
    if (!form) {
      form = { id: formCount++, text, columns, combines: columns.every(({ type }) => TYPE_NAMES[type] !== undefined) };
      forms.set(text, form);
    }
    if (rows.length > MANY_ROWS) form.combines = false;
    return rows;
  }

  const passOn = ({ form, values, take, refuse }: Waiting) => void sendAlone(form.text, values).then(take, refuse);

  async function sendAsOne(combination: Combination, members: readonly Waiting[]): Promise<void> {
    try {
      const { rows } = await answers.values(
        combination.text,
        members.flatMap(({ values }) => values),
      );
      combination.partsOf(rows).forEach((part, i) => {
        members[i]?.take(part);
      });
    } catch (error) {
      combination.failed(error);
      members.forEach(passOn);
    }
  }

  function sendWaiting(): void {
    const rounds = roundsOf(waiting);
    waiting = [];
    for (const round of rounds) {
      const left = new Map(round.map((one) => [one.form, one]));
      for (const combination of combinations.within([...left.keys()])) {
        const members = combination.forms.map((form) => left.get(form) as Waiting);
        for (const form of combination.forms) left.delete(form);
        void sendAsOne(combination, members);
      }
      left.forEach(passOn);
    }
  }

  return (text, values) => {
    const form = forms.get(text);
    if (!form?.combines) return sendAlone(text, values);
    return new Promise((take, refuse) => {
      // Once all that is being asked for in this turn has been asked for.
      if (waiting.length === 0) process.nextTick(sendWaiting);
      waiting.push({ form, values, take, refuse });
    });
  };
}

/** No statement twice in a round: so few combinations serve, however many requests ask at once. In the order of forms. */
function roundsOf(waiting: readonly Waiting[]): Waiting[][] {
  const rounds: Waiting[][] = [];
  const times = new Map<Form, number>();
  for (const one of [...waiting].sort((a, b) => a.form.id - b.form.id)) {
    const round = times.get(one.form) ?? 0;
    times.set(one.form, round + 1);
    const members = rounds[round] ?? [];
    members.push(one);
    rounds[round] = members;
  }
  return rounds;
}

/** The combinations that have proved worth it. */
class Combinations {
  private readonly made = new Map<string, Combination>();
  private bySize: Combination[] = [];
  private readonly meetings = new LRUCache<string, number>({ max: MAX_CANDIDATES });

  /** What of these forms goes together; no form is in two. */
  within(forms: readonly Form[]): Combination[] {
    if (forms.length < 2) return [];
    const whole = this.wholeOf(forms);
    if (whole?.works) return [whole];
    const left = new Set(forms);
    const chosen: Combination[] = [];
    for (const combination of this.bySize) {
      if (!combination.works || !combination.forms.every((form) => left.has(form))) continue;
      chosen.push(combination);
      for (const form of combination.forms) left.delete(form);
    }
    return chosen;
  }

  private wholeOf(forms: readonly Form[]): Combination | undefined {
    const key = forms.map(({ id }) => id).join();
    const known = this.made.get(key);
    if (known || this.made.size >= MAX_COMBINATIONS) return known;
    const met = (this.meetings.get(key) ?? 0) + 1;
    this.meetings.set(key, met);
    if (met < MEETINGS) return undefined;
    const combination = new Combination(forms);
    this.made.set(key, combination);
    this.bySize = [...this.made.values()].sort((a, b) => b.forms.length - a.forms.length);
    return combination;
  }
}

class Combination {
  readonly text: string;
  /** Where the columns of each form begin in a row; the first says whose the row is. */
  private readonly starts: readonly number[];
  private usable = true;

  constructor(readonly forms: readonly Form[]) {
    const types = forms.flatMap(({ columns }) => columns.map(({ type }) => TYPE_NAMES[type]));
    let [start, firstValue] = [1, 0];
    const [starts, parts]: [number[], string[]] = [[], []];
    for (const [i, { text, columns }] of forms.entries()) {
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
    return this.usable && this.forms.every(({ combines }) => combines);
  }

  /** The rows of each statement, in the order of the forms. */
  partsOf(rows: readonly unknown[][]): unknown[][] {
    const parts: unknown[][] = this.forms.map(() => []);
    for (const values of rows) {
      const i = values[0] as number;
      const [start, row] = [this.starts[i] as number, {} as Record<string, unknown>];
      this.forms[i]?.columns.forEach(({ name }, k) => {
        row[name] = values[start + k];
      });
      parts[i]?.push(row);
    }
    this.forms.forEach((form, i) => {
      if ((parts[i] as unknown[]).length > MANY_ROWS) form.combines = false;
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
