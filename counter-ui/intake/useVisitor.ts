import { useEffect, useRef, useState } from "react";
import type { DossierSheet, Visitor } from "#contract/dossier-views.ts";
import type { TicketId } from "#contract/ids.ts";
import { useLastScan } from "../parts/scan/Scanner.tsx";
import { dossierHttp } from "./http.ts";
import { isIncomplete, type StepDone, visitNow } from "./visit.ts";

export type Coming =
  | { state: "asking" }
  | { state: "failed" }
  /** `asking`: something was done meanwhile that only the next answer tells of. */
  | { state: "known"; visitor: Visitor; asking: boolean };

interface Known {
  of: TicketId;
  /** Null: nobody has answered yet. */
  visitor: Visitor | null;
  asked: number;
  /** The last question that was answered or failed. */
  heardUpTo: number;
}

const againMs = 3_000;

/**
 * Who comes with a ticket and why, asked again when something was scanned at this counter and after each step.
 * @returns `learn`: a step was done, and this is what the hub replied; null: something was done that has no reply to show
 */
export function useVisitor(ticket: TicketId | null): { coming: Coming; learn: (sheet: DossierSheet | null) => void } {
  const count = useRef(0);
  const [known, setKnown] = useState<Known | null>(null);
  const [done, setDone] = useState<{ of: TicketId | null; round: number; steps: readonly StepDone[] }>({
    of: null,
    round: 0,
    steps: [],
  });
  const scan = useLastScan();

  // `scan` and the round are not read: they say when to ask again.
  const when = `${scan}.${done.round}`;
  useEffect(() => {
    if (ticket === null || when === "") return;
    let timer = 0;
    let gone = false;
    async function fetchVisitor(of: TicketId) {
      count.current += 1;
      const asked = count.current;
      const result = await dossierHttp.visitor(of);
      if (gone) return;
      if (result.ok) return setKnown({ of, visitor: result.value, asked, heardUpTo: asked });
      setKnown((before) =>
        before?.of === of ? { ...before, heardUpTo: asked } : { of, visitor: null, asked, heardUpTo: asked },
      );
      timer = window.setTimeout(() => void fetchVisitor(of), againMs);
    }
    void fetchVisitor(ticket);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [ticket, when]);

  function learn(sheet: DossierSheet | null): void {
    count.current += 1;
    const step = sheet && { sheet, at: count.current };
    setDone((before) => {
      const earlier = before.of === ticket ? before.steps : [];
      return { of: ticket, round: before.round + 1, steps: step ? [...earlier, step] : earlier };
    });
  }

  return { coming: comingOf(known?.of === ticket ? known : null, done.of === ticket ? done.steps : []), learn };
}

function comingOf(known: Known | null, steps: readonly StepDone[]): Coming {
  if (!known) return { state: "asking" };
  const { visitor, asked, heardUpTo } = known;
  if (!visitor) return { state: "failed" };
  const heard = { visitor, asked };
  return { state: "known", visitor: visitNow(heard, steps), asking: isIncomplete(heard, steps, heardUpTo) };
}
