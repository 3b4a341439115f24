import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { HardwareShown } from "#contract/hardware-settings.ts";
import { type CounterId, type HardwareId, labelOf, type TicketLabel } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { AgentView } from "#contract/views.ts";
import type { Clock } from "./clock.ts";

/** Keypads and boards that an administrator tries: for a few seconds they show that they can be seen. Nothing in the hall changes by it. */
export interface Trials {
  /** Null for what shows nothing: call pads, scanners, keys without lamps. */
  begin(piece: Hardware): HardwareShown | null;
  /** What an agent is to show, with what is tried now. */
  within(view: AgentView): AgentView;
  sweep(): void;
}

interface Trial {
  piece: { id: HardwareId; kind: "keypad" | "board"; counter: CounterId };
  until: EpochMs;
  /** What stood on its board before: a number called since then goes first. */
  before: TicketLabel | null;
}

const trialMs = 5_000;

/** @param viewOf what the agent of this name is to show as the hall has it */
export function createTrials(clock: Clock, viewOf: (agent: string | null) => AgentView, onChange: () => void): Trials {
  const trials = new Map<HardwareId, Trial>();

  function tried(view: AgentView, counter: AgentView["counters"][number]): AgentView["counters"][number] {
    let shown = counter;
    for (const { piece, until, before } of trials.values()) {
      if (piece.counter !== counter.counter || until <= clock.now()) continue;
      if (!view.hardware.some(({ id }) => id === piece.id)) continue;
      if (piece.kind === "keypad") shown = { ...shown, lit: view.levels.map(({ id }) => id) };
      else if (counter.board.label === before)
        shown = { ...shown, board: { label: labelOf("Q", counter.number), blinking: true } };
    }
    return shown;
  }

  return {
    begin(piece) {
      if (piece.kind !== "keypad" && piece.kind !== "board") return null;
      if (piece.model === "hid-number-pad") return null;
      const { id, kind, counter } = piece;
      const at = viewOf(agentOf(piece)).counters.find((one) => one.counter === counter);
      const before = at?.board.label ?? null;
      trials.set(id, { piece: { id, kind, counter }, until: clock.now() + trialMs, before });
      onChange();
      return { shows: kind === "keypad" ? "lamps" : "board", seconds: trialMs / 1_000 };
    },
    within(view) {
      if (trials.size === 0) return view;
      return { ...view, counters: view.counters.map((counter) => tried(view, counter)) };
    },
    sweep() {
      const over = [...trials.values()].filter(({ until }) => until <= clock.now());
      for (const { piece } of over) trials.delete(piece.id);
      if (over.length > 0) onChange();
    },
  };
}
