import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { projectPath } from '../../subgraphs/kit/process/paths';

const read = (name: string) => readFileSync(projectPath('schema', name), 'utf8');

/** The names under *Breaking* of the release to come. */
function announcedIn(changelog: string): string[] {
  const [, coming = ''] = changelog.split(/^## Unreleased$/m);
  const [, breaking = ''] = (coming.split(/^## /m)[0] as string).split(/^### Breaking$/m);
  return [...(breaking.split(/^### /m)[0] as string).matchAll(/`([\w.]+)`/g)].map(([, name]) => name as string);
}

async function breakingChanges(before: GraphQLSchema, now: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, now);
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  return [...new Set(breaking.map(({ path, message }) => path ?? message))];
}

async function unannounced(before: GraphQLSchema, now: GraphQLSchema, changelog: string): Promise<string[]> {
  const announced = new Set(announcedIn(changelog));
  return (await breakingChanges(before, now)).filter((name) => !announced.has(name));
}

interface Deprecation {
  name: string;
  reason: string;
}

/** Whatever is deprecated, by its name in the schema. */
function deprecationsIn(schema: GraphQLSchema): Deprecation[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const members = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    return members.flatMap((member) => {
      const name = `${type.name}.${member.name}`;
      const below =
        'args' in member
          ? member.args.map((arg: GraphQLArgument) => ({ name: `${name}.${arg.name}`, ...reasonOf(arg) }))
          : [];
      return [{ name, ...reasonOf(member) }, ...below].filter(({ reason }) => reason !== '');
    });
  });
}

const reasonOf = ({ deprecationReason }: { deprecationReason?: string | null | undefined }) => ({
  reason: deprecationReason ?? '',
});

/** Says what to use instead and, at its end, the day until which it stays. */
const untilOf = ({ reason }: Deprecation) => /^\S.+\. Stays until (\d{4}-\d{2}-\d{2})\.$/.exec(reason)?.[1];

/** What went before the day that was promised. */
function goneTooEarly(before: GraphQLSchema, now: GraphQLSchema, today: string): string[] {
  const left = new Set(deprecationsIn(now).map(({ name }) => name));
  const gone = deprecationsIn(before).filter(({ name }) => !left.has(name));
  return gone.filter((deprecation) => (untilOf(deprecation) ?? '') >= today).map(({ name }) => name);
}

describe('the schema against that of the last release', () => {
  const released = buildSchema(read('released.graphql'));
  const current = buildSchema(read('api.graphql'));
  const changelog = read('CHANGELOG.md');

  test('breaks nothing that the changelog does not announce', async () => {
    expect(await unannounced(released, current, changelog)).toEqual([]);
  });

  test('breaks all that the changelog announces', async () => {
    const breaking = await breakingChanges(released, current);
    expect(announcedIn(changelog).filter((name) => !breaking.includes(name))).toEqual([]);
  });

  test('deprecates nothing without saying why and until when', () => {
    expect(deprecationsIn(current).filter((deprecation) => !untilOf(deprecation))).toEqual([]);
  });

  test('keeps what is deprecated until the day that was said', () => {
    expect(goneTooEarly(released, current, new Date().toISOString().slice(0, 10))).toEqual([]);
  });
});

describe('an invented change', () => {
  const sdl = (fields: string) => buildSchema(`type Query { ${fields} } enum Colour { RED GREEN }`);
  const before = sdl('wallet(id: ID!): String old: String @deprecated(reason: "Use new. Stays until 2027-03-31.")');
  const withSection = (text: string) =>
    `# Changes\n\n## Unreleased\n\n${text}\n\n## 0.1.0\n\n### Breaking\n\n- \`Query.wallet\`\n`;

  test.each([
    ['a field that is gone', 'old: String', ['Query.wallet']],
    ['another type', 'wallet(id: ID!): Int old: String', ['Query.wallet']],
    ['an argument that is needed now', 'wallet(id: ID!, of: ID!): String old: String', ['Query.wallet.of']],
  ])('is refused unless it is announced: %s', async (_title, fields, names) => {
    const now = sdl(fields);
    expect(await unannounced(before, now, withSection(''))).toEqual(names);
    expect(await unannounced(before, now, withSection(`### Added\n\n- \`${names[0]}\``))).toEqual(names);
    expect(await unannounced(before, now, withSection(`### Breaking\n\n- \`${names[0]}\`: use more.`))).toEqual([]);
  });

  test('that only adds is let through', async () => {
    const now = sdl('wallet(id: ID!, of: ID): String old: String more: Int');
    expect(await unannounced(before, now, withSection(''))).toEqual([]);
  });

  test.each([
    ['Use new.', undefined],
    ['Stays until 2027-03-31.', undefined],
    ['Use new. Stays until 2027-03-31.', '2027-03-31'],
  ])('deprecation "%s" lasts until %s', (reason, until) => {
    const [found] = deprecationsIn(sdl(`old: String @deprecated(reason: "${reason}")`));
    expect(untilOf(found as Deprecation)).toBe(until);
  });

  test('that removes early what was deprecated is refused though it is announced', () => {
    const now = sdl('wallet(id: ID!): String');
    expect(goneTooEarly(before, now, '2027-03-31')).toEqual(['Query.old']);
    expect(goneTooEarly(before, now, '2027-04-01')).toEqual([]);
  });
});
