import type { SpokenCall, VoiceReport, VoiceView } from "#contract/voice.ts";

export type Manner = Pick<VoiceView, "source" | "rate">;

/** What came of a call: said as it was to be, said without a sentence for which a sound is not at hand, or not said at all. */
export type Outcome = "said" | "partly" | "soundless";

/** What can say a call: clips through Web Audio, the browser's own voice, or a pretended one. */
export interface Speaker {
  /**
   * Says a call to its end.
   * @param times   how often its first sentence is said
   * @param onBegin it begins now, and takes so many seconds; again when it turns out to take longer
   */
  say(call: SpokenCall, manner: Manner, times: number, onBegin: (seconds: number) => void): Promise<Outcome>;
}

/** One screen's voice: calls come in with the views and are said one after another, none cut off and none twice. */
export interface Voice {
  hear(view: VoiceView): void;
  /** Nothing new is said while the hub is away or the sound blocked; what was begun is said to its end. */
  setOpen(open: boolean): void;
  /** On a new line: the hub may not have heard what was told on the one before, or may be another one. */
  tellAgain(): void;
  stop(): void;
}

type Call = Pick<SpokenCall, "ticket" | "times">;

/** More than a hall keeps. */
const remembered = 200;
/** So many are told again on a new line: more than are said while a line is lost. */
const toldAgain = 20;

/**
 * @param hubNow milliseconds since 1970, by the hub's clock
 * @param now    milliseconds on any clock that does not jump
 */
export function createVoice({
  speaker,
  hubNow,
  now,
  tell,
  onSaying,
}: {
  speaker: Speaker;
  hubNow: () => number;
  now: () => number;
  tell: (report: VoiceReport) => void;
  /** A call is being said, or the last of them has ended. */
  onSaying: (saying: boolean) => void;
}): Voice {
  /** What was begun or left, with what is to be told of it: nothing yet of the one that is being said. */
  const done = new Map<string, VoiceReport[]>();
  let view: VoiceView | null = null;
  let open = false;
  let saying: { call: Call; until: number } | null = null;
  let speaking = false;
  let stopped = false;

  function take(): SpokenCall | undefined {
    if (!open || stopped) return undefined;
    for (const call of view?.calls ?? []) {
      if (done.has(keyOf(call))) continue;
      if (hubNow() < call.beginBy) return call;
      // It is not kept in mind: the hub may give it again.
      forget(call);
      tell({ kind: "unsaid", ...named(call), why: "late" });
    }
    return undefined;
  }

  function forget(call: SpokenCall): void {
    if (view) view = { ...view, calls: view.calls.filter((other) => other !== call) };
  }

  function keep(call: Call, reports: VoiceReport[]): void {
    done.set(keyOf(call), reports);
    for (const oldest of done.keys()) {
      if (done.size <= remembered) break;
      done.delete(oldest);
    }
  }

  function began(call: Call, seconds: number): void {
    saying = { call, until: now() + seconds * 1_000 };
    tell({ kind: "began", ...named(call), seconds });
  }

  async function speak(): Promise<void> {
    if (speaking) return;
    speaking = true;
    try {
      for (let call = take(); view && call; call = take()) {
        onSaying(true);
        keep(call, []);
        const reports = reportsOf(call, await say(call, view));
        keep(call, reports);
        for (const report of reports) tell(report);
      }
    } finally {
      speaking = false;
      onSaying(false);
    }
  }

  async function say(call: SpokenCall, manner: VoiceView): Promise<Outcome> {
    try {
      return await speaker.say(call, manner, manner.times, (seconds) => began(call, seconds));
    } catch {
      // A browser that fails at one call may say the next: it is not to be silent until the page is loaded anew.
      return "soundless";
    } finally {
      saying = null;
    }
  }

  return {
    hear(next) {
      view = next;
      // A hub that gives again what is done here has not heard so.
      for (const call of next.calls) for (const report of done.get(keyOf(call)) ?? []) tell(report);
      void speak();
    },
    setOpen(is) {
      // What was not begun is not said later by itself: the hub gives it again, if it is still to be said.
      if (open && !is && view) view = { ...view, calls: [] };
      open = is;
      void speak();
    },
    tellAgain() {
      for (const reports of [...done.values()].slice(-toldAgain)) for (const report of reports) tell(report);
      if (saying) tell({ kind: "began", ...named(saying.call), seconds: Math.max(0, (saying.until - now()) / 1_000) });
    },
    stop() {
      stopped = true;
    },
  };
}

function reportsOf(call: Call, outcome: Outcome): VoiceReport[] {
  const spoken: VoiceReport = { kind: "spoken", ...named(call) };
  const unsaid: VoiceReport = { kind: "unsaid", ...named(call), why: "soundless" };
  return { said: [spoken], partly: [spoken, unsaid], soundless: [unsaid] }[outcome];
}

function named({ ticket, times }: Call): Call {
  return { ticket, times };
}

function keyOf({ ticket, times }: Call): string {
  return `${ticket}/${times}`;
}
