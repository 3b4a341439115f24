import { type RefObject, useEffect, useRef, useState } from "react";
import { useWords } from "../../../words/language.tsx";
import { type FormFault, stillWrong } from "./form-faults.ts";

export interface FormFaults {
  form: RefObject<HTMLFormElement | null>;
  /** What is told below: null while nothing is wrong. */
  below: string | null;
  /** What is wrong with a field of a row, or of the rules themselves: null. */
  of(row: string | null): (field: string) => string | null;
  /** What the hub has found; empty: nothing. */
  found(faults: FormFault[]): void;
  /** These fields were typed anew. */
  typed(row: string | null, part: object): void;
  /** The row was removed. */
  gone(row: string): void;
}

/** Faults of a card, each beside its field. */
export function useFormFaults(): FormFaults {
  const { words, say } = useWords();
  const [faults, setFaults] = useState<FormFault[]>([]);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Whoever can not see the marks is led to the first of them; not while they are mending them.
  useEffect(() => {
    const first = '[aria-invalid="true"], [data-wrong="true"] input, button[data-wrong="true"]';
    if (refusals > 0) form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [refusals]);
  const rest = faults.filter(({ field }) => field === "").map(({ problem }) => say(problem));
  return {
    form,
    below: faults.length > 0 ? [words.booking.wrong, ...rest].join(" ") : null,
    of: (row) => (field) => {
      const fault = faults.find((one) => one.row === row && one.field === field);
      return fault ? say(fault.problem) : null;
    },
    found(next) {
      setFaults(next);
      if (next.length > 0) setRefusals((count) => count + 1);
    },
    typed: (row, part) => setFaults((before) => stillWrong(before, row, part)),
    gone: (row) => setFaults((before) => before.filter((fault) => fault.row !== row)),
  };
}
