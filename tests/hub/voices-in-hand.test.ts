import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { DeviceId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { settlingMs, worthSayingMs } from "../../server/hub/voices.ts";
import { a, aHall, b, call, display, hall, named, zones } from "./voiced-hall.ts";

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

  it("of now is given at once when the machine's clock, which was hours ahead as the hub started, is set back", () => {
    vi.useFakeTimers({ now: Date.now() + 5 * 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    const { voices, seats } = aHall(display("a", "hall"));
    seats[0]?.report({ kind: "ready" });
    vi.setSystemTime(Date.now() - 5 * 3_600_000);
    const now = call(1);
    expect(voices.give(a, { zones: hall, calls: [now] })?.call).toEqual(now);
  });
});
