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
  /** May throw: the others do not wait for it. */
  attach: (hardware: Hardware) => Attached;
  /** Told once of each piece that can not be attached as it is listed. */
  onUnfit: (hardware: Hardware, error: unknown) => void;
  /** Of whatever was attached or unfit. */
  onDetached: (hardware: Hardware) => void;
}): Outfit {
  const attached = new Map<HardwareId, Attached>();
  const unfit = new Map<HardwareId, Hardware>();
  // A line must be closed before it is opened again with other settings.
  const turn = createTurns();

  async function detach(id: HardwareId): Promise<void> {
    const piece = attached.get(id);
    if (!piece) return;
    attached.delete(id);
    await piece.detach();
    options.onDetached(piece.hardware);
  }

  function attach(hardware: Hardware): void {
    if (same(hardware, unfit.get(hardware.id))) return;
    try {
      attached.set(hardware.id, options.attach(hardware));
    } catch (error) {
      unfit.set(hardware.id, hardware);
      options.onUnfit(hardware, error);
    }
  }

  return {
    follow: (view) =>
      turn(async () => {
        const wanted = new Map(view.hardware.map((hardware) => [hardware.id, hardware]));
        for (const [id, piece] of [...attached]) {
          if (!same(piece.hardware, wanted.get(id))) await detach(id);
        }
        for (const [id, hardware] of [...unfit]) {
          if (same(hardware, wanted.get(id))) continue;
          unfit.delete(id);
          options.onDetached(hardware);
        }
        for (const hardware of wanted.values()) if (!attached.has(hardware.id)) attach(hardware);
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
