import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { DeviceId, TicketId, ZoneId } from "#contract/ids.ts";
import { createVoices, type Display, type VoiceSeat } from "../../server/hub/voices.ts";

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
  const voices = createVoices(() => {
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
  const call = (number: number) => ({ ticket: `dong-hai.2026-11-23.A00${number}` as TicketId, times: 1 });

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
    voices.given("a" as DeviceId, [call(1), call(2)]);
    seats[0]?.move(display("a", "yard", "garden"));
    expect(speakers()).toEqual(["", "", ""]);
    // What another says ends nothing of it.
    seats[2]?.report({ kind: "spoken", ...call(3) });
    expect(speakers()).toEqual(["", "", ""]);
    seats[0]?.report({ kind: "spoken", ...call(1) });
    expect(speakers()).toEqual(["", "hall", "yard"]);
  });

  it("keeps nobody waiting that has nothing to say, is gone, or is held back", () => {
    for (const end of [
      (seat: VoiceSeat) => seat.report({ kind: "spoken", ...call(1) }),
      (seat: VoiceSeat) => seat.report({ kind: "blocked" }),
      (seat: VoiceSeat) => seat.leave(),
    ]) {
      const { voices, seats, speakers } = aHall(display("a", "hall"), display("b", "hall"));
      for (const seat of seats) seat.report({ kind: "ready" });
      expect(speakers()).toEqual(["hall", ""]);
      voices.given("a" as DeviceId, [call(1)]);
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
    voices.given("a" as DeviceId, [call(1)]);
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
    voices.given("a" as DeviceId, [call(1)]);
    seats[0]?.move(display("a", "yard"));
    speakers();
    const before = changes();
    vi.advanceTimersByTime(20_000);
    expect(changes()).toBeGreaterThan(before);
    expect(speakers()).toEqual(["yard", "hall"]);
  });

  it("and may not speak is no alarm where its sound is blocked", () => {
    const { voices, seats } = aHall({ ...display("a", "hall"), speaks: false });
    seats[0]?.report({ kind: "blocked" });
    expect(voices.blocked()).toEqual([]);
  });
});

describe("what the hub remembers of voices", () => {
  it("is which calls were spoken, so that nobody says them again", () => {
    const { voices, seats } = aHall(display("a", "hall"));
    const call = { ticket: "dong-hai.2026-11-23.A001" as TicketId, times: 1 };
    seats[0]?.report({ kind: "spoken", ...call });
    expect(voices.isSpoken(call)).toBe(true);
    expect(voices.isSpoken({ ...call, times: 2 })).toBe(false);
  });

  it("is whose sound is blocked, for as long as it is there", () => {
    const { voices, seats } = aHall(display("a", "hall"));
    expect(voices.soundOf("a" as DeviceId)).toBeNull();
    seats[0]?.report({ kind: "blocked" });
    expect(voices.blocked()).toEqual([display("a", "hall")]);
    expect(voices.soundOf("a" as DeviceId)).toBe("blocked");
    seats[0]?.leave();
    expect(voices.blocked()).toEqual([]);
  });
});
