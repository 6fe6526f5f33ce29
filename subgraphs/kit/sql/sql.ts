/** Sends a statement's text with its values ($1, $2, …) and answers its rows; tells `went` when it goes as one with others. */
export type Send = (
  text: string,
  values: readonly unknown[],
  went?: (together: readonly string[]) => void,
) => Promise<unknown[]>;

/** A part of a statement: SQL text with values between its pieces. Written by us; what clients sent is only ever a value. */
export class Fragment {
  constructor(
    private readonly texts: readonly string[],
    private readonly values: readonly unknown[],
  ) {}

  /** The text of this part, whose values join those of the statement. */
  protected compose(values: unknown[]): string {
    let text = this.texts[0] as string;
    for (let i = 0; i < this.values.length; i++) {
      const value = this.values[i];
      text += value instanceof Fragment ? value.compose(values) : `$${values.push(value)}`;
      text += this.texts[i + 1];
    }
    return text;
  }
}

/** Makes a part that belongs to no database, for the statements of any: conditions that reads and writes share. */
export function fragment(texts: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  return new Fragment(texts, values);
}

/** SQL text as it is, written by us: the name of a column or an alias. */
export const unsafeFragment = (text: string): Fragment => new Fragment([text], []);

/** A part that can also be sent by itself: once, when somebody first waits for its rows. */
class Statement<Rows> extends Fragment implements PromiseLike<Rows> {
  private sent: Promise<Rows> | undefined;

  constructor(
    texts: readonly string[],
    values: readonly unknown[],
    private readonly send: Send,
  ) {
    super(texts, values);
  }

  // biome-ignore lint/suspicious/noThenProperty: a statement is sent when it is awaited
  then<Taken = Rows, Refused = never>(
    take?: ((rows: Rows) => Taken | PromiseLike<Taken>) | null,
    refuse?: ((error: unknown) => Refused | PromiseLike<Refused>) | null,
  ): Promise<Taken | Refused> {
    if (!this.sent) {
      const values: unknown[] = [];
      this.sent = this.send(this.compose(values), values) as Promise<Rows>;
    }
    return this.sent.then(take, refuse);
  }
}

/** Makes statements for reads of one database: `await sql<Row[]>`select … where id = ${id}``. */
export interface Sql {
  <Rows extends readonly unknown[] = Record<string, unknown>[]>(
    texts: TemplateStringsArray,
    ...values: readonly unknown[]
  ): Statement<Rows>;
  (identifier: string): Fragment;
  /** Text as it is, written by us. */
  unsafe(text: string): Fragment;
}

/** postgres.js makes every part a promise, which V8 keeps with all that a request read until a full collection. */
export function sqlOver(send: Send): Sql {
  const sql = (texts: TemplateStringsArray | string, ...values: readonly unknown[]) =>
    typeof texts === 'string' ? unsafeFragment(`"${texts.replaceAll('"', '""')}"`) : new Statement(texts, values, send);
  return Object.assign(sql, { unsafe: unsafeFragment }) as Sql;
}
