import { audienceOf, callersOf } from '../audience';
import { type ContractEndpoint, type ContractField, endpointKey } from '../contract';
import { keyOf } from '../endpoint';
import { implemented } from '../modules/index';
import { exampleOf } from '../openapi/examples';
import { operationIdOf } from '../openapi/operations';
import { fieldTable } from './fields';
import { code, escapeHtml } from './html';

const notes = new Map(implemented().map((endpoint) => [keyOf(endpoint), endpoint.note]));

/** One endpoint: where it is, who may call it, what it takes and answers, and a call to try. */
export function endpointHtml(endpoint: ContractEndpoint): string {
  const { title, method, path, request } = endpoint;
  const id = operationIdOf(endpoint);
  const key = endpointKey(endpoint);
  const isPending = !notes.has(key);
  const note = notes.get(key);
  return [
    `<section class="endpoint" id="${id}"><h2>${escapeHtml(title)}${isPending ? ' <em>pending</em>' : ''}`,
    ` <a class="link" href="#${id}" aria-label="Link to ${escapeHtml(title)}">#</a></h2>`,
    `<p class="path"><b>${method}</b> ${code(path)}</p>`,
    `<p class="facts">${factsOf(endpoint).join(' · ')}</p>`,
    note ? `<p>${escapeHtml(note)}</p>` : '',
    fieldsOf(endpoint, 'Path', request.path),
    fieldsOf(endpoint, 'Query', request.query),
    fieldsOf(endpoint, 'Body', request.body),
    answerOf(endpoint),
    `<details><summary>Example</summary><figure><figcaption>Shell</figcaption><pre tabindex="0"><code>${escapeHtml(curl(endpoint))}</code></pre></figure></details>`,
    '</section>',
  ].join('');
}

function factsOf({ path, id, reads, contentType }: ContractEndpoint): string[] {
  return [
    `For ${callersOf(audienceOf(path))}`,
    reads ? 'reads only' : 'writes',
    ...(contentType.startsWith('multipart') ? [contentType] : []),
    `section ${id}`,
  ];
}

function fieldsOf({ path }: ContractEndpoint, caption: string, fields: ContractField[] | undefined): string {
  return fields?.length ? `<h3>${caption}</h3>${fieldTable(fields, { path, isRequest: true })}` : '';
}

function answerOf({ path, response }: ContractEndpoint): string {
  if (response === 'file')
    return '<h3>Answer</h3><p>A spreadsheet (.xlsx); an envelope where the business refuses.</p>';
  if (response === 'text') return '<h3>Answer</h3><p>Plain text.</p>';
  if (!response.fields)
    return '<h3>Answer</h3><p>The envelope, with what was done in <code>data</code> if anything.</p>';
  const table = fieldTable([response], { path, isRequest: false });
  return `<details><summary>Answer: ${countOf(response.fields)} fields</summary>${table}</details>`;
}

const countOf = (fields: readonly ContractField[]): number =>
  fields.reduce((sum, { fields: below = [] }) => sum + 1 + countOf(below), 0);

/** A call as one types it; the token is that of whoever may call. */
function curl({ method, path, request, example, contentType }: ContractEndpoint): string {
  const query = (request.query ?? []).map(({ name }) => `${name}=`).join('&');
  const address = `"$SKEP${path.replace(/\{(\w+)\}/g, '10001')}${query && `?${query}`}"`;
  const lines = [`curl -s ${address} -H "stoken: $TOKEN"`];
  if (contentType.startsWith('multipart')) lines.push(`-F file=@sample.xlsx`);
  else if (method === 'POST') {
    lines.push(`-H 'content-type: application/json'`);
    lines.push(`-d '${JSON.stringify(exampleOf(request.body ?? [], example, path), null, 2)}'`);
  }
  return lines.join(' \\\n  ');
}
