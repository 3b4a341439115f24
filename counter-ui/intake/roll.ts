import { useEffect, useState } from "react";
import type { DossierId } from "#contract/ids.ts";
import type { SlipPrint } from "#contract/jobs.ts";
import { useHall } from "../hall.tsx";
import { ask } from "../http.ts";

/** The receipt that was asked for. `no`: the hub did not answer, or has forgotten it, so that nobody knows. */
type Wanted =
  | { state: "idle" }
  | { state: "asking" }
  | { state: "no" }
  | { state: "known"; id: string; print: SlipPrint["print"] };

const lookMs = 700;

/** The roll printer at my counter, and what became of the receipt that I sent there. `printer` is false until it is known. */
export function useRoll(): { printer: boolean; wanted: Wanted; print: (id: DossierId) => void } {
  const [printer, setPrinter] = useState(false);
  const [wanted, setWanted] = useState<Wanted>({ state: "idle" });

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

  useEffect(() => {
    if (wanted.state !== "known" || wanted.print.state !== "pending") return;
    let gone = false;
    const timer = setTimeout(() => {
      void ask<SlipPrint>("GET", `/api/prints/${wanted.id}`).then((answer) => {
        if (!gone) setWanted(answer.ok ? { ...wanted, print: answer.value.print } : { state: "no" });
      });
    }, lookMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted]);

  function print(id: DossierId): void {
    setWanted({ state: "asking" });
    void ask<SlipPrint>("POST", `/api/dossiers/${id}/papers/receipt/print`, {}).then((answer) =>
      setWanted(answer.ok ? { state: "known", id: answer.value.id, print: answer.value.print } : { state: "no" }),
    );
  }
  return { printer, wanted, print };
}
