import MiniSearch, { type SearchResult } from 'minisearch';
import { type Found, INDEX_OPTIONS } from '../../kit/search-options';

const MOST = 12;
const NOTHING = 'Nothing has all of these words. Try fewer, the beginning of one, or the Chinese for it.';

const search = document.querySelector('search') as HTMLElement;
const input = search.querySelector('input') as HTMLInputElement;
const count = search.querySelector('.count') as HTMLElement;
const list = search.querySelector('ol') as HTMLOListElement;

let index: Promise<MiniSearch<Found>> | undefined;

/** Loaded with the first visit of the search field, not with the page. */
function loadIndex(): Promise<MiniSearch<Found>> {
  index ??= fetch(document.body.dataset.index ?? '')
    .then((answer) => answer.text())
    .then((text) => MiniSearch.loadJSON<Found>(text, INDEX_OPTIONS));
  return index;
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function entryOf({ id, chapter, title, text }: SearchResult): HTMLLIElement {
  const link = document.createElement('a');
  link.href = id;
  link.append(element('strong', title));
  if (chapter !== title) link.append(element('small', chapter));
  link.append(element('span', text));
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

async function show(): Promise<void> {
  const words = input.value.trim();
  const found = words ? (await loadIndex()).search(words) : [];
  // Somebody may have typed on while the index was loading.
  if (words !== input.value.trim()) return;
  list.replaceChildren(...(found.length > 0 ? found.slice(0, MOST).map(entryOf) : [element('li', NOTHING, 'none')]));
  list.hidden = !words;
  count.textContent = words ? wordsOf(found.length) : '';
}

function wordsOf(found: number): string {
  if (found === 0) return 'Nothing found.';
  return found > MOST ? `The best ${MOST} of ${found}` : `${found} found`;
}

function close(): void {
  list.hidden = true;
  count.textContent = '';
}

/** Moves the focus among the field and what was found. */
function move(step: number): void {
  const stops = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}

input.addEventListener('focus', () => void loadIndex());
input.addEventListener('input', () => void show());
search.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
  if (event.key === 'ArrowDown') move(1);
  if (event.key === 'ArrowUp') move(-1);
  if (event.key === 'Enter' && event.target === input) list.querySelector('a')?.click();
  if (['ArrowDown', 'ArrowUp'].includes(event.key)) event.preventDefault();
});
list.addEventListener('click', close);
document.addEventListener('click', ({ target }) => {
  if (!search.contains(target as Node)) close();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === input || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});
search.hidden = false;

for (const figure of document.querySelectorAll('figure')) {
  const button = element('button', 'Copy') as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(figure.querySelector('code')?.textContent ?? '');
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2_000);
  });
  figure.querySelector('figcaption')?.append(button);
}
