import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandMessage } from "#contract/commands.ts";
import { type CommandId, type Day, ServiceId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { createDesk, type Desk } from "../../devices/station/desk.ts";
import { openStationJournal, type StationJournal } from "../../devices/station/journal.ts";
import type { Known } from "../../devices/station/known.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { agentView } from "../../server/hall/views/devices.ts";
import { officeView } from "../../server/hall/views/office.ts";
import { stationView, timetable } from "../../server/hall/views/station.ts";
import { awayPaper } from "../../server/printing/away-paper.ts";
import { aMorning, monday8 } from "../hall/builders.ts";

/** A Monday morning of the demonstration without daily limits, whose kiosk has the letter X: what its station was told. */
export function known(change: Partial<Office> = {}): Known {
  const hardware = demonstrationOffice.hardware.map((piece) =>
    piece.kind === "printer" && piece.counter === undefined ? { ...piece, awayPrefix: "X" } : piece,
  );
  const services = demonstrationOffice.services.map((service) => ({ ...service, dailyLimit: null }));
  const { hall } = aMorning({ ...demonstrationOffice, services, hardware, ...change });
  const station = stationView(hall, null, { days: timetable(hall), paper: awayPaper(demonstrationOffice) });
  if (!station) throw new Error("the demonstration has no kiosk");
  return { office: officeView(hall, true, []), station, agent: agentView(hall, monday8, null), aheadMs: 0 };
}

const usual = known();

export const monday = "2026-11-23" as Day;

export interface StationFolder {
  path: string;
  open(): Promise<StationJournal>;
  remove(): Promise<void>;
}

export async function aFolder(): Promise<StationFolder> {
  const folder = await mkdtemp(join(tmpdir(), "station-"));
  const path = join(folder, "kiosk", "journal.jsonl");
  const opened: StationJournal[] = [];
  return {
    path,
    async open() {
      const journal = await openStationJournal(path, { info: () => {}, warn: () => {} });
      opened.push(journal);
      return journal;
    },
    async remove() {
      for (const journal of opened) await journal.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A journal with numbers X001 to this one leased, and what it is to hold of each daily limit. */
export async function withLease(folder: StationFolder, to: number, about = usual): Promise<StationJournal> {
  const journal = await folder.open();
  const { printer, prefix, day, services } = about.station;
  await journal.add({ kind: "leased", day, prefix, printer, from: 1, to });
  for (const { service, share } of services)
    if (share !== null) await journal.add({ kind: "shared", day, service, change: share });
  return journal;
}

export function aDesk(journal: StationJournal, about = usual, now = () => monday8): Desk {
  const newId = () => randomUUID() as string as CommandId;
  return createDesk({ journal, known: () => about, now, newId, print: () => {}, reprint: () => false, used: () => {} });
}

export function wish(service = "civil-status"): CommandMessage {
  return {
    id: randomUUID() as string as CommandId,
    command: {
      type: "issueTicket",
      service: ServiceId.parse(service),
      procedure: null,
      priority: null,
      appointment: null,
      language: "vi",
    },
  };
}
