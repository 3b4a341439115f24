import { describe, expect, it } from "vitest";
import type { DeviceId, TicketId, ZoneId } from "#contract/ids.ts";
import { createVoices, type Display } from "../../server/hub/voices.ts";

const zones = ["hall", "yard"] as ZoneId[];
const display = (device: string, ...zones: string[]): Display => ({
  kind: "device",
  role: "display",
  device: device as DeviceId,
  zones: zones as ZoneId[],
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
