const KEY = 'skep-signing-browser';
const BYTES = 32;

/**
 * A secret of this tab, drawn once: a code proves something to the tab that asked for it alone, not to everybody who
 * holds the link. It survives that the tab is loaded again, as when the signer looks at the SMS meanwhile.
 */
export function browserSecret(): string {
  const known = sessionStorage.getItem(KEY);
  if (known) return known;
  const drawn = crypto.getRandomValues(new Uint8Array(BYTES));
  const secret = [...drawn].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem(KEY, secret);
  return secret;
}
