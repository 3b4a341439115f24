import type { TicketId, TicketLabel } from "#contract/ids.ts";
import { encode } from "../../devices/printer/encode.ts";
import { type PrinterModel, profiles } from "../../devices/printer/profiles.ts";
import { createRender } from "../../devices/printer/render.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { percentile, type Row, row } from "./figures.ts";
import { office } from "./office.ts";

const papers = 200;
const warmUp = 20;

/** A ticket's slip to the bytes of its paper, alone in this process. Each is another ticket, as in a hall. */
export async function renderTimes(say: (line: string) => void): Promise<Row[]> {
  const render = createRender();
  const rows: Row[] = [];
  for (const [name, model] of [
    ["raster", "escpos-raster"],
    ["text", "epson-text"],
  ] as const satisfies readonly [string, PrinterModel][]) {
    const times: number[] = [];
    for (let index = 0; index < warmUp + papers; index += 1) {
      const slip = aSlip(index);
      const startedAt = performance.now();
      await encode(slip, { profile: profiles[model], paper: "80mm", render });
      if (index >= warmUp) times.push(performance.now() - startedAt);
    }
    say(`render, ${name}: p50 ${percentile(times, 50).toFixed(2)} ms, p99 ${percentile(times, 99).toFixed(2)} ms`);
    for (const percent of [50, 99]) {
      rows.push(row({ name: `render, ${name}, p${percent}`, value: percentile(times, percent), unit: "ms" }));
    }
  }
  return rows;
}

const noon = Date.UTC(2026, 10, 23, 5);

function aSlip(index: number) {
  const service = office.services[index % office.services.length];
  if (!service) throw new Error("the office has no service");
  const procedure = office.procedures.find((one) => one.service === service.id) ?? null;
  const label = `${service.prefix}${String(index).padStart(3, "0")}`;
  return ticketSlip({
    office,
    service,
    procedure,
    link: null,
    ticket: `${office.id}.2026-11-23.${label}` as TicketId,
    label: label as TicketLabel,
    language: "vi",
    words: null,
    issuedAt: noon + index * 30_000,
    askedAt: noon + index * 30_000,
    appointment: null,
    ahead: index % 23,
    wait: { fromMinutes: 5 + (index % 30), toMinutes: 20 + (index % 30) },
    counters: [1 + (index % 4)],
    isPriority: false,
    copy: 1,
  });
}
