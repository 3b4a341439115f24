import type { Hardware } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { AgentView } from "#contract/views.ts";
import type { Attached } from "./attach.ts";
import { createTurns } from "./turns.ts";

/** All hardware of this agent, following what the hub wants. */
export interface Outfit {
  /** Attaches what is new, detaches what is gone, replaces what was changed; then shows what the view wants. */
  follow(view: AgentView): Promise<void>;
  /** Null before the first view, and for hardware that is not in it. */
  find(id: HardwareId): Attached | null;
  detachAll(): Promise<void>;
}

export function createOutfit(options: {
  attach: (hardware: Hardware) => Attached;
  onDetached: (hardware: Hardware) => void;
}): Outfit {
  const attached = new Map<HardwareId, Attached>();
  // A line must be closed before it is opened again with other settings.
  const turn = createTurns();

  async function detach(id: HardwareId): Promise<void> {
    const piece = attached.get(id);
    if (!piece) return;
    attached.delete(id);
    await piece.detach();
    options.onDetached(piece.hardware);
  }

  return {
    follow: (view) =>
      turn(async () => {
        const wanted = new Map(view.hardware.map((hardware) => [hardware.id, hardware]));
        for (const [id, piece] of [...attached]) {
          if (!same(piece.hardware, wanted.get(id))) await detach(id);
        }
        for (const [id, hardware] of wanted) {
          if (!attached.has(id)) attached.set(id, options.attach(hardware));
        }
        for (const piece of attached.values()) {
          if (piece.kind === "shows") piece.want(view);
        }
      }),
    find: (id) => attached.get(id) ?? null,
    detachAll: () =>
      turn(async () => {
        await Promise.all([...attached.keys()].map(detach));
      }),
  };
}

/** Both come from the same schema, so their fields stand in the same order. */
function same(a: Hardware, b: Hardware | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
