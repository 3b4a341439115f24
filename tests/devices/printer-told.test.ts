import { afterEach, describe, expect, it } from "vitest";
import type { HardwareCondition } from "#contract/hardware.ts";
import { HardwareId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { Views } from "#contract/views.ts";
import { en as deskEn } from "../../counter-ui/words/en.ts";
import { vi as deskVi } from "../../counter-ui/words/vi.ts";
import { ailments } from "../../devices/bench/printer-faults.ts";
import { printerTrouble } from "../../kiosk-ui/obstacle.ts";
import { en as kioskEn } from "../../kiosk-ui/words/en.ts";
import { vi as kioskVi } from "../../kiosk-ui/words/vi.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { expectSoon } from "../expect-soon.ts";
import { runOffice } from "../running-office.ts";
import { ready, startTcpPrinter } from "./tcp-printer.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** What a printer answers → what staff are told of it. The first is the kiosk's. */
const machines = {
  "kiosk-printer": { answers: ailments.jam.answers, condition: "jam" },
  "printer-cover": { answers: ailments.coverOpen.answers, condition: "coverOpen" },
  "printer-out": { answers: ailments.paperOut.answers, condition: "paperOut" },
  "printer-low": { answers: ailments.paperLow.answers, condition: "paperLow" },
  "printer-offline": { answers: ailments.offline.answers, condition: "offline" },
  // An error without a cause.
  "printer-fault": { answers: [0x1a, 0x52, 0x12, 0x12], condition: "fault" },
} as const satisfies Record<
  string,
  { answers: readonly [number, number, number, number]; condition: HardwareCondition }
>;

describe("what a printer answers over the network", () => {
  it("is told to staff in words, and at the kiosk before anybody takes a number, until it is well", async () => {
    let jammed = true;
    const hardware: Office["hardware"] = [];
    for (const [id, { answers, condition }] of Object.entries(machines)) {
      const said = (): [number, number, number, number] => (condition === "jam" && !jammed ? ready : [...answers]);
      const machine = await startTcpPrinter({ status: said });
      ends.push(() => machine.close());
      const connection = { kind: "tcp" as const, host: "127.0.0.1", port: machine.port };
      hardware.push({
        ...{ kind: "printer", id: HardwareId.parse(id), name: id, model: "escpos-text", paper: "80mm" },
        connection,
      });
    }
    const office = await runOffice({ settings: { ...demonstrationOffice, hardware } });
    ends.push(() => office.stop());
    const desk = await office.signIn("hoa");
    const kiosk = await office.pairDevice("kiosk");
    const seen: { officer?: Views["officer"]; kiosk?: Views["kiosk"] } = {};
    desk.client.onView("officer", (view) => {
      seen.officer = view;
    });
    kiosk.client.onView("kiosk", (view) => {
      seen.kiosk = view;
    });

    const told = () => Object.fromEntries((seen.officer?.hardware ?? []).map(({ id, condition }) => [id, condition]));
    await expectSoon(told).toEqual(
      Object.fromEntries(Object.entries(machines).map(([id, one]) => [id, one.condition])),
    );
    await expectSoon(() => printerTrouble(seen.kiosk?.printer ?? null)).toBe("jam");
    jammed = false;
    await expectSoon(() => seen.kiosk?.printer?.condition).toBe("ready");
    expect(printerTrouble(seen.kiosk?.printer ?? null)).toBeNull();
    await expectSoon(() => told()["kiosk-printer"]).toBe("ready");
  });

  it("has words of its own for each, in both languages, for staff and for citizens", () => {
    for (const { conditions } of [deskVi, deskEn]) expect(new Set(Object.values(conditions)).size).toBe(8);
    for (const { printer } of [kioskVi, kioskEn]) expect(new Set(Object.values(printer.trouble)).size).toBe(7);
    expect(deskVi.conditions.jam).toContain("kẹt");
    expect(kioskVi.printer.trouble.jam).toContain("dao cắt");
  });
});
