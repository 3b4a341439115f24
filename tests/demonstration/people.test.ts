import { describe, expect, it } from "vitest";
import { DeviceRole } from "#contract/actor.ts";
import { NewAccount } from "#contract/people.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";

describe("the demonstration's accounts", () => {
  it("are accounts that the system would accept", () => {
    expect(demonstrationAccounts.map((account) => NewAccount.parse(account))).toEqual(demonstrationAccounts);
  });

  it("are ten officers, a supervisor and an administrator, each with a username and a name of their own", () => {
    const count = (role: string) => demonstrationAccounts.filter((account) => account.role === role).length;
    expect([count("officer"), count("supervisor"), count("admin")]).toEqual([10, 1, 1]);
    expect(new Set(demonstrationAccounts.map((account) => account.username)).size).toBe(12);
    expect(new Set(demonstrationAccounts.map((account) => account.name)).size).toBe(12);
  });
});

describe("the demonstration's places", () => {
  it("are places and hardware that the office has, for every role", () => {
    for (const role of DeviceRole.options) {
      const place = demonstrationPlaces(role);
      expect(place.name).not.toBe("");
      for (const zone of place.zones) expect(demonstrationOffice.zones.map(({ id }) => id)).toContain(zone);
      if (place.counter) expect(demonstrationOffice.counters.map((counter) => counter.id)).toContain(place.counter);
      if (place.printer) expect(demonstrationOffice.hardware.map((piece) => piece.id)).toContain(place.printer);
    }
  });

  it("give the kiosk its printer, the display the first zone and the keypad counter 1", () => {
    expect(demonstrationPlaces("kiosk").printer).toBe("kiosk-printer");
    expect(demonstrationPlaces("display").zones).toEqual([demonstrationOffice.zones[0]?.id]);
    expect(demonstrationPlaces("keypad").counter).toBe(demonstrationOffice.counters[0]?.id);
  });
});
