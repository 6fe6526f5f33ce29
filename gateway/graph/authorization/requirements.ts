import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/** What a viewer must have: any one of the alternatives, each a set of scopes; none at all means "signed in". */
export interface Requirement {
  readonly alternatives: ReadonlyArray<readonly string[]>;
}

/** Requirements by coordinate: `Type` for a type, `Type.field` for a field. What is missing is open to everybody. */
export type Requirements = ReadonlyMap<string, Requirement>;

/** Directives of the supergraph that this gateway enforces, by the name of their feature. */
const ENFORCED_HERE = new Set(['authenticated', 'requiresScopes']);

/** The stock gateway leaves out of its API schema what is `@inaccessible`. */
const ENFORCED_BY_GATEWAY = new Set(['inaccessible']);

/**
 * Reads `@authenticated` and `@requiresScopes` of a composed supergraph. Composition has already carried them from
 * implementations to interfaces.
 * @throws Error when the supergraph links a security feature we do not enforce (`@policy`) or renames one we do:
 * starting without it would open what it closes.
 */
export function readRequirements(supergraphSdl: string): Requirements {
  const document = parse(supergraphSdl);
  for (const link of linksOf(document)) {
    if (isSecurity(link) && !isEnforced(link, ENFORCED_HERE) && !isEnforced(link, ENFORCED_BY_GATEWAY)) {
      throw new Error(
        `The supergraph needs the security feature ${String(argument(link, 'url'))}, which is not enforced here.`,
      );
    }
  }
  const requirements = new Map<string, Requirement>();
  for (const definition of document.definitions) {
    if (!isTypeDefinition(definition)) continue;
    add(requirements, definition.name.value, definition.directives);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      add(requirements, `${definition.name.value}.${field.name.value}`, field.directives);
    }
  }
  return requirements;
}

/**
 * The supergraph without the purpose SECURITY on the features this gateway enforces itself: `@apollo/gateway` refuses
 * to load them otherwise. Any other security feature keeps its purpose and with it the refusal. The directives stay.
 */
export function withoutSecurityPurpose(supergraphSdl: string): string {
  const cuts = linksOf(parse(supergraphSdl))
    .filter((link) => isSecurity(link) && isEnforced(link, ENFORCED_HERE))
    .flatMap((link) => link.arguments?.find((candidate) => candidate.name.value === 'for')?.loc ?? [])
    .map((loc) => ({ start: loc.startToken.prev?.end ?? loc.start, end: loc.end }));
  return cuts.reduceRight((sdl, cut) => sdl.slice(0, cut.start) + sdl.slice(cut.end), supergraphSdl);
}

function add(
  requirements: Map<string, Requirement>,
  coordinate: string,
  directives?: readonly ConstDirectiveNode[],
): void {
  const scopes = directives?.find((directive) => directive.name.value === 'requiresScopes');
  if (scopes) requirements.set(coordinate, { alternatives: scopeLists(argument(scopes, 'scopes')) });
  else if (directives?.some((directive) => directive.name.value === 'authenticated')) {
    requirements.set(coordinate, { alternatives: [] });
  }
}

/** The GraphQL rule of coercion lets a single value stand for a list, at both levels. */
function scopeLists(value: unknown): string[][] {
  return asList(value).map((alternative) => asList(alternative).map(String));
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function linksOf(document: DocumentNode): ConstDirectiveNode[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((schema) => schema.directives ?? [])
    .filter((directive) => directive.name.value === 'link');
}

function isSecurity(link: ConstDirectiveNode): boolean {
  return argument(link, 'for') === 'SECURITY';
}

function isEnforced(link: ConstDirectiveNode, features: ReadonlySet<string>): boolean {
  const feature = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v0\.\d+$/.exec(String(argument(link, 'url')))?.[1] ?? '';
  return features.has(feature) && argument(link, 'as') === undefined && argument(link, 'import') === undefined;
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const node = directive.arguments?.find((candidate) => candidate.name.value === name);
  return node && valueFromASTUntyped(node.value);
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith('TypeDefinition');
}
