import { type Times, times } from "../../devices/times.ts";

/** The usual patiences, short enough for a test to see them end. */
export const quick: Times = {
  ...times,
  connect: 1_000,
  stall: 600,
  status: 150,
  finish: 600,
  watch: 50,
  path: 50,
  scanIdle: 60,
  resend: 200,
  backOff: { first: 10, cap: 100 },
  refused: 50,
  replaced: 200,
  spoolRetry: 50,
};

/** The same, for tests in which nobody is to lose patience: a machine that is busy answers late. */
export const quickAndPatient: Times = { ...quick, connect: 10_000, stall: 10_000, status: 10_000, finish: 10_000 };
