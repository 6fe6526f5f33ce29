import { unkeepable } from '../../../subgraphs/kit/basics/text';
import { ALIAS } from '../../executor/placeholders';

/** A text as one of a kind: documents of one kind differ in nothing but names, aliases and texts in their arguments. */
export interface Kinship {
  /** The document with placeholders for what differs. */
  kind: string;
  operationName: string | undefined;
  /** Its aliases, in the order of the placeholders that stand for them. */
  aliases: readonly string[];
  /** Its texts as they are written, with what they say; in the order of their placeholders too. */
  texts: ReadonlyMap<string, string>;
}

/** Begins the names of variables that stand for texts. */
export const TEXT = '_text';

/** One token each: what is ignored, three points, a name, a text, a number, a mark. */
const TOKEN =
  /(?:[ \t\n\r,\uFEFF]+|#[^\n\r]*)+|(\.\.\.)|([A-Za-z_]\w*)|("(?!"")(?:[^"\\\n\r]|\\.)*"(?!"))|(-?\d[\w.+-]*)|([!$&()[\]{}:=@|])/y;

/** A document that has such names of its own is of no kind. */
const PLACEHOLDER = new RegExp(`\\b(${ALIAS}|${TEXT})\\d`);
const HALF = /\p{Cs}/u;

/** Longer ones are rare, and cost more to look at than is gained. */
const LONGEST = 20_000;

type TokenKind = 'spread' | 'name' | 'text' | 'number' | 'mark' | 'end';

/**
 * Reads a text of one query without parsing it. null for what is of no kind: other operations, several of them, block
 * texts, what is no GraphQL. A text that is not valid can have a kind, but never that of a valid one.
 */
export function kinshipOf(text: string): Kinship | null {
  if (text.length > LONGEST || PLACEHOLDER.test(text) || HALF.test(text)) return null;
  const tokens = tokensOf(text);
  return tokens && new Reading(tokens).kinship();
}

interface Token {
  kind: TokenKind;
  value: string;
}

const END: Token = { kind: 'end', value: '' };

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) return null;
    const [, spread, name, quoted, number, mark] = found;
    if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark });
    else if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (spread !== undefined) tokens.push({ kind: 'spread', value: spread });
  }
  return tokens;
}

/** How the tokens before a place decide what may be replaced there. */
class Reading {
  private readonly fields = new Set<string>();
  private readonly aliasAt = new Set<number>();
  private readonly textAt = new Set<number>();
  private operationNameAt = -1;
  private operations = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  kinship(): Kinship | null {
    if (!this.read() || this.operations !== 1) return null;
    // The planner takes it for its own.
    if ([...this.aliasAt].some((i) => this.at(i).value === '__typename')) return null;
    const { tokens, operationNameAt } = this;
    const [aliases, texts, said] = [new Map<string, number>(), new Map<string, number>(), new Map<string, string>()];
    let kind = '';
    for (let i = 0; i < tokens.length; i++) {
      const { value } = tokens[i] as Token;
      if (i === operationNameAt) kind += 'Name ';
      else if (this.aliasAt.has(i) && !this.fields.has(value)) kind += `${ALIAS}${numberOf(aliases, value)} `;
      else if (this.textAt.has(i)) {
        const read = said.get(value) ?? readText(value);
        if (read === null) return null;
        said.set(value, read);
        kind += `"${numberOf(texts, value)}" `;
      } else kind += `${value} `;
    }
    return { kind, operationName: tokens[operationNameAt]?.value, aliases: [...aliases.keys()], texts: said };
  }

  /** Finds what may be replaced; false for what is no document of one query. */
  private read(): boolean {
    let [braces, parentheses, insideBraces] = [0, 0, 0];
    for (let i = 0; i < this.tokens.length; i++) {
      const { kind, value } = this.tokens[i] as Token;
      if (value === '(' && kind === 'mark') parentheses++;
      else if (value === ')' && kind === 'mark') parentheses--;
      else if (value === '{' && kind === 'mark') parentheses > 0 ? insideBraces++ : braces++;
      else if (value === '}' && kind === 'mark') parentheses > 0 ? insideBraces-- : braces--;
      else if (parentheses > 0) {
        if (kind === 'text' && braces > 0) this.textAt.add(i);
      } else if (kind === 'name' && braces > 0) this.readSelection(i);
      else if (kind === 'name' && !this.readDefinition(i)) return false;
      else if (kind === 'text' || kind === 'number') return false;
      if (parentheses < 0 || parentheses > 1 || braces < 0 || insideBraces < 0) return false;
      if (value === '{' && kind === 'mark' && braces === 1 && parentheses === 0) this.countAnonymous(i);
    }
    return braces === 0 && parentheses === 0;
  }

  private at(i: number): Token {
    return this.tokens[i] ?? END;
  }

  private readSelection(i: number): void {
    const { value } = this.at(i);
    const before = this.at(i - 1);
    if (before.value === '@' || before.kind === 'spread') return;
    if (before.value === 'on' && this.at(i - 2).kind === 'spread') return;
    const isAlias = this.at(i + 1).value === ':' && this.at(i + 1).kind === 'mark';
    if (isAlias && this.at(i + 2).value !== value) this.aliasAt.add(i);
    else if (!isAlias && !this.aliasAt.has(i - 2)) this.fields.add(value);
  }

  /** Outside of selections; false for what is neither a query nor a fragment. */
  private readDefinition(i: number): boolean {
    const { value } = this.at(i);
    const before = this.at(i - 1);
    if (before.value === '@') return true;
    const begins = i === 0 || before.value === '}';
    if (begins && value === 'query') {
      this.operations++;
      if (this.at(i + 1).kind === 'name') this.operationNameAt = i + 1;
      return true;
    }
    return begins ? value === 'fragment' : true;
  }

  /** A selection that nothing stands before is a query of its own. */
  private countAnonymous(i: number): void {
    if (i === 0 || this.at(i - 1).value === '}') this.operations++;
  }
}

function numberOf(known: Map<string, number>, value: string): number {
  const number = known.get(value) ?? known.size;
  known.set(value, number);
  return number;
}

/** null for a text that only the parser of GraphQL can read, and for one that cannot be kept as it is. */
function readText(quoted: string): string | null {
  try {
    const value = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    return unkeepable(value, true) ? null : value;
  } catch {
    return null;
  }
}
