import type { FormKind } from "#contract/dossier.ts";
import type { Day } from "#contract/ids.ts";

export type FormSetId = "tt01-2018" | "tt03-2025";

/** The papers of one circular: which kinds it knows, and their numbers in it. */
export interface FormSet {
  id: FormSetId;
  /** As papers cite it. */
  circular: string;
  /** First day on which papers follow it. */
  from: Day;
  numbers: Record<FormKind, string | null>;
}

/** Oldest first. The circular of 2018 has no stop notice. */
export const formSets: readonly FormSet[] = [
  {
    id: "tt01-2018",
    circular: "Thông tư số 01/2018/TT-VPCP",
    from: "2019-01-21" as Day,
    numbers: {
      receipt: "01",
      supplement: "02",
      refusal: "03",
      apology: "04",
      stop: null,
      control: "05",
      register: "06",
    },
  },
  {
    id: "tt03-2025",
    circular: "Thông tư số 03/2025/TT-VPCP",
    from: "2025-07-01" as Day,
    numbers: {
      receipt: "01",
      supplement: "02",
      refusal: "03",
      apology: "04",
      stop: "05",
      control: "06",
      register: "07",
    },
  },
];

/**
 * The form set in force on a day; a dossier's papers follow the set of the day it was received. Days before the
 * first set have the first one.
 */
export function formSetOn(day: Day): FormSet {
  const [first, ...later] = formSets;
  if (!first) throw new Error("there is no form set");
  return later.reduce((found, set) => (set.from <= day ? set : found), first);
}

/** `Mẫu số 01`, or null where the set has no such form. */
export function formNumber(kind: FormKind, set: FormSet): string | null {
  const number = set.numbers[kind];
  return number === null ? null : `Mẫu số ${number}`;
}
