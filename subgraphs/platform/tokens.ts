import { invariant } from '../kit/errors';

let key: Uint8Array | undefined;

/** Called once by the program before it serves; 32 bytes or more, the same for every gateway of the installation. */
export function configurePlatform(settings: { tokenKey: Uint8Array }): void {
  invariant(settings.tokenKey.length >= 32, 'the key of access tokens has at least 32 bytes');
  key = settings.tokenKey;
}

export function tokenKey(): Uint8Array {
  invariant(key, 'configurePlatform was called before the first sign-in');
  return key;
}
