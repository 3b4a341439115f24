import { z } from "zod";
import { Hardware } from "#contract/hardware.ts";
import {
  HardwareChange,
  type HardwareDeed,
  type HardwareFault,
  HardwareNow,
  HardwareSaved,
  HardwareShown,
} from "#contract/hardware-settings.ts";
import type { HardwareId } from "#contract/ids.ts";
import { SlipPrint } from "#contract/jobs.ts";
import type { Office } from "#contract/office.ts";
import { Problem } from "#contract/people.ts";
import { testPage } from "#contract/test-page.ts";
import { kioskScanners } from "../hub/scanners.ts";
import { afterDeed } from "./after-deed.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { BadSettings, Refusal } from "./problem.ts";
import { versionOf } from "./settings-version.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** Printers, scanners, keypads and boards, as administrators set them up on their own screen: kept in the settings file. */
export function hardwareRoutes(app: App, parts: HttpParts): void {
  const { accounts, devices, isOnline, hub, ownOffice, changeOffice, faultsInOffice, log } = parts;

  async function hardwareNow(): Promise<HardwareNow> {
    const paired = await devices.list();
    const { hardware } = ownOffice();
    return {
      version: versionOf(hardware),
      hardware,
      agents: paired
        .filter(({ role }) => role === "agent")
        .map(({ name, device }) => ({ name, online: isOnline(device) })),
      kiosks: paired
        .filter(({ role }) => role === "kiosk")
        .map(({ device, name, printer }) => ({ device, name, printer })),
    };
  }

  /** Hardware and the kiosks that print on it are in force together or not at all; what others changed meanwhile stays. */
  async function takeBack(before: Office["hardware"], changed: Office["hardware"]): Promise<void> {
    const mine = versionOf(changed);
    await changeOffice((now) => (versionOf(now.hardware) === mine ? { ...now, hardware: [...before] } : now));
  }

  app.get("/api/settings/hardware", { schema: { response: { 200: HardwareNow } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    return hardwareNow();
  });

  app.patch(
    "/api/settings/hardware",
    { schema: { body: HardwareChange, response: { 200: HardwareSaved, 400: Problem, 409: Problem } } },
    async (request): Promise<HardwareSaved> => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { version, deed, evenIfUsed } = request.body;
      const given = new Map(request.body.kiosks.map(({ device, printer }) => [device, printer]));
      const office = ownOffice();
      if (versionOf(office.hardware) !== version) throw new Refusal(409, "settingsChanged");
      const piece = deed.do === "remove" ? null : pieceOf(deed, office, faultsInOffice);
      if (piece && "faults" in piece) return { state: "bad", faults: piece.faults };
      const paired = (await hardwareNow()).kiosks;
      for (const device of given.keys())
        if (!paired.some((kiosk) => kiosk.device === device)) throw new Refusal(404, "notFound");
      const kiosks = paired.map(({ device, name, printer }) => {
        return { name, printer: given.get(device) ?? (given.has(device) ? null : printer) };
      });
      const used = whatIsUsed(kiosks, office.hardware, after(office.hardware, deed, piece));
      if (used && !evenIfUsed) return { state: "used", ...used };
      const saved = await changeOffice((now) => {
        if (versionOf(now.hardware) !== version) throw new Refusal(409, "settingsChanged");
        const hardware = after(now.hardware, deed, piece);
        for (const printer of given.values())
          if (printer !== null && !printsTickets(hardware.find(({ id }) => id === printer)))
            throw new Refusal(409, "noPrinter");
        return { ...now, hardware };
      });
      if (!saved.ok) throw new BadSettings(saved.faults);
      try {
        await devices.givePrinters(given);
      } catch (error) {
        await takeBack(office.hardware, after(office.hardware, deed, piece));
        throw error;
      }
      log.info({ by: me.username, did: deed.do, hardware: idOf(deed), kiosks: [...given] }, "hardware was changed");
      return { state: "saved", now: await hardwareNow() };
    },
  );

  /** Paper, lamps or a sign for whoever stands before it; what became of a paper is told as of any other. */
  app.post(
    "/api/hardware/:id/test",
    {
      schema: {
        params: z.object({ id: z.string().max(64) }),
        body: z.strictObject({}),
        response: { 200: z.union([SlipPrint, HardwareShown]), 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const { account } = await whoAsks(request, accounts, adminOnly);
      const office = ownOffice();
      const piece = office.hardware.find(({ id }) => id === request.params.id);
      if (!piece) throw new Refusal(404, "notFound");
      if (piece.kind !== "printer") {
        const shown = hub.tryOut(piece);
        if (!shown) throw new Refusal(409, "nothingToTry");
        return shown;
      }
      const slip = () => testPage(piece, office);
      return hub.slips.print({ what: "test", subject: null, by: account, printer: piece.id, slip });
    },
  );
}

function idOf(deed: HardwareDeed): HardwareId {
  return deed.do === "remove" ? deed.id : deed.hardware.id;
}

/** Whether a kiosk's tickets come out of it: a printer on an officer's desk has other papers. */
function printsTickets(piece: Hardware | null | undefined): boolean {
  return piece?.kind === "printer" && piece.counter === undefined;
}

/** Kiosks that had a printer for their tickets, or a scanner, and have none any more; null where there is no such kiosk. */
function whatIsUsed(
  kiosks: readonly Pick<HardwareNow["kiosks"][number], "name" | "printer">[],
  before: readonly Hardware[],
  now: readonly Hardware[],
): { as: "printer" | "scanner"; kiosks: string[] } | null {
  const serves = {
    printer: (hardware: readonly Hardware[], printer: HardwareId | null) =>
      printsTickets(hardware.find(({ id }) => id === printer)),
    scanner: (hardware: readonly Hardware[], printer: HardwareId | null) => kioskScanners(hardware, printer).length > 0,
  };
  for (const as of ["printer", "scanner"] as const) {
    const left = kiosks.filter(({ printer }) => serves[as](before, printer) && !serves[as](now, printer));
    if (left.length > 0) return { as, kiosks: left.map(({ name }) => name) };
  }
  return null;
}

/** What was typed as a piece of hardware, or all that is wrong with it. Others were sound before, so that what clashes is its fault. */
function pieceOf(
  deed: Exclude<HardwareDeed, { do: "remove" }>,
  office: Office,
  faultsIn: HttpParts["faultsInOffice"],
): Hardware | { faults: HardwareFault[] } {
  const others = office.hardware.filter(({ id }) => deed.do === "add" || id !== deed.hardware.id);
  const found = faultsIn({ ...office, hardware: [...others, deed.hardware] });
  const faults = found.flatMap(({ path: [list, index, ...field], problem }): HardwareFault[] => {
    if (list !== "hardware") return [];
    return index === others.length || index === undefined ? [{ field: field.join("."), problem }] : [];
  });
  const parsed = Hardware.safeParse(deed.hardware);
  return faults.length === 0 && parsed.success ? parsed.data : { faults };
}

function after(hardware: readonly Hardware[], deed: HardwareDeed, piece: Hardware | null): Hardware[] {
  return afterDeed(hardware, deed, idOf(deed), piece);
}
