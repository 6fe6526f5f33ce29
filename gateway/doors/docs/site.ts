import { readFile } from 'node:fs/promises';
import { projectPath } from '../../../subgraphs/kit/process/paths';
import type { Found } from '../kit/search-options';
import { writePages } from '../kit/written-pages';
import { facts } from './facts';
import { type Chapter, chapterOf } from './markdown';

/** The chapters in the order in which one reads them; the first is the page at /docs itself. */
export const CHAPTERS = [
  'first-query',
  'sign-in',
  'scalars',
  'pages',
  'filters',
  'caches',
  'errors',
  'limits',
  'persisted',
  'idempotency',
  'files',
  'events',
  'webhooks',
  'calls',
  'old-paths',
  'running',
  'changes',
] as const;

const pathOf = (name: string): string => (name === CHAPTERS[0] ? '/docs' : `/docs/${name}`);

/** The text of a chapter with all that the code says put in. */
export async function sourceOf(name: string, values = facts()): Promise<string> {
  const text = await readFile(projectPath('gateway/doors/docs/pages', `${name}.md`), 'utf8');
  return text.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${name}.md asks for {{${key}}}, which there is none of.`);
    return value;
  });
}

/** @param template the page with %TITLE%, %CHAPTERS%, %CONTENT% and %INDEX% */
export async function writeSite(folder: string, template: string): Promise<void> {
  const values = facts();
  const chapters = await Promise.all(
    CHAPTERS.map(async (name) => ({ name, ...chapterOf(await sourceOf(name, values)) })),
  );
  const pages = chapters.map(({ name, title, html }, i) => ({
    name,
    parts: {
      TITLE: title,
      CHAPTERS: listOf(chapters, name),
      CONTENT: html + neighbours(chapters[i - 1], chapters[i + 1]),
    },
  }));
  await writePages(folder, template, pages, passagesOf(chapters));
}

type Named = Chapter & { name: string };

function listOf(chapters: readonly Named[], open: string): string {
  const entries = chapters.map(({ name, title, headings }) => {
    if (name !== open) return `<li><a href="${pathOf(name)}">${title}</a></li>`;
    const below = headings.map((heading) => `<li><a href="#${heading.anchor}">${heading.title}</a></li>`).join('');
    return `<li><a href="${pathOf(name)}" aria-current="page">${title}</a><ul>${below}</ul></li>`;
  });
  return `<ul>${entries.join('')}</ul>`;
}

function neighbours(before: Named | undefined, after: Named | undefined): string {
  const link = (chapter: Named | undefined, rel: string) =>
    chapter ? `<a rel="${rel}" href="${pathOf(chapter.name)}">${chapter.title}</a>` : '<span></span>';
  return `<nav class="neighbours" aria-label="Neighbouring chapters">${link(before, 'prev')}${link(after, 'next')}</nav>`;
}

const passagesOf = (chapters: readonly Named[]): Found[] =>
  chapters.flatMap(({ name, title: chapter, passages }) =>
    passages.map(({ anchor, title, text }) => ({
      ...{ id: anchor ? `${pathOf(name)}#${anchor}` : pathOf(name), chapter, title, text },
    })),
  );
