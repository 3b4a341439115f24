import type { OfficeDraft } from "./draft.ts";

/** One hall: whoever calls from any counter is seen on the one screen. */
export const zones: OfficeDraft["zones"] = [{ id: "hall", name: { vi: "Sảnh chờ", en: "Waiting hall" }, seats: 60 }];

/**
 * Every service is served by at least two counters, so that one lunch break or empty chair stops nothing. Most help
 * another service once their own is empty; counters 2, 4 and 6 take theirs strictly by turn.
 */
export const counters: OfficeDraft["counters"] = [
  counter(1, ["civil-status"], { thenHelps: ["certification", "results"] }),
  counter(2, ["civil-status", "certification"], { equally: [] }),
  counter(3, ["certification"], { thenHelps: ["civil-status"] }),
  counter(4, ["land"], { equally: ["agriculture"] }),
  counter(5, ["land", "agriculture"], { thenHelps: ["business"] }),
  counter(6, ["business", "welfare"], { equally: [] }),
  counter(7, ["residence"], { thenHelps: ["results"] }),
  counter(8, ["results"], { thenHelps: ["residence", "welfare"] }),
];

function counter(
  number: number,
  services: string[],
  helps: { thenHelps: string[] } | { equally: string[] },
): OfficeDraft["counters"][number] {
  const ownServicesFirst = "thenHelps" in helps;
  return {
    id: `counter-${number}`,
    number,
    zone: "hall",
    services,
    alsoServes: ownServicesFirst ? helps.thenHelps : helps.equally,
    ownServicesFirst,
  };
}
