import { useEffect, useRef, useState } from "react";
import type { OutcomeId, TicketId, TicketLabel } from "#contract/ids.ts";
import { usualOutcome } from "#contract/usual-outcome.ts";
import type { MyCounter } from "#contract/views.ts";
import type { Action } from "../desk/keys.ts";
import { endsVisit, mainStep, possible, type Step } from "../desk/steps.ts";
import { useHall } from "../hall.tsx";
import type { Owes } from "../intake/useTicketIntake.ts";
import { useNotices } from "../parts/Notices.tsx";
import { useWords } from "../words/language.tsx";

/** Dialogs that finish what a key began. */
export type Asking = "nothing" | "outcomes" | "holdNote" | "transfer" | "choose" | "pauseReason" | "notReturned";

export interface Desk {
  step: Step;
  can: Record<Action, boolean>;
  /** The main button changed its meaning a moment ago: a double press must not do two steps. */
  settling: boolean;
  locked: boolean;
  asking: Asking;
  stopAsking(): void;
  act(action: Action): void;
  /** Ends the visit although a result was not handed over. */
  endAnyway(): void;
  finish(outcome: OutcomeId): Promise<boolean>;
  hold(note: string | null): void;
  pause(reason: string | null): void;
  call(ticket: TicketId): void;
  resume(ticket: TicketId): void;
}

const settleMs = 350;

/**
 * What the keys of one counter do. The hub decides; this only asks and says what came of it.
 * @param owes whether whoever is here came for a result that lies ready and was not handed over
 */
export function useDesk(mine: MyCounter, owes: Owes, onDossier: () => void): Desk {
  const { office, officer, locked, perform } = useHall();
  const { words } = useWords();
  const { tell } = useNotices();
  const { counter, current, held } = mine;
  const here = current?.ticket ?? null;
  const [asked, setAsked] = useState<{ of: TicketId | null; asking: Asking }>({ of: null, asking: "nothing" });
  // A question is about whoever was here when it was asked, and gone with them.
  const asking = asked.of === here ? asked.asking : "nothing";
  const setAsking = (next: Asking) => setAsked({ of: here, asking: next });
  const [ending, setEnding] = useState<Action>("finish");
  const step = mainStep(mine, officer.day.open);
  const can = possible(mine, officer.day.open);
  const settling = useSettling(step);
  const usual = usualOutcome(office, current?.service ?? null);

  async function finish(outcome: OutcomeId): Promise<boolean> {
    const reply = await perform({ type: "finish", counter, outcome });
    return reply?.ok ?? false;
  }

  async function finishAndCallNext(): Promise<void> {
    if (!usual || !(await finish(usual))) return;
    const reply = await perform({ type: "callNext", counter }, ["nobodyWaiting"]);
    if (reply && !reply.ok && reply.refusal.code === "nobodyWaiting")
      tell({ kind: "done", text: words.done.nobodyNext });
  }

  async function markMissed(ticket: TicketId, label: TicketLabel): Promise<void> {
    const reply = await perform({ type: "markMissed", counter });
    if (!reply?.ok) return;
    const run = () => void perform({ type: "bringBack", ticket });
    tell({ kind: "done", text: words.done.missed(label), undo: { label: words.done.undoMissed, run } });
  }

  async function hold(note: string | null): Promise<void> {
    if (!current) return;
    const { ticket, label } = current;
    const reply = await perform({ type: "hold", counter, note });
    if (!reply?.ok) return;
    const run = () => void perform({ type: "resume", counter, ticket });
    tell({ kind: "done", text: words.done.held(label), undo: { label: words.done.undoHeld, run } });
  }

  function finishPlainly(): void {
    if (usual) void finish(usual);
  }

  const pause = (reason: string | null) => void perform({ type: "pauseCounter", counter, reason });
  const resume = (ticket: TicketId) => void perform({ type: "resume", counter, ticket });
  const openCounter = () => void perform({ type: "openCounter", counter });
  const nothing = () => {};

  const steps: Record<Step, () => void> = {
    openCounter,
    callNext: () => void perform({ type: "callNext", counter }),
    startServing: () => void perform({ type: "startServing", counter }),
    finishAndCallNext: () => void finishAndCallNext(),
    finish: finishPlainly,
    nobody: nothing,
    dayClosed: nothing,
  };

  const deeds: Record<Action, () => void> = {
    main: settling ? nothing : steps[step],
    recall: () => void perform({ type: "recall", counter }),
    missed: () => current && void markMissed(current.ticket, current.label),
    finish: finishPlainly,
    outcomes: () => setAsking("outcomes"),
    hold: () => void hold(null),
    holdNote: () => setAsking("holdNote"),
    transfer: () => setAsking("transfer"),
    choose: () => setAsking("choose"),
    pause: () => (mine.desk.state === "paused" ? openCounter() : pause(null)),
    pauseReason: () => setAsking("pauseReason"),
    resume: () => held[0] && resume(held[0].ticket),
    dossier: onDossier,
  };

  const waiting = useWhenKnown(here, owes !== "asking", act);
  function act(action: Action): void {
    if (locked || waiting.on || !can[action] || asking !== "nothing") return;
    const ends = endsVisit(action, step);
    if (owes === "asking" && (ends || action === "dossier")) waiting.start(action);
    else if (owes === "result" && ends) {
      setEnding(action);
      setAsking("notReturned");
    } else deeds[action]();
  }

  return {
    step,
    can,
    settling: settling || waiting.on,
    locked,
    asking,
    stopAsking: () => setAsking("nothing"),
    act,
    endAnyway: () => deeds[ending](),
    finish,
    hold: (note) => void hold(note),
    pause,
    call: (ticket) => void perform({ type: "callTicket", counter, ticket }),
    resume,
  };
}

/** A key that hangs on what the hub is being asked waits for the answer, as long as the same person is here. */
function useWhenKnown(here: TicketId | null, known: boolean, act: (action: Action) => void) {
  const [wait, setWait] = useState<{ of: TicketId | null; action: Action } | null>(null);
  const latest = useRef(act);
  latest.current = act;
  const due = wait && known ? wait : null;
  useEffect(() => {
    if (!due) return;
    setWait(null);
    if (due.of === here) latest.current(due.action);
  }, [due, here]);
  return { on: wait !== null && !known, start: (action: Action) => setWait({ of: here, action }) };
}

function useSettling(step: Step): boolean {
  const [settled, setSettled] = useState(step);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), settleMs);
    return () => clearTimeout(timer);
  }, [step]);
  return settled !== step;
}
