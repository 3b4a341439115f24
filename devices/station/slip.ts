import { momentOnPaper } from "#contract/clock-text.ts";
import { labelOfTicket } from "#contract/ids.ts";
import type { StationView } from "#contract/lease.ts";
import { officeHead, type Slip, type SlipBlock } from "#contract/slip.ts";
import type { OfficeView } from "#contract/views.ts";
import type { Taken } from "./entry.ts";

/**
 * The paper of a number that a kiosk gave by itself: as the hub's own (`server/printing/ticket-slip.ts`), without what nobody
 * knows now, and saying so.
 * @param copy 1 is the first paper; later ones say that they are reprints
 */
export function awaySlip(
  taken: Taken,
  copy: number,
  { office, station }: { office: OfficeView; station: StationView },
): Slip {
  const language = taken.language === "en" ? "en" : "vi";
  const say = station.paper[language];
  const service = office.services.find(({ id }) => id === taken.service);
  const procedure = office.procedures.find(({ code }) => code === taken.procedure);
  const bring = procedure?.bring ?? [];
  const reprint = copy > 1 && say.reprints[Math.min(copy - 1, say.reprints.length) - 1];
  return {
    blocks: [
      ...officeHead({ name: office.name[language], place: office.place[language] }),
      ...(reprint ? [{ kind: "space" as const, dots: 6 }, line(reprint, "body", "bold")] : []),
      line(labelOfTicket(taken.ticket), "number", "heavy"),
      ...(service ? [line(service.name[language], "large", "bold")] : []),
      ...(procedure ? [line(procedure.shortName[language], "body", "regular")] : []),
      ...(taken.priority ? [line(say.priority, "body", "bold")] : []),
      { kind: "rule" },
      { kind: "facts", facts: [{ label: say.issuedAt, value: momentOnPaper(taken.at) }] },
      { kind: "space", dots: 10 },
      line(say.away, "body", "semibold"),
      { kind: "rule" },
      ...(bring.length > 0
        ? [{ kind: "list" as const, title: say.bring, items: bring.map((item) => item[language]) }, rule]
        : []),
      taken.link === undefined
        ? { kind: "code", data: taken.ticket, text: say.code }
        : { kind: "code", data: taken.link, text: say.phone },
      { kind: "rule" },
      line(say.validity, "small", "regular"),
    ],
  };
}

const rule: SlipBlock = { kind: "rule" };

type TextBlock = Extract<SlipBlock, { kind: "text" }>;

function line(text: string, size: TextBlock["size"], weight: TextBlock["weight"]): SlipBlock {
  return { kind: "text", text, size, weight, align: "center" };
}
