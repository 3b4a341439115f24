import { useState } from "react";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId, ProcedureCode, TicketId } from "#contract/ids.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useNotices } from "../parts/Notices.tsx";
import { procedureOf } from "../parts/purpose.ts";
import { useWords } from "../words/language.tsx";
import { useCounts } from "./counts.tsx";
import { dossierHttp, newDossierId } from "./http.ts";
import { type Coming, useVisitor } from "./useVisitor.ts";

type Place =
  | { at: "ticket" }
  /** Which procedure the new dossier is for. */
  | { at: "choosing" }
  | { at: "dossier"; id: DossierId; returning: boolean };

/** `asking`: the hub was asked and has not said yet. */
export type Owes = "result" | "nothing" | "asking";

export interface TicketIntake {
  place: Place;
  coming: Coming;
  opening: boolean;
  /** Whether whoever is here came for a result that lies ready and was not handed over. */
  owes: Owes;
  /** The one key: the dossier of this visit, its return, or a new one. */
  main(): void;
  begin(procedure: ProcedureCode): void;
  /** A further dossier for the same person. */
  another(): void;
  show(id: DossierId): void;
  back(): void;
  /** A step was done to a dossier, and this is what it is now. */
  changed(sheet: DossierSheet): void;
}

/**
 * Dossiers of whoever is at the counter. All of it is of one ticket and gone with it.
 * @param lookedUp the procedure that is looked at; null: none beside what the ticket was taken for
 */
export function useTicketIntake(current: CurrentTicket | null, lookedUp: ProcedureCode | null): TicketIntake {
  const { office } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const ticket = current?.ticket ?? null;
  const [opening, setOpening] = useState(false);
  const [kept, setKept] = useState<{ of: TicketId | null; place: Place }>({ of: null, place: { at: "ticket" } });
  const { coming, learn } = useVisitor(ticket);
  const place: Place = kept.of === ticket && ticket !== null ? kept.place : { at: "ticket" };
  const go = (next: Place) => setKept({ of: ticket, place: next });
  const { refresh } = useCounts();
  function changed(sheet: DossierSheet | null) {
    learn(sheet);
    refresh();
  }

  async function begin(procedure: ProcedureCode) {
    if (ticket === null || opening) return;
    setOpening(true);
    const id = newDossierId();
    const answer = await dossierHttp.open({ id, ticket, procedure, useCard: true });
    setOpening(false);
    if (answer.ok) {
      setKept({ of: ticket, place: { at: "dossier", id: answer.sheet.dossier.id, returning: false } });
      return changed(answer.sheet);
    }
    tell({ kind: "refusal", text: answer.sentence ? say(answer.sentence) : words.intake.noAnswer });
    // What is not in the catalogue can not be opened: another one may be meant.
    if (answer.code === "noSuchVersion") setKept({ of: ticket, place: { at: "choosing" } });
  }

  const isAsking = coming.state === "asking" || (coming.state === "known" && coming.asking);
  const visitor = coming.state === "known" ? coming.visitor : null;
  const here = visitor?.here ?? [];
  const ready = visitor?.purpose === "return" ? here.find(({ state }) => state === "resultReady") : undefined;

  function main() {
    if (!current || place.at === "dossier" || isAsking) return;
    const first = ready ?? here.find(({ state }) => state === "draft") ?? here[0];
    const { procedure: onTicket, isSentOn } = procedureOf(office, current);
    const procedure = lookedUp ?? (isSentOn ? null : onTicket?.code);
    if (first) go({ at: "dossier", id: first.id, returning: ready !== undefined });
    else if (procedure) void begin(procedure);
    else go({ at: "choosing" });
  }
  return {
    place,
    coming,
    opening,
    owes: isAsking ? "asking" : ready ? "result" : "nothing",
    main,
    begin: (procedure) => void begin(procedure),
    another: () => go({ at: "choosing" }),
    show: (id) => go({ at: "dossier", id, returning: false }),
    back: () => {
      go({ at: "ticket" });
      changed(null);
    },
    changed,
  };
}
