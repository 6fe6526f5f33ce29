import type { Found } from '../../kit/search-options';
import { writePages } from '../../kit/written-pages';
import { audiences, callersOf } from '../audience';
import { type ContractEndpoint, type ContractField, contract } from '../contract';
import { enumTables } from '../enums/tables';
import { pending } from '../modules/index';
import { valuesOf } from '../openapi/enums';
import { failures } from '../openapi/failures';
import { operationIdOf } from '../openapi/operations';
import { endpointHtml } from './endpoint';
import { code, escapeHtml, row, table } from './html';

interface Module {
  name: string;
  title: string;
  endpoints: ContractEndpoint[];
}

const ROOT = '/mt/docs';

/** Writes the reference: the way in, the codes, and a page for each module. `template` is as that of the pages at /docs. */
export async function writeReference(folder: string, template: string): Promise<void> {
  const modules = modulesOf(contract());
  const pages = [
    { name: 'index', title: 'Legacy interface', html: wayIn(modules), open: '' },
    { name: 'codes', title: 'Codes', html: codesPage(), open: 'codes' },
    ...modules.map((module) => ({
      ...{ name: fileOf(module.name), title: module.title, html: modulePage(module), open: module.name },
    })),
  ];
  await writePages(
    folder,
    template,
    pages.map(({ name, title, html, open }) => ({
      name,
      parts: { TITLE: escapeHtml(title), CHAPTERS: contents(modules, open), CONTENT: html },
    })),
    [...modules.flatMap(passagesOf), ...passagesOfCodes()],
  );
}

/** The module `crm/customer` is the file `crm-customer.html`. */
const fileOf = (module: string): string => module.replace('/', '-');

function modulesOf(endpoints: readonly ContractEndpoint[]): Module[] {
  const found = new Map<string, Module>();
  for (const endpoint of endpoints) {
    const { module: name, moduleTitle: title = name } = endpoint;
    const module = found.get(name) ?? { name, title, endpoints: [] };
    module.endpoints.push(endpoint);
    found.set(name, module);
  }
  return [...found.values()];
}

const addressOf = (endpoint: ContractEndpoint): string => `${ROOT}/${endpoint.module}#${operationIdOf(endpoint)}`;

const ofFrontEnd = (modules: readonly Module[], prefix: string): Module[] =>
  modules.filter(({ name }) => `/mt/${name}/`.startsWith(prefix));

function contents(modules: readonly Module[], open: string): string {
  const entry = (address: string, title: string, isOpen: boolean, below = '') =>
    `<li><a href="${address}"${isOpen ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a>${below}</li>`;
  const listed = (module: Module) => {
    const isOpen = module.name === open;
    const below = module.endpoints.map((one) => entry(`#${operationIdOf(one)}`, one.title, false)).join('');
    return entry(`${ROOT}/${module.name}`, module.title, isOpen, isOpen ? `<ul>${below}</ul>` : '');
  };
  const groups = audiences.map(({ prefix, title }) => {
    const entries = ofFrontEnd(modules, prefix).map(listed);
    return `<li><span class="group">${title}</span><ul>${entries.join('')}</ul></li>`;
  });
  return `<ul>${entry(ROOT, 'How to call', open === '')}${entry(`${ROOT}/codes`, 'Codes', open === 'codes')}${groups.join('')}</ul>`;
}

function modulePage({ name, title, endpoints }: Module): string {
  return `<h1>${escapeHtml(title)}</h1><p>${code(`/mt/${name}`)} · ${endpoints.length} endpoints</p>${endpoints.map(endpointHtml).join('')}`;
}

function wayIn(modules: readonly Module[]): string {
  const waiting = pending().length;
  const groups = audiences.map((audience) => {
    const rows = ofFrontEnd(modules, audience.prefix).map(({ name, title, endpoints }) =>
      row([`<a href="${ROOT}/${name}">${escapeHtml(title)}</a>`, code(`/mt/${name}`), String(endpoints.length)]),
    );
    return `<h2>${audience.title}</h2><p>Called by: ${callersOf(audience)}</p>${table(['Module', 'Path', 'Endpoints'], rows)}`;
  });
  return `<h1>Legacy interface</h1>
<p>${contract().length} endpoints, ${contract().length - waiting} answered. For programs: <a href="/mt/openapi.json">OpenAPI 3.1</a>.
New clients ask the graph instead: <a href="/docs">its pages</a>.</p>
<p>Send the access token of a session in the header <code>stoken</code>, or in <code>Authorization</code> as Bearer. A body is JSON
in UTF-8, 1 MB at most. Every answer but a file is an envelope:</p>
<figure><figcaption>JSON</figcaption><pre tabindex="0"><code>{ "code": 0, "msg": "", "data": …, "timestamp": 1764550000000, "traceId": "…" }</code></pre></figure>
<p><code>code</code> 0 is success; with any other there is no <code>data</code>, and <code>msg</code> says in Chinese what is wrong.
<code>traceId</code> is what the log knows the request by. int64 are JSON numbers with all their digits: read them losslessly. Times are
Asia/Shanghai. Fields without a value are left out. Blank texts and null of a request count as absent, fields that are not
documented are ignored.</p>
<h2 id="failures">Failures</h2>${failureTable()}${groups.join('')}`;
}

function failureTable(): string {
  const rows = failures().map((one) => row([code(one.code), String(one.status), escapeHtml(one.text)]));
  return table(['<code>code</code>', 'HTTP', 'In general'], rows);
}

interface Named {
  name: string;
  meanings: readonly { code: number | string; name: string; text: string }[];
}

/** The sets of codes that fields of the contract refer to, by name. */
function namedCodes(): Named[] {
  const found = new Map<string, Named>();
  const visit = (field: ContractField, path: string, isRequest: boolean): void => {
    const values = valuesOf(field, { path, isRequest });
    if (values?.name) found.set(values.name, { name: values.name, meanings: values.meanings });
    for (const below of field.fields ?? []) visit(below, path, isRequest);
  };
  for (const { path, request, response } of contract()) {
    for (const field of Object.values(request).flat()) visit(field, path, true);
    if (typeof response !== 'string') visit(response, path, false);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function codesPage(): string {
  const sets = namedCodes().map(({ name, meanings }) => {
    const rows = meanings.map((one) => row([code(one.code), escapeHtml(one.text), code(one.name)]));
    return `<h2 id="${name}">${name}</h2>${table(['Code', 'Meaning', 'In the graph'], rows)}`;
  });
  return `<h1>Codes</h1><p>What the fields of requests and answers hold. Any of the ${enumTables.size} enums of the graph is answered by
<a href="${ROOT}/crm/base#crmBaseEnumList"><code>/mt/crm/base/enumList</code></a>, by its name.</p>${sets.join('')}`;
}

const namesIn = (fields: readonly ContractField[]): string[] =>
  fields.flatMap(({ name, title = '', fields: below = [] }) => [name, title, ...namesIn(below)]);

const passagesOf = ({ title: chapter, endpoints }: Module): Found[] =>
  endpoints.map((endpoint) => {
    const { request, response, method, path, title } = endpoint;
    const answer = typeof response === 'string' ? [] : (response.fields ?? []);
    const fields = [...Object.values(request).flat(), ...answer];
    return { id: addressOf(endpoint), chapter, title, text: [method, path, ...new Set(namesIn(fields))].join(' ') };
  });

const passagesOfCodes = (): Found[] =>
  namedCodes().map(({ name, meanings }) => ({
    id: `${ROOT}/codes#${name}`,
    chapter: 'Codes',
    title: name,
    text: meanings.map((one) => `${one.code} ${one.text}`).join(' '),
  }));
