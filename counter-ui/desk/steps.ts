import type { MyCounter } from "#contract/views.ts";
import type { Action } from "./keys.ts";

/** What the one main button does now. `nobody` and `dayClosed` only say why there is nothing to do. */
export type Step =
  | "openCounter"
  | "callNext"
  | "nobody"
  | "dayClosed"
  | "startServing"
  | "finishAndCallNext"
  | "finish";

/** The right next step for a counter, from its view alone. */
export function mainStep(mine: MyCounter, dayOpen: boolean): Step {
  if (mine.current?.state === "called") return "startServing";
  if (mine.current?.state === "serving") {
    return mine.waitingTotal > 0 && mine.desk.state === "open" && dayOpen ? "finishAndCallNext" : "finish";
  }
  if (!dayOpen) return "dayClosed";
  if (mine.desk.state !== "open") return "openCounter";
  return mine.waitingTotal > 0 ? "callNext" : "nobody";
}

/** Whether an action ends the visit as usual: what is still to be handed over would be forgotten. */
export function endsVisit(action: Action, step: Step): boolean {
  return action === "finish" || (action === "main" && (step === "finish" || step === "finishAndCallNext"));
}

/** Which keys do something now; the hub has the last word on each. */
export function possible(mine: MyCounter, dayOpen: boolean): Record<Action, boolean> {
  const step = mainStep(mine, dayOpen);
  const called = mine.current?.state === "called";
  const serving = mine.current?.state === "serving";
  const busy = mine.current !== null;
  const free = !busy && mine.desk.state === "open" && dayOpen;
  return {
    main: step !== "nobody" && step !== "dayClosed",
    recall: called,
    missed: called,
    finish: serving,
    outcomes: serving,
    hold: busy,
    holdNote: busy,
    transfer: busy,
    choose: free,
    pause: !busy && dayOpen,
    pauseReason: !busy && dayOpen && mine.desk.state === "open",
    resume: free && mine.held.length > 0,
    dossier: busy,
  };
}
