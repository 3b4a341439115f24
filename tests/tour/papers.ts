import type { Page } from "playwright-core";
import type { Day } from "#contract/ids.ts";
import type { Slip } from "#contract/slip.ts";
import { oneBitPng } from "../../devices/bench/one-bit-png.ts";
import { paintedRows } from "../../devices/bench/paint.ts";
import { Taken } from "../../devices/station/entry.ts";
import { awaySlip } from "../../devices/station/slip.ts";
import { demonstrationCatalogue } from "../../server/demonstration/catalogue/catalogue.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { catalogueOf, inForce } from "../../server/dossier/catalogue/catalogue.ts";
import { nextVersions } from "../../server/dossier/catalogue/plan.ts";
import { procedurePaper } from "../../server/http/procedure-paper.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { bytesFor, readPaper } from "../devices/printer/on-paper.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { known } from "../station/a-station.ts";
import type { Stop } from "./stop.ts";

const way = { model: "escpos-raster", paper: "80mm" } as const;
const code = "1.001193";
const day = "2026-11-23" as Day;

export interface PaperStop extends Stop {
  size: readonly [width: number, height: number];
}

/** The papers that a kiosk gives, read from the bytes that its printer gets: 80 mm wide, a dot is a pixel. */
export function papersTour(): Promise<PaperStop[]> {
  const about = known();
  const own = demonstrationOffice.procedures.find((procedure) => procedure.code === code) ?? null;
  // As an office has it from its first day.
  const catalogue = catalogueOf(nextVersions(catalogueOf([]), demonstrationCatalogue));
  const procedure = procedurePaper({
    office: demonstrationOffice,
    own,
    published: own && inForce(catalogue, own.code, day),
    language: "vi",
    today: day,
  });
  if (!procedure) throw new Error("the demonstration has lost its procedure");
  const taken = Taken.parse({
    ticket: "dong-hai.2026-11-23.X001",
    command: "6a1f0c1e-8a3f-4c56-9a55-3d1f0a7b2c12",
    day,
    prefix: "X",
    number: 1,
    printer: "printer-1",
    service: "civil-status",
    procedure: code,
    priority: null,
    language: "vi",
    at: Date.parse("2026-11-23T08:24:00+07:00"),
    asked: "6a1f0c1e-8a3f-4c56-9a55-3d1f0a7b2c11",
    link,
  });
  return Promise.all([
    paper("ticket", "The paper of a number", "server/printing/ticket-slip", ticketSlip(aTicket({ link }))),
    paper(
      "ticket-en",
      "The same in English",
      "server/printing/ticket-slip",
      ticketSlip(aTicket({ link, language: "en" })),
    ),
    paper(
      "away",
      "Of a number that was given while the hub was away",
      "devices/station/slip",
      awaySlip(taken, 1, about),
    ),
    paper("procedure", "What a procedure asks for, to take home", "server/printing/procedure-slip", procedure),
  ]);
}

const link = "https://hall.example/t/3fWc9sQ0kT5uVbXy7LmNpA";

async function paper(name: string, what: string, drawnBy: string, slip: Slip): Promise<PaperStop> {
  const { paper } = readPaper(await bytesFor(slip, way), way);
  if (!paper) throw new Error(`no paper of ${name}`);
  const { width, height } = paper;
  const png = oneBitPng({ width, height, rows: paintedRows(paper) }).toString("base64");
  return {
    name: `paper-${name}`,
    what,
    screens: [drawnBy],
    size: [width, height],
    async go(page: Page) {
      await page.setContent(
        `<body style="margin:0"><img alt="" style="display:block" src="data:image/png;base64,${png}">`,
      );
      await page.locator("img").evaluate((one: HTMLImageElement) => one.decode());
    },
  };
}
