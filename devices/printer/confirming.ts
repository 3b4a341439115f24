import type { Times } from "../times.ts";

/** What is known of one printer's word that its papers are out (GS ( H). */
export interface Confirming {
  /** Four digits, ascending and then from 0001 again: a late word for an earlier paper is not taken for this one. */
  nextId(): string;
  /** How long to wait for it, in ms: one that never gave its word holds up nobody a second time. */
  patienceMs(times: Pick<Times, "finish" | "status">): number;
  /** Whether it ever gave its word: then silence means something. */
  hasConfirmed(): boolean;
  learn(outcome: "confirmed" | "silent"): void;
}

const ids = 9_999;

/** @param first of the ids: another in each run, or the word for a paper of a run that was killed would be taken for this one's */
export function createConfirming(first: number): Confirming {
  let papers = first - 1;
  let known: "nothing" | "confirms" | "silent" = "nothing";
  return {
    nextId() {
      papers = (papers % ids) + 1;
      return String(papers).padStart(4, "0");
    },
    patienceMs: ({ finish, status }) => (known === "silent" ? status : finish),
    hasConfirmed: () => known === "confirms",
    learn(outcome) {
      if (outcome === "confirmed") known = "confirms";
      else if (known === "nothing") known = "silent";
    },
  };
}
