import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { DeviceId, TicketId, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { createVoices, type Display, settlingMs, type VoiceSeat, worthSayingMs } from "../../server/hub/voices.ts";

const zones = ["hall", "yard"] as ZoneId[];
const display = (device: string, ...zones: string[]): Display => ({
  kind: "device",
  role: "display",
  device: device as DeviceId,
  zones: zones as ZoneId[],
  speaks: true,
});

/** Screens connect in the order they are named. */
function aHall(...screens: Display[]) {
  let changes = 0;
  const voices = createVoices(Date, () => {
    changes += 1;
  });
  const seats = screens.map((screen) => voices.enter(screen));
  return {
    voices,
    seats,
    changes: () => changes,
    speakers: () => screens.map(({ device }) => voices.speaking(device, zones).join()),
  };
}

/** Called now, in the first zone. */
function call(number: number, times = 1): DisplayCall {
  const label = `A00${number}` as DisplayCall["label"];
  const ticket = `dong-hai.2026-11-23.${label}` as TicketId;
  return { ticket, label, counter: 1, zone: zones[0] as ZoneId, at: Date.now(), times, over: false };
}
const named = ({ ticket, times }: DisplayCall) => ({ ticket, times });
const [a, b] = ["a", "b"] as DeviceId[] as [DeviceId, DeviceId];
const hall = zones.slice(0, 1);

describe("who speaks for a zone", () => {
  it("is nobody until a screen says that it can be heard, then the one that has been there longest", () => {
    const { seats, speakers } = aHall(display("a", "hall"), display("b", "hall"), display("c", "yard"));
    expect(speakers()).toEqual(["", "", ""]);
    seats[1]?.report({ kind: "ready" });
    seats[2]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["", "hall", "yard"]);
    seats[0]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", "", "yard"]);
  });

  it("is the next one when it goes, or when its sound is blocked", () => {
    const { seats, speakers } = aHall(display("a", "hall"), display("b", "hall"));
    for (const seat of seats) seat.report({ kind: "ready" });
    seats[0]?.report({ kind: "blocked" });
    expect(speakers()).toEqual(["", "hall"]);
    seats[0]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", ""]);
    seats[0]?.leave();
    expect(speakers()).toEqual(["", "hall"]);
  });

  it("is a screen of the whole office only where the zone has none of its own", () => {
    const { seats, speakers } = aHall(display("all"), display("a", "hall"));
    seats[0]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall,yard", ""]);
    seats[1]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["yard", "hall"]);
  });

  it("is a screen of that very zone before one of several, which may speak for two of them", () => {
    const { seats, speakers } = aHall(display("both", "hall", "yard"), display("a", "yard"));
    seats[0]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall,yard", ""]);
    seats[1]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", "yard"]);
  });

  it("is told to the screens only when something changed", () => {
    const { seats, changes } = aHall(display("a", "hall"));
    seats[0]?.report({ kind: "ready" });
    seats[0]?.report({ kind: "ready" });
    expect(changes()).toBe(1);
    seats[0]?.leave();
    seats[0]?.leave();
    expect(changes()).toBe(2);
  });
});

describe("a screen that is placed anew", () => {
  it("speaks where it hangs now and for nobody where it hung, or not at all where it may not", () => {
    const { seats, speakers } = aHall(display("a", "hall"), display("b", "hall"));
    for (const seat of seats) seat.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", ""]);
    seats[0]?.move(display("a", "yard"));
    expect(speakers()).toEqual(["yard", "hall"]);
    seats[0]?.move({ ...display("a", "hall"), speaks: false });
    expect(speakers()).toEqual(["", "hall"]);
    seats[0]?.move(display("a", "hall"));
    expect(speakers()).toEqual(["hall", ""]);
  });

  it("says its call to the end before another begins in the zone it left, or in the one it came to", () => {
    const { voices, seats, speakers } = aHall(display("a", "hall"), display("b", "hall"), display("c", "yard"));
    for (const seat of seats.toReversed()) seat.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", "", "yard"]);
    voices.give(a, { zones: hall, calls: [call(1), call(2)] });
    seats[0]?.move(display("a", "yard", "garden"));
    expect(speakers()).toEqual(["", "", ""]);
    // What another says ends nothing of it.
    seats[2]?.report({ kind: "spoken", ...named(call(3)) });
    expect(speakers()).toEqual(["", "", ""]);
    seats[0]?.report({ kind: "spoken", ...named(call(1)) });
    expect(speakers()).toEqual(["", "hall", "yard"]);
  });

  it("keeps nobody waiting that has nothing to say, or is held back before it began", () => {
    for (const end of [
      (seat: VoiceSeat) => seat.report({ kind: "spoken", ...named(call(1)) }),
      (seat: VoiceSeat) => seat.report({ kind: "blocked" }),
    ]) {
      const { voices, seats, speakers } = aHall(display("a", "hall"), display("b", "hall"));
      for (const seat of seats) seat.report({ kind: "ready" });
      expect(speakers()).toEqual(["hall", ""]);
      voices.give(a, { zones: hall, calls: [call(1)] });
      seats[0]?.move({ ...display("a", "hall"), speaks: false });
      expect(speakers()).toEqual(["", ""]);
      if (seats[0]) end(seats[0]);
      expect(speakers()).toEqual(["", "hall"]);
    }
  });

  it("goes on where it was when it is moved back while it speaks", () => {
    const { voices, seats, speakers } = aHall(display("a", "hall"), display("b", "hall"));
    for (const seat of seats) seat.report({ kind: "ready" });
    speakers();
    voices.give(a, { zones: hall, calls: [call(1)] });
    seats[0]?.move(display("a", "yard"));
    expect(speakers()).toEqual(["yard", ""]);
    seats[0]?.move(display("a", "hall"));
    expect(speakers()).toEqual(["hall", ""]);
  });

  it("that hangs does not silence a zone for good", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { voices, seats, speakers, changes } = aHall(display("a", "hall"), display("b", "hall"));
    for (const seat of seats) seat.report({ kind: "ready" });
    speakers();
    voices.give(a, { zones: hall, calls: [call(1)] });
    seats[0]?.move(display("a", "yard"));
    speakers();
    const before = changes();
    vi.advanceTimersByTime(25_000);
    expect(changes()).toBeGreaterThan(before);
    expect(speakers()).toEqual(["yard", "hall"]);
  });

  it("and may not speak is no alarm where its sound is blocked", () => {
    const { voices, seats } = aHall({ ...display("a", "hall"), speaks: false });
    seats[0]?.report({ kind: "blocked" });
    expect(voices.silent()).toEqual([]);
  });
});

describe("a call that a screen has in hand", () => {
  function twoScreens() {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const made = aHall(display("a", "hall"), display("b", "hall"));
    for (const seat of made.seats) seat.report({ kind: "ready" });
    expect(made.speakers()).toEqual(["hall", ""]);
    const [first, second] = made.seats;
    if (!first || !second) throw new Error("two screens");
    const give = (device: DeviceId, ...calls: DisplayCall[]) =>
      voices.give(device, { zones: voices.speaking(device, zones), calls })?.call ?? null;
    const { voices } = made;
    return { ...made, first, second, give };
  }

  it("is the only one: the next is given when it has told how that ended", () => {
    const { first, give } = twoScreens();
    const calls = [call(1), call(2)];
    expect([give(a, ...calls), give(a, ...calls)]).toEqual([calls[0], calls[0]]);
    first.report({ kind: "began", ...named(call(1)), seconds: 10 });
    expect(give(a, ...calls)).toBeNull();
    first.report({ kind: "spoken", ...named(call(1)) });
    expect(give(a, ...calls)).toEqual(calls[1]);
  });

  it("keeps the voice where it is until it has ended, also when a screen comes that would be chosen", () => {
    const { voices, seats } = aHall(display("both", "hall", "yard"));
    const both = "both" as DeviceId;
    seats[0]?.report({ kind: "ready" });
    voices.give(both, { zones: voices.speaking(both, zones), calls: [call(1)] });
    const own = voices.enter(display("own", "hall"));
    own.report({ kind: "ready" });
    expect(voices.speaking("own" as DeviceId, zones)).toEqual([]);
    expect(voices.speaking(both, zones)).toEqual(zones);
  });

  it("is nobody else's when its line is lost, and its time is the zone's; it is not said twice, and staff are told", () => {
    const { voices, first, give, speakers } = twoScreens();
    const [one, two] = [call(1), call(2)];
    give(a, one, two);
    first.report({ kind: "began", ...named(one), seconds: 10 });
    vi.advanceTimersByTime(3_000);
    first.leave();
    expect(speakers()).toEqual(["", ""]);
    vi.advanceTimersByTime(8_400);
    expect(speakers()).toEqual(["", ""]);
    vi.advanceTimersByTime(200);
    expect(speakers()).toEqual(["", "hall"]);
    expect([voices.isDone(one), voices.isUnsaid(one)]).toEqual([true, true]);
    expect(give(b, two)).toEqual(two);
    // It had only lost its line, and comes back.
    voices.enter(display("a", "hall")).report({ kind: "spoken", ...named(one) });
    expect(voices.isUnsaid(one)).toBe(false);
  });

  it("is given again to the screen that comes back without having begun it, and then the voice passes on", () => {
    const { voices, first, give, speakers } = twoScreens();
    const one = call(1);
    give(a, one);
    first.leave();
    vi.advanceTimersByTime(2_000);
    const again = voices.enter(display("a", "hall"));
    again.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", ""]);
    expect(give(a, one)).toEqual(one);
    again.report({ kind: "unsaid", ...named(one), why: "late" });
    expect(speakers()).toEqual(["", "hall"]);
    expect(give(b, one)).toEqual(one);
  });

  it("that comes too late twice, or lacks a sound, is told to staff and not tried for ever", () => {
    const { voices, first, give } = twoScreens();
    const [one, two] = [call(1), call(2)];
    for (const _ of [1, 2]) {
      expect(give(a, one)).toEqual(one);
      first.report({ kind: "unsaid", ...named(one), why: "late" });
    }
    expect(give(a, one, two)).toEqual(two);
    first.report({ kind: "unsaid", ...named(two), why: "soundless" });
    expect([one, two].map((each) => voices.isUnsaid(each))).toEqual([true, true]);
  });

  it("is not stale because it waited behind others, but where nobody could say it for a minute and a half", () => {
    const { voices, first, give } = twoScreens();
    const calls = Array.from({ length: 12 }, (_, at) => call(at + 1));
    for (const each of calls) {
      expect(give(a, ...calls.filter((other) => !voices.isDone(other)))).toEqual(each);
      first.report({ kind: "began", ...named(each), seconds: 10 });
      vi.advanceTimersByTime(10_350);
      first.report({ kind: "spoken", ...named(each) });
    }
    const old = call(1, 2);
    vi.advanceTimersByTime(worthSayingMs);
    const fresh = call(2, 2);
    expect(give(a, old, fresh)).toEqual(fresh);
    expect(voices.isUnsaid(old)).toBe(true);
  });

  it("of before a restart of the hub waits until the screens have told what they said of it", () => {
    const called = [call(1), call(2)];
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    vi.advanceTimersByTime(1_000);
    const { voices, seats } = aHall(display("a", "hall"), display("b", "hall"));
    const give = (device: DeviceId) =>
      voices.give(device, {
        zones: voices.speaking(device, zones),
        calls: called.filter((one) => !voices.isDone(one)),
      });
    seats[1]?.report({ kind: "ready" });
    expect(give(b)).toBeNull();
    seats[0]?.report({ kind: "began", ...named(call(1)), seconds: 6 });
    vi.advanceTimersByTime(settlingMs);
    expect(voices.speaking(b, zones)).toEqual([]);
    seats[0]?.report({ kind: "spoken", ...named(call(1)) });
    expect(voices.speaking(b, zones)).toEqual(["hall"]);
    expect(give(b)?.call).toEqual(called[1]);
  });
});

describe("a screen that lacks sounds", () => {
  it("speaks only where no other can be heard", () => {
    const { seats, speakers, voices } = aHall(display("a", "hall"), display("all"));
    seats[0]?.report({ kind: "lacking" });
    expect(speakers()).toEqual(["hall", ""]);
    seats[1]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["", "hall,yard"]);
    expect(voices.silent()).toEqual([{ display: display("a", "hall"), why: "lacking" }]);
    seats[0]?.report({ kind: "ready" });
    expect(speakers()).toEqual(["hall", "yard"]);
  });
});

describe("what the hub remembers of voices", () => {
  it("is which calls were spoken, so that nobody says them again", () => {
    const { voices, seats } = aHall(display("a", "hall"));
    seats[0]?.report({ kind: "spoken", ...named(call(1)) });
    expect(voices.isDone(call(1))).toBe(true);
    expect(voices.isDone(call(1, 2))).toBe(false);
  });

  it("is whose sound is blocked, for as long as it is there", () => {
    const { voices, seats } = aHall(display("a", "hall"));
    expect(voices.soundOf("a" as DeviceId)).toBeNull();
    seats[0]?.report({ kind: "blocked" });
    expect(voices.silent()).toEqual([{ display: display("a", "hall"), why: "blocked" }]);
    expect(voices.soundOf("a" as DeviceId)).toBe("blocked");
    seats[0]?.leave();
    expect(voices.silent()).toEqual([]);
  });
});
