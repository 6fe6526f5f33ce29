export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

export const code = (text: string | number): string => `<code>${escapeHtml(String(text))}</code>`;

/** A table of cells that are HTML already; what does not fit the screen is pushed aside there, not with the whole page. */
export function table(head: readonly string[], rows: readonly string[]): string {
  const titles = head.map((title) => `<th scope="col">${title}</th>`).join('');
  return `<div class="table" tabindex="0"><table><thead><tr>${titles}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

export const row = (cells: readonly string[], id = ''): string =>
  `<tr${id && ` id="${id}"`}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
