import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { StartRefused } from '../common/start-errors';
import { LIMITS } from './limits/limits';
import { readScalarsLikeSubgraphs } from './limits/scalars';
import { shapeRules } from './limits/shape-rules';
import { documentsIn, type ListedDocument, type ManifestFile } from './manifests';
import { hashOf } from './operations';

/** The documents that front ends are known to send. */
export interface TrustedDocuments {
  readonly documents: readonly DocumentNode[];
  /** The text of the document that has this name: an id of a manifest, or the hash of its text. */
  textOf(name: string): string | undefined;
  has(text: string): boolean;
}

export const NO_DOCUMENTS: TrustedDocuments = { documents: [], textOf: () => undefined, has: () => false };

interface TrustedSources {
  files: readonly ManifestFile[];
  /** Texts of our own pages and programs. */
  ours: readonly string[];
  schema: GraphQLSchema;
  /** Whether clients may read the schema. */
  introspection: boolean;
}

/** A listed document with where it is listed, in words. */
interface Placed extends ListedDocument {
  place: string;
}

/** @throws StartRefused that names file and operation of whatever could not be answered or has the id of another text. */
export function readTrustedDocuments({ files, ours, schema, introspection }: TrustedSources): TrustedDocuments {
  const check = documentCheck(schema, introspection);
  const byText = new Map<string, Checked>();
  const byName = new Map<string, Placed>();
  const faults: string[] = [];

  function name(listed: Placed, id: string): void {
    const known = byName.get(id);
    if (!known) byName.set(id, listed);
    else if (known.text !== listed.text)
      faults.push(`${listed.place}: the id is that of another text, ${known.place}.`);
  }

  function take(listed: ListedDocument, file: string): void {
    const known = byText.get(listed.text);
    const checked = known ?? check(listed.text);
    byText.set(listed.text, checked);
    const placed = { ...listed, place: placeOf(file, listed, checked) };
    if (!known) faults.push(...checked.faults.map((fault) => `${placed.place}: ${fault}`));
    name(placed, listed.id);
    name(placed, hashOf(listed.text));
  }

  for (const text of ours) take({ id: hashOf(text), name: undefined, text }, 'Skep');
  for (const file of files) {
    const listed = documentsIn(file);
    if (typeof listed === 'string') faults.push(listed);
    else for (const one of listed) take(one, file.name);
  }
  if (faults.length > 0) throw new StartRefused(firstOf(faults).join('\n'));
  return {
    documents: [...byText.values()].flatMap(({ document }) => document ?? []),
    textOf: (id) => byName.get(id)?.text,
    has: (text) => byText.has(text),
  };
}

/** More would scroll the first ones away. */
const MOST_FAULTS = 20;

function firstOf(faults: readonly string[]): string[] {
  const more = faults.length - MOST_FAULTS;
  return more > 0 ? [...faults.slice(0, MOST_FAULTS), `${more} more like these.`] : [...faults];
}

function placeOf(file: string, { id, name }: ListedDocument, { document }: Checked): string {
  const operation = document?.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const said = name ?? operation?.name?.value;
  return said === undefined || said === id ? `${file}, ${id}` : `${file}, ${said} (${id})`;
}

interface Checked {
  document?: DocumentNode;
  faults: readonly string[];
}

/** What the door asks of a text before it runs; Apollo Server asks it of no document that is kept. */
function documentCheck(schema: GraphQLSchema, introspection: boolean): (text: string) => Checked {
  readScalarsLikeSubgraphs(schema);
  const ofShape = shapeRules(LIMITS, true);
  const ofMeaning = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  return (text) => {
    try {
      const document = parse(text, { maxTokens: LIMITS.tokens });
      if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) {
        return { document, faults: ['There is no operation in it.'] };
      }
      const misshapen = validate(schema, document, ofShape);
      const errors = misshapen.length > 0 ? misshapen : validate(schema, document, ofMeaning);
      return { document, faults: errors.map(({ message }) => message) };
    } catch (error) {
      return { faults: [(error as Error).message] };
    }
  };
}
