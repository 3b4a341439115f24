import { useEffect, useState } from "react";
import type { Visitor } from "#contract/dossier-views.ts";
import type { TicketId } from "#contract/ids.ts";
import { useLastScan } from "../parts/scan/Scanner.tsx";
import { dossierHttp } from "./http.ts";

export type Coming = { state: "asking" } | { state: "failed" } | { state: "known"; visitor: Visitor };

const againMs = 3_000;

/**
 * Who comes with a ticket and why, asked again when something was scanned at this counter.
 * @param round grows when something was done that changes the answer
 */
export function useVisitor(ticket: TicketId | null, round: number): Coming {
  const [coming, setComing] = useState<Coming & { of: TicketId | null }>({ state: "asking", of: null });
  const scan = useLastScan();

  // `scan` and `round` are not read: they say when to ask again.
  const when = `${scan}.${round}`;
  useEffect(() => {
    if (ticket === null || when === "") return;
    let timer = 0;
    let gone = false;
    async function fetchVisitor(of: TicketId) {
      const result = await dossierHttp.visitor(of);
      if (gone) return;
      if (result.ok) setComing({ state: "known", visitor: result.value, of });
      else {
        setComing((now) => (now.state === "known" && now.of === of ? now : { state: "failed", of }));
        timer = window.setTimeout(() => void fetchVisitor(of), againMs);
      }
    }
    void fetchVisitor(ticket);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [ticket, when]);

  return coming.of === ticket ? coming : { state: "asking" };
}
