/**
 * Pictures that carry themselves: a data: address of an SVG, so that demo customers have a logo and papers to look at
 * without a file store and without another host.
 */
const picture = (width: number, height: number, drawing: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" text-anchor="middle" font-family="sans-serif">${drawing}</svg>`,
  )}`;

const escaped = (text: string) => text.replace(/[<>&]/g, '');

/** The first character of a short name on a colour of its own. */
export function logo(name: string): string {
  const hue = [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
  return picture(
    64,
    64,
    `<rect width="64" height="64" rx="12" fill="hsl(${hue} 55% 42%)"/><text x="32" y="43" font-size="32" fill="#fff">${escaped(name.charAt(0))}</text>`,
  );
}

/** A sheet that says what it stands for and that it is none. */
export function paper(title: string, name: string): string {
  return picture(
    320,
    200,
    `<rect x="1" y="1" width="318" height="198" fill="#fdfcf7" stroke="#b9a06a"/><text x="160" y="80" font-size="26">${title}</text><text x="160" y="120" font-size="14">${escaped(name)}</text><text x="160" y="170" font-size="12" fill="#a33">样张</text>`,
  );
}
