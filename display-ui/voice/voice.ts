import type { SpokenCall, VoiceReport, VoiceView } from "#contract/voice.ts";
import { longCalled, nextToSay, spokenKey } from "./turn.ts";

export type Manner = Pick<VoiceView, "source" | "rate">;

/** What can say a call: clips through Web Audio, the browser's own voice, or a pretended one. */
export interface Speaker {
  /**
   * Says a call to its end.
   * @param times how often its first sentence is said
   */
  say(call: SpokenCall, manner: Manner, times: number): Promise<void>;
}

/** One screen's voice: calls come in with the views and are said one after another, none cut off and none twice. */
export interface Voice {
  hear(view: VoiceView): void;
  /** Nothing new is said while the hub is away or the sound blocked; what was begun is said to its end. */
  setOpen(open: boolean): void;
  stop(): void;
}

/** More than are ever fresh at once. */
const remembered = 200;

/** @param hubNow milliseconds since 1970, by the hub's clock */
export function createVoice({
  speaker,
  hubNow,
  tell,
  onSaying,
}: {
  speaker: Speaker;
  hubNow: () => number;
  tell: (report: VoiceReport) => void;
  /** A call is being said, or the last of them has ended. */
  onSaying: (saying: boolean) => void;
}): Voice {
  const said = new Set<string>();
  let view: VoiceView | null = null;
  let open = false;
  let speaking = false;
  let stopped = false;

  function take(): SpokenCall | undefined {
    const call = view && open && !stopped ? nextToSay(view.calls, said, hubNow()) : undefined;
    if (call) keep(call);
    return call;
  }

  function keep(call: SpokenCall): void {
    said.add(spokenKey(call));
    for (const oldest of said) {
      if (said.size <= remembered) break;
      said.delete(oldest);
    }
  }

  async function speak(): Promise<void> {
    if (speaking) return;
    speaking = true;
    for (let call = take(); view && call; call = take()) {
      onSaying(true);
      const othersWait = nextToSay(view.calls, said, hubNow()) !== undefined;
      await speaker.say(call, view, othersWait ? 1 : view.times);
      tell({ kind: "spoken", ticket: call.ticket, times: call.times });
    }
    speaking = false;
    onSaying(false);
  }

  return {
    hear(next) {
      if (view === null) for (const call of longCalled(next.calls, hubNow())) keep(call);
      view = next;
      void speak();
    },
    setOpen(is) {
      open = is;
      void speak();
    },
    stop() {
      stopped = true;
    },
  };
}
