import { readFileSync, writeFileSync } from 'node:fs';
import { parse, print, visit } from 'graphql';
import { projectPath } from '../subgraphs/kit/process/paths';

const CHANGELOG = projectPath('schema', 'CHANGELOG.md');
const COMING = '## Unreleased\n';

/**
 * Keeps the API schema, without its descriptions, as what coming changes are compared with, and puts what has changed
 * under the version of package.json. Throws when that version has a section already.
 */
export function writeRelease(): void {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const changelog = readFileSync(CHANGELOG, 'utf8');
  if (changelog.includes(`\n## ${version}\n`)) throw new Error(`${version} is released: raise the version first.`);
  writeFileSync(CHANGELOG, changelog.replace(COMING, `${COMING}\n## ${version}\n`));
  const api = parse(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'), { noLocation: true });
  const bare = visit(api, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  writeFileSync(projectPath('schema', 'released.graphql'), `${print(bare)}\n`);
}
