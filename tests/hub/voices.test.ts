import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { DeviceId, ZoneId } from "#contract/ids.ts";
import { type VoiceSeat, worthSayingMs } from "../../server/hub/voices.ts";
import { a, aHall, b, call, display, hall, named, zones } from "./voiced-hall.ts";

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

  it("is a screen whose zones the office has no more, as one of the whole office, until they are there again", () => {
    const { voices, seats, speakers } = aHall(display("a", "gone"), display("b", "hall"));
    for (const seat of seats) seat.report({ kind: "ready" });
    voices.inOffice(zones);
    expect(speakers()).toEqual(["yard", "hall"]);
    seats[1]?.leave();
    expect(speakers()).toEqual(["hall,yard", ""]);
    seats[0]?.move(display("a", "gone", "yard"));
    expect(speakers()).toEqual(["yard", ""]);
    seats[0]?.move(display("a", "gone"));
    expect(speakers()).toEqual(["hall,yard", ""]);
    voices.inOffice([...zones, "gone" as ZoneId]);
    expect(speakers()).toEqual(["", ""]);
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

  it("that hangs was busy until its time was over where it came to, too: what waited there meanwhile is still said", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { voices, seats } = aHall(display("a", "hall"), display("b", "yard"));
    for (const seat of seats) seat.report({ kind: "ready" });
    const yard = zones.slice(1);
    const waiting = { ...call(2), zone: "yard" as ZoneId };
    voices.give(a, { zones: hall, calls: [call(1)] });
    seats[0]?.move(display("a", "yard"));
    vi.advanceTimersByTime(worthSayingMs);
    expect(voices.give(b, { zones: yard, calls: [waiting] })).toMatchObject({ call: waiting });
  });

  it("and may not speak is no alarm where its sound is blocked", () => {
    const { voices, seats } = aHall({ ...display("a", "hall"), speaks: false });
    seats[0]?.report({ kind: "blocked" });
    expect(voices.silent()).toEqual([]);
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
