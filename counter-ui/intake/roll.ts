import { useEffect, useState } from "react";
import type { DossierId } from "#contract/ids.ts";
import { useHall } from "../hall.tsx";
import { ask } from "../http.ts";
import { usePrint, type Wanted } from "../parts/usePrint.ts";

/** The roll printer at my counter, and what became of the receipt that I sent there. `printer` is false until it is known. */
export function useRoll(): { printer: boolean; wanted: Wanted; print: (id: DossierId) => void } {
  const [printer, setPrinter] = useState(false);
  const { wanted, print: send } = usePrint();

  // Not read: they say when to ask again. A printer may be given to this counter, or taken away, while the page is open.
  const { officer } = useHall();
  const printers = officer.hardware.filter(({ kind }) => kind === "printer");
  const when = JSON.stringify([officer.mine?.counter, printers.map(({ id, name, since }) => [id, name, since])]);
  useEffect(() => {
    if (when === "") return;
    let gone = false;
    void ask<{ printer: { id: string } | null }>("GET", "/api/printer").then((answer) => {
      if (!gone) setPrinter(answer.ok && answer.value.printer !== null);
    });
    return () => {
      gone = true;
    };
  }, [when]);

  const print = (id: DossierId) => send(`/api/dossiers/${id}/papers/receipt/print`);
  return { printer, wanted, print };
}
