/** RFC 5987: percent-encodes everything but what it calls attr-char. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** For a file name of any script: plain ASCII for old programs, UTF-8 for all others (RFC 6266). */
export function contentDisposition(name: string, type: 'attachment' | 'inline' = 'attachment'): string {
  const whole = name.replace(/\p{Surrogate}/gu, '');
  const ascii = whole.replace(/[^\x20-\x7E]/g, '_').replace(/["\\%]/g, '_');
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encoded(whole)}`;
}
