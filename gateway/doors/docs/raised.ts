import { ERROR_CODES } from '../../../subgraphs/kit/basics/errors';

/** A refusal as the sources raise it. `sentence` has … where something is put in. */
export interface Raised {
  reason: string;
  code: string;
  sentence: string;
}

/** A call that raises a refusal: by which function, its arguments as they are written, and what stands before it. */
interface Call {
  by: string;
  args: string;
  before: string;
}

/** A sentence that stands apart stands in the same function; none of ours is longer. */
const BEFORE = 1_000;

const RAISES = /\b(badInput|conflict|failedPrecondition|new DomainError)\(/g;
const CODE_OF: Readonly<Record<string, string>> = {
  badInput: 'BAD_USER_INPUT',
  conflict: 'CONFLICT',
  failedPrecondition: 'FAILED_PRECONDITION',
};

export function callsIn(text: string): Call[] {
  return [...text.matchAll(RAISES)].map(({ index, 0: start, 1: by }) => {
    let depth = 1;
    let end = index + start.length;
    for (; depth > 0 && end < text.length; end += 1) depth += { '(': 1, ')': -1 }[text[end] as string] ?? 0;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    return { by: by as string, args: text.slice(index + start.length, end - 1), before };
  });
}

const NAMES = /'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g;
const CODES: ReadonlySet<string> = new Set(ERROR_CODES);

/** The reasons that a call names; none where it hands on what it was given. */
export const reasonsIn = (args: string): string[] =>
  [...args.matchAll(NAMES)].map(([, name]) => name as string).filter((name) => !CODES.has(name));

const SENTENCES = /(?<=,\s*)(['"`])((?:(?!\1).)*\s(?:(?!\1).)*)\1/gs;

/** The sentences of a piece of source, with `gap` in the place of what is put in. */
export const sentencesIn = (source: string, gap: string): string[] =>
  [...source.matchAll(SENTENCES)].map(([, , text]) => (text as string).replace(/\$\{[^}]*\}/g, gap));

/** What a call says: in its arguments, or in a constant before it that they name. */
function sentenceOf({ args, before }: Call): string {
  const [written] = sentencesIn(args, '…');
  if (written !== undefined) return written;
  const constants = [...before.matchAll(/\bconst (\w+) =\s*((['"`])(?:(?!\3).)*\3);/gs)].reverse();
  const named = constants.find(([, name]) => new RegExp(`(?<![.'"\\w])${name}\\b`).test(args));
  return named ? (sentencesIn(`, ${named[2]}`, '…')[0] ?? '') : '';
}

const codeOf = ({ by, args }: Call): string =>
  CODE_OF[by] ??
  [...args.matchAll(/'([A-Z_]+)'/g)].map(([, name]) => name as string).find((name) => CODES.has(name)) ??
  '';

/** A reason in a table or behind a function has the code of the call in the file that hands on what it is given. */
export function raisedIn(text: string, isReason: (name: string) => boolean): Raised[] {
  const calls = callsIn(text);
  const direct = calls.flatMap((call) => {
    const sentence = sentenceOf(call);
    return reasonsIn(call.args).map((reason) => ({ reason, code: codeOf(call), sentence }));
  });
  const named = new Set(direct.map(({ reason }) => reason));
  const handing = calls.find(({ args }) => /\breason\b/.test(args) && reasonsIn(args).length === 0);
  if (!handing) return direct;
  const apart = [...text.matchAll(APART)].flatMap(([, quoted, key, rest]) => {
    const reason = quoted ?? (key as string);
    const [sentence = ''] = sentencesIn(rest?.replace(/^\s*,?/, ',') ?? '', '…');
    return isReason(reason) && !named.has(reason) ? [{ reason, code: codeOf(handing), sentence }] : [];
  });
  return [...direct, ...apart];
}

const APART = /(?:'([A-Z0-9]+(?:_[A-Z0-9]+)+)'|\b([A-Z0-9]+(?:_[A-Z0-9]+)+):)([^\n]*)/g;
