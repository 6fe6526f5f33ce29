import { badInput, failedPrecondition } from '../../kit/basics/errors';

const MOST_SECONDS = 31_536_000;

export function secondsOf(seconds: number): number {
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw badInput('input.expiresInSeconds', `expiresInSeconds must be 1 to ${MOST_SECONDS}.`, 'NUMBER_OUT_OF_RANGE', {
    least: 1,
    most: MOST_SECONDS,
  });
}

/** Nothing would ever be given again. */
export const keepsNothing = () =>
  failedPrecondition('CACHE_OFF', 'The answers of this product are not kept.', { field: 'input.productCode' });

/** A bundle is answered part by part, and what is kept are the parts. */
export const bundleRefused = () =>
  failedPrecondition('CACHE_OF_BUNDLE', 'What a bundle answers is kept by its components.', {
    field: 'input.productCode',
  });
