import { type Dispatch, useCallback, useEffect, useRef, useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { KeptCard, KeptScan } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskView } from "#contract/views.ts";
import type { Move, Step } from "./step.ts";
import { isToldHere, type Told, useFresh, useTold } from "./told.ts";

/** What the person at the kiosk has scanned, and what they want done with it. */
export interface Brought {
  /** A ticket's code, or one that could not be used: to be told. */
  scan: Told | null;
  closeScan: () => void;
  /** A scanner typed what nobody can read: the hub hears nothing of it. @param at ms, of the hub's clock */
  spoilt: (at: EpochMs) => void;
  /** A scanner typed, and the hub did not answer what it was. @param at ms, of the hub's clock */
  unanswered: (at: EpochMs) => void;
  /** A card that nobody has said yet whose it is; `why` it did not open the dossier that it was shown for. */
  offered: { card: KeptCard; why: string | null } | null;
  /** The card that may open a dossier: shown at that question, or used before it. */
  opening: KeptCard | null;
  /** It was tried. @param why in words, why it did not open the dossier; null where it did, and it goes with the number */
  tried: (card: KeptCard, why: string | null) => void;
  /** The card that goes with the number that is taken. */
  card: KeptCard | null;
  /** What is said to go with it: that card, and the dossier of whoever is being checked in. */
  goesAlong: readonly KeptScan[];
  /** `at` of all that goes with it. */
  scans: readonly EpochMs[];
  use: () => void;
  /** Not theirs, or not to be used: the hub forgets it too. */
  putAway: (what: KeptScan) => void;
  /** The person has gone: nothing of theirs is left, here or on the hub. */
  drop: () => void;
}

/**
 * A receipt leads to its dossier at once; a card is first offered: whoever scanned it says that it is theirs, and nobody
 * who comes later can take a number with it. Both are kept side by side.
 */
export function useBrought(client: HubClient, kiosk: KioskView | null, step: Step, move: Dispatch<Move>): Brought {
  const { scan, closeScan, spoilt, unanswered, forgetSpoilt } = useTold(kiosk);
  const keptCard = kiosk?.kept.find((one) => one.kind === "card") ?? null;
  const keptDossier = kiosk?.kept.find((one) => one.kind === "dossier") ?? null;
  const [newCard, seeCard] = useFresh(keptCard, kiosk !== null);
  const [newDossier, seeDossier] = useFresh(keptDossier, kiosk !== null);
  const [cardAt, bringCard] = useState<EpochMs | null>(null);
  const [dossierAt, bringDossier] = useState<EpochMs | null>(null);
  const [failed, setFailed] = useState<{ at: EpochMs; why: string } | null>(null);
  const card = keptCard?.at === cardAt ? keptCard : null;
  const dossier = keptDossier?.at === dossierAt ? keptDossier : null;

  const waits = step.at === "sending" || step.at === "unknown";
  const joins = step.at === "arrived";
  const isGiven = step.at === "ticket";
  /** It came while an answer was on its way: too late for that number, and no reason to take it off the glass. */
  const late = useRef<EpochMs | null>(null);
  useEffect(() => {
    if (!newDossier) return;
    if (waits) {
      late.current = newDossier.at;
      return;
    }
    seeDossier();
    if (isGiven && late.current === newDossier.at) {
      client.forget(newDossier.at);
      return;
    }
    bringDossier(newDossier.at);
    // Whoever is being checked in is not led away: it goes with their number.
    if (!joins) move({ type: "dossier", scan: newDossier.at, masked: newDossier.masked });
  }, [newDossier, waits, joins, isGiven, seeDossier, move, client]);

  // Whatever is scanned after it takes the place of what is on the glass: two dialogs at once nobody would understand.
  const told = scan && isToldHere(scan) ? scan : null;
  const newest = told && newCard ? (told.at > newCard.at ? "scan" : "card") : null;
  useEffect(() => {
    if (newest === "card") closeScan();
    if (newest !== "scan" || !newCard) return;
    client.forget(newCard.at);
    seeCard();
  }, [newest, newCard, client, closeScan, seeCard]);

  // Whoever leaves a dossier for the first screen is done with it.
  const left = step.at === "home" ? (dossier?.at ?? null) : null;
  useEffect(() => {
    if (left === null) return;
    client.forget(left);
    bringDossier(null);
  }, [left, client]);

  const why = newCard && failed?.at === newCard.at ? failed.why : null;
  /** Where it is asked whose the dossier is, a card is first of all the answer. */
  const isAnswer = step.at === "four" && !kiosk?.away && why === null;

  const begin = useCallback(
    (one: KeptCard) => {
      bringCard(one.at);
      seeCard();
    },
    [seeCard],
  );

  return {
    scan: newest === "card" ? null : told,
    closeScan,
    spoilt,
    unanswered,
    offered: newCard && newest !== "scan" && !isAnswer ? { card: newCard, why } : null,
    opening: newCard ?? card,
    tried(one, reason) {
      if (reason === null) begin(one);
      else setFailed({ at: one.at, why: reason });
    },
    card,
    goesAlong: [card, joins || waits ? dossier : null].filter((one) => one !== null),
    scans: [card, dossier].flatMap((one) => one?.at ?? []),
    use() {
      if (!newCard) return;
      begin(newCard);
      // The number still on the glass is somebody else's.
      if (isGiven) move({ type: "home" });
    },
    putAway(what) {
      client.forget(what.at);
      if (what.kind === "dossier") return bringDossier(null);
      seeCard();
      bringCard(null);
    },
    drop() {
      for (const { at } of kiosk?.kept ?? []) client.forget(at);
      seeCard();
      seeDossier();
      bringCard(null);
      bringDossier(null);
      setFailed(null);
      // Whoever comes next is told again that theirs could not be read.
      forgetSpoilt();
    },
  };
}
