import { failedPrecondition } from '../../kit/basics/errors';

export const TEMPORARY = { addressHours: 2, passwordMinutes: 30, sessionHours: 2, passwordLength: 16 } as const;

/** Base32 of RFC 4648, which nobody misreads. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const temporaryPassword = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, TEMPORARY.passwordLength)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

export const looksTemporary = (password: string): boolean => /^[A-Z2-7]{16}$/.test(password);

export const inHours = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3600_000);

/** Told to the operator who has not admitted the address from which he asks. */
export function addressNotAdmitted() {
  return failedPrecondition('ADDRESS_NOT_ADMITTED', 'Admit the address that you ask from first: admitOwnAddress.');
}
