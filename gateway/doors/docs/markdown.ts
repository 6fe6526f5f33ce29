import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import graphql from 'highlight.js/lib/languages/graphql';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import MarkdownIt, { type Token } from 'markdown-it';

interface Passage {
  /** Where on the page; empty for its top. */
  anchor: string;
  title: string;
  text: string;
}

export interface Chapter {
  title: string;
  /** The headings of the second level, for the list of contents. */
  headings: { anchor: string; title: string }[];
  html: string;
  passages: Passage[];
}

const LANGUAGES = { graphql, json, sh: bash, ts: typescript, js: javascript };
const SHOWN: Record<string, string> = {
  graphql: 'GraphQL',
  json: 'JSON',
  sh: 'Shell',
  ts: 'TypeScript',
  js: 'JavaScript',
};
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);

const markdown = new MarkdownIt({ html: false, linkify: false });
const { escapeHtml } = markdown.utils;

/** The first word behind a fence is the language; the others are shown: who asks, or what the block is. */
markdown.renderer.rules.fence = (tokens, index) => {
  const { info, content } = tokens[index] as Token;
  const [language = '', ...remark] = info.trim().split(/\s+/);
  const text = Object.hasOwn(LANGUAGES, language) ? hljs.highlight(content, { language }).value : escapeHtml(content);
  const caption = [SHOWN[language] ?? '', escapeHtml(remark.join(' '))].filter(Boolean).join(' · ');
  return `<figure><figcaption>${caption}</figcaption><pre tabindex="0"><code>${text}</code></pre></figure>\n`;
};
// What does not fit the screen is pushed aside there, not with the whole page.
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The words of an inline token, without its marks. */
const wordsOf = (token: Token | undefined): string =>
  (token?.children ?? []).map(({ content, type }) => (type === 'softbreak' ? ' ' : content)).join('');

/** A name that opens a row is looked up, so it can be linked and searched. */
function nameOfRow(tokens: readonly Token[], index: number): string | undefined {
  const [first, ...others] = tokens[index + 2]?.children ?? [];
  return tokens[index + 1]?.type === 'td_open' && first?.type === 'code_inline' && others.length === 0
    ? first.content
    : undefined;
}

/** Renders a chapter: gives headings and rows of names their anchors, and takes it apart for the search. */
export function chapterOf(source: string): Chapter {
  const tokens = markdown.parse(source, {});
  const headings: Chapter['headings'] = [];
  const passages: Passage[] = [];
  const taken = new Set<string>();
  let section: Passage = { anchor: '', title: '', text: '' };
  let target = section;
  const begin = (passage: Passage): Passage => {
    passages.push(passage);
    taken.add(passage.anchor);
    return passage;
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.type === 'heading_open') {
      const title = wordsOf(next);
      const anchor = token.tag === 'h1' ? '' : anchorOf(title);
      section = begin({ anchor, title, text: '' });
      target = section;
      if (anchor) token.attrSet('id', anchor);
      if (token.tag === 'h2') headings.push({ anchor, title });
    } else if (token.type === 'tr_open') {
      const name = nameOfRow(tokens, index);
      if (name === undefined || taken.has(name)) return;
      token.attrSet('id', name);
      target = begin({ anchor: name, title: name, text: '' });
    } else if (token.type === 'tr_close') {
      target = section;
    } else if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open') {
      target.text += `${wordsOf(token)} `;
    } else if (token.type === 'fence') {
      target.text += `${token.content} `;
    }
  });
  const [top] = passages;
  if (top?.anchor !== '') throw new Error('A chapter begins with its title.');
  return { title: top.title, headings, html: markdown.renderer.render(tokens, markdown.options, {}), passages };
}
