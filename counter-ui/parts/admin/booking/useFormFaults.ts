import { type RefObject, useState } from "react";
import { useWords } from "../../../words/language.tsx";
import { useFirstWrong } from "../useFirstWrong.ts";
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
  const { form, lead } = useFirstWrong();
  const rest = faults.filter(({ field }) => field === "").map(({ problem }) => say(problem));
  return {
    form,
    below:
      faults.length > 0
        ? [faults.length > rest.length ? words.booking.wrong : words.booking.notSaved, ...rest].join(" ")
        : null,
    of: (row) => (field) => {
      const fault = faults.find((one) => one.row === row && one.field === field);
      return fault ? say(fault.problem) : null;
    },
    found(next) {
      setFaults(next);
      if (next.length > 0) lead();
    },
    typed: (row, part) => setFaults((before) => stillWrong(before, row, part)),
    gone: (row) => setFaults((before) => before.filter((fault) => fault.row !== row)),
  };
}
