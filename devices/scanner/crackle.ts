/** What nobody can read stands as this in a scan: its letters were no UTF-8, or its end was lost. No code of ours has it. */
export const unreadable = "\ufffd";

/** Passed on so often in a row within a minute. More of it is no hand that tries again, but a line that crackles. */
const patience = { times: 3, withinMs: 60_000 } as const;

/** When scans came that nobody can read: the last times, in ms. */
export type Crackles = readonly number[];

/**
 * Whether to pass a scan on, and what to remember for the next. A line that crackles on is silent until it has been for a
 * minute, or until something was read: each scan takes the place of the last one at its counter or kiosk. Pure.
 */
export function hearCrackle(before: Crackles, scan: string, at: number): { passed: boolean; crackles: Crackles } {
  if (!scan.includes(unreadable)) return { passed: true, crackles: [] };
  const crackles = [...before.filter((earlier) => at - earlier < patience.withinMs), at].slice(-patience.times - 1);
  return { passed: crackles.length <= patience.times, crackles };
}
