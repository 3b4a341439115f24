import type { DeviceId, TicketId, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { type SpokenCall, usualVoice } from "#contract/voice.ts";
import { createVoice } from "../../display-ui/voice/voice.ts";
import { createVoices, type Display, type VoiceSeat } from "../../server/hub/voices.ts";
import { voiceView } from "../../server/voice/spoken.ts";

/** One call as people in the hall heard it, in ms since 1970; a page that is closed falls silent. */
export interface Heard {
  key: string;
  zone: ZoneId;
  from: number;
  to: number;
  by: number;
}

const sample = usualVoice;

/** The pages and the hub as they are, with lines that lose what is under way; time is vitest's. */
export function simulatedScreens(secondsOf: (call: SpokenCall, times: number) => number) {
  const heard: Heard[] = [];
  const calls = new Map<TicketId, DisplayCall>();
  const screens: Screen[] = [];
  const voices = createVoices(Date, () => void setTimeout(() => screens.forEach(show), 1));
  interface Screen {
    display: Display;
    page: ReturnType<typeof createVoice>;
    /** Changes with each line: what was sent on another is lost. */
    line: number;
    isUp: boolean;
    seat: VoiceSeat | null;
    delay: number;
    isClosed: boolean;
    content: string;
  }

  function waiting(zones: readonly ZoneId[]): DisplayCall[] {
    return [...calls.values()].filter((call) => zones.includes(call.zone) && !call.over && !voices.isDone(call));
  }

  function deliver(screen: Screen, run: () => void): void {
    const { line } = screen;
    setTimeout(() => {
      if (screen.isUp && screen.line === line) run();
    }, screen.delay);
  }

  function show(screen: Screen): void {
    if (!screen.seat) return;
    const { device } = screen.display;
    const zones = voices.speaking(device, screen.display.zones);
    const mine = waiting(zones);
    const given = voices.give(device, { zones, calls: mine });
    const waits = mine.some((call) => call !== given?.call && !voices.isDone(call));
    const view = voiceView({ rules: sample, covered: screen.display.zones, isMute: false, zones, given, waits });
    const content = JSON.stringify(view);
    if (content === screen.content) return;
    screen.content = content;
    deliver(screen, () => screen.page.hear(view));
  }

  function add(zones: readonly ZoneId[]): void {
    const by = screens.length;
    const device = `screen-${by}` as DeviceId;
    const display: Display = { kind: "device", role: "display", device, zones: [...zones], speaks: true };
    const screen: Screen = {
      display,
      line: 0,
      isUp: false,
      seat: null,
      delay: 5,
      isClosed: false,
      content: "",
      page: voiceOf(),
    };
    function voiceOf() {
      return createVoice({
        hubNow: Date.now,
        now: Date.now,
        tell: (report) => deliver(screen, () => screen.seat?.report(report)),
        onSaying: () => undefined,
        speaker: {
          async say(call, _, times, onBegin) {
            const ms = secondsOf(call, times) * 1_000;
            const zone = calls.get(call.ticket)?.zone ?? ("" as ZoneId);
            heard.push({ key: `${call.ticket}/${call.times}`, zone, from: Date.now(), to: Date.now() + ms, by });
            onBegin(ms / 1_000);
            await new Promise((resolve) => setTimeout(resolve, ms));
            return "said";
          },
        },
      });
    }
    screens.push(screen);
    comeUp(screen);
  }

  function comeUp(screen: Screen): void {
    if (screen.isUp || screen.isClosed) return;
    // The newer line takes the place of one whose loss the hub has not noticed.
    screen.seat?.leave();
    Object.assign(screen, {
      line: screen.line + 1,
      isUp: true,
      content: "",
      delay: 5,
      seat: voices.enter(screen.display),
    });
    screen.page.setOpen(false);
    screen.page.tellAgain();
    deliver(screen, () => screen.seat?.report({ kind: "ready" }));
    screen.page.setOpen(true);
  }

  /** The line is lost; the hub and the page notice it after so many ms. */
  function drop(screen: Screen, noticedMs: number): void {
    if (!screen.isUp) return;
    screen.isUp = false;
    const { seat, line } = screen;
    setTimeout(() => {
      seat?.leave();
      if (screen.seat === seat) screen.seat = null;
      if (screen.line === line) screen.page.setOpen(false);
    }, noticedMs);
  }

  function changed(): void {
    for (const screen of screens) show(screen);
  }

  return {
    heard,
    voices,
    add,
    call(zone: ZoneId, number: number) {
      const ticket = `dong-hai.2026-11-23.A${number}` as TicketId;
      const label = `A${`${number}`.padStart(3, "0")}` as DisplayCall["label"];
      calls.set(ticket, { ticket, label, counter: 1 + (number % 30), zone, at: Date.now(), times: 1, over: false });
      changed();
    },
    recall(number: number) {
      const ticket = `dong-hai.2026-11-23.A${number}` as TicketId;
      const call = calls.get(ticket);
      if (!call) return;
      calls.delete(ticket);
      calls.set(ticket, { ...call, times: call.times + 1, at: Date.now() });
      changed();
    },
    slow(at: number, ms: number) {
      const screen = screens[at % screens.length];
      if (screen) screen.delay = Math.max(screen.delay, ms);
    },
    drop: (at: number, ms: number) => screens.length > 0 && drop(screens[at % screens.length] as Screen, ms),
    back: (at: number) => screens.length > 0 && comeUp(screens[at % screens.length] as Screen),
    close(at: number) {
      const screen = screens[at % screens.length];
      if (!screen || screen.isClosed) return;
      drop(screen, 10);
      screen.isClosed = true;
      screen.page.stop();
      for (const one of heard) if (one.by === at % screens.length && one.to > Date.now()) one.to = Date.now();
    },
    move(at: number, zones: readonly ZoneId[]) {
      const screen = screens[at % screens.length];
      if (!screen) return;
      screen.display = { ...screen.display, zones: [...zones] };
      screen.seat?.move(screen.display);
      show(screen);
    },
  };
}
