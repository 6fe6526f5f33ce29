import { type ContractEndpoint, type ContractField, contract, endpointKey } from '../contract';
import { pending } from '../modules/index';

/** The reading page: every endpoint with its fields, one HTML file that needs nothing from outside. */
export function docsPage(): string {
  const waiting = new Set(pending().map(endpointKey));
  const modules = [...new Set(contract().map(({ module }) => module))];
  const sections = modules.map((module) => {
    const endpoints = contract().filter((endpoint) => endpoint.module === module);
    const entries = endpoints.map((endpoint) => entryOf(endpoint, waiting.has(endpointKey(endpoint))));
    return `<section id="${module}"><h2>${module}</h2>${entries.join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Skep legacy interface</title><style>${STYLE}</style><script src="/mt/docs.js" defer></script></head><body>
<header><h1>Legacy interface</h1><p>${contract().length} endpoints, ${contract().length - waiting.size} answered.
<a href="/mt/openapi.json">OpenAPI 3.1</a></p>
<input type="search" placeholder="Path, title or field" aria-label="Search" autofocus></header>
<main>${sections.join('')}</main></body></html>`;
}

function entryOf(endpoint: ContractEndpoint, isPending: boolean): string {
  const { path, query, body } = endpoint.request;
  const parts = [
    table('Path', path),
    table('Query', query),
    table('Body', body),
    typeof endpoint.response === 'string'
      ? `<p>Answers a ${endpoint.response}.</p>`
      : table('data', [endpoint.response]),
  ];
  const mark = isPending ? ' <em>pending</em>' : '';
  return `<details><summary><b>${endpoint.method}</b> <code>${endpoint.path}</code> ${escapeHtml(endpoint.title)}${mark}</summary>${parts.join('')}</details>`;
}

function table(caption: string, fields: readonly ContractField[] | undefined): string {
  if (!fields?.length) return '';
  return `<table><caption>${caption}</caption>${rows(fields, 0)}</table>`;
}

function rows(fields: readonly ContractField[], depth: number): string {
  return fields
    .map((field) => {
      const type = field.type === 'array' && field.items ? `array of ${field.items}` : field.type;
      const remark = [field.required ? 'required' : '', field.format ?? '', escapeHtml(field.title ?? '')]
        .filter(Boolean)
        .join(' · ');
      const row = `<tr><td class="d${Math.min(depth, 6)}">${escapeHtml(field.name)}</td><td>${type}</td><td>${remark}</td></tr>`;
      return row + rows(field.fields ?? [], depth + 1);
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}
header{position:sticky;top:0;background:Canvas;padding-bottom:.5rem}h1{font-size:1.4rem;margin:0}h2{font-size:1.1rem}
input{width:100%;padding:.5rem;font:inherit}summary{cursor:pointer;padding:.2rem 0}em{color:#b45309}
table{border-collapse:collapse;margin:.5rem 0 1rem 1rem}caption{text-align:left;font-weight:600}
td{border-top:1px solid #8884;padding:.1rem .8rem .1rem 0;vertical-align:top}:root{color-scheme:light dark}
${[1, 2, 3, 4, 5, 6].map((depth) => `.d${depth}{padding-left:${depth * 1.2}rem}`).join('')}`;

/** Filters the page as one types; served as a file of its own so that a strict content security policy allows it. */
export const SEARCH_SCRIPT = `const input = document.querySelector('input');
input.addEventListener('input', () => {
  const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const section of document.querySelectorAll('section')) {
    let shown = 0;
    for (const entry of section.querySelectorAll('details')) {
      const text = entry.textContent.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
      if (!entry.hidden) shown += 1;
    }
    section.hidden = shown === 0;
  }
});
`;
