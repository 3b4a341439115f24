/** How long to wait after failures in a row, in ms. */
export interface Patience {
  /** After the first failure. */
  baseMs: number;
  /** Never longer than this. */
  capMs: number;
}

/**
 * Doubles from failure to failure up to the cap. Half of it is left to chance, so that many offices whose province comes
 * back do not all knock in the same second.
 * @param failures 1 after the first
 * @param random from 0 up to 1
 */
export function backoff(failures: number, random: number, { baseMs, capMs }: Patience): number {
  const doublings = Math.min(Math.max(failures, 1) - 1, 40);
  const full = Math.min(capMs, baseMs * 2 ** doublings);
  return Math.round(full / 2 + (full / 2) * random);
}
