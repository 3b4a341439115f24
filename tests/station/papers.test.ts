import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { labelOfTicket } from "#contract/ids.ts";
import type { PrintReport } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { StationJournal } from "../../devices/station/journal.ts";
import { createPapers } from "../../devices/station/papers.ts";
import { awaySlip } from "../../devices/station/slip.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { monday8 } from "../hall/builders.ts";
import { aDesk, aFolder, known, type StationFolder, wish, withLease } from "./a-station.ts";

let folder: StationFolder;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

const about = known();

/** X001, given and not printed, and its journal. */
async function given(): Promise<StationJournal> {
  const journal = await withLease(folder, 9);
  await aDesk(journal).ask(wish());
  return journal;
}

/** The papers of a kiosk whose printer does this. */
function papersOf(journal: StationJournal, printer: () => Promise<PrintReport>, now = monday8) {
  const printed: Slip[] = [];
  const papers = createPapers({
    journal,
    known: () => about,
    printer: async () => async (slip, begin) => {
      if (!(await begin())) return { state: "failed", reason: "fault" };
      printed.push(slip);
      return printer();
    },
    now: () => now,
    tooOldMs: 120_000,
    onChange: () => {},
  });
  return { papers, printed };
}

const first = (journal: StationJournal) => {
  const [one] = journal.ledger().given.values();
  if (!one) throw new Error("nothing was given");
  return one;
};
const works = async (): Promise<PrintReport> => ({ state: "printed" });
const out = async (): Promise<PrintReport> => ({ state: "failed", reason: "paperOut" });

describe("the paper of a number that the kiosk gave", () => {
  it("comes out once, also when its machine was switched off before a byte of it went out", async () => {
    const journal = await given();
    const { papers, printed } = papersOf(journal, works);
    papers.goOn();
    papers.print(first(journal).taken.ticket);
    await papers.idle();
    papers.goOn();
    await papers.idle();
    expect(printed).toHaveLength(1);
    expect(first(journal).paper).toEqual({ state: "known", copy: 1, report: { state: "printed" } });
  });

  it("is in doubt, and not printed again, when the power went while it came out", async () => {
    const journal = await given();
    const { ticket } = first(journal).taken;
    await journal.add({ kind: "printing", ticket, copy: 1 });
    const { papers, printed } = papersOf(await reopened(journal), works);
    papers.goOn();
    await papers.idle();
    await expect.poll(async () => first(await folder.open()).paper.state).toBe("known");
    expect(first(await folder.open()).paper).toMatchObject({ report: { state: "failed", reason: "unconfirmed" } });
    expect(printed).toEqual([]);
  });

  it("is not printed for somebody who has long gone", async () => {
    const journal = await given();
    const { papers, printed } = papersOf(journal, works, monday8 + 121_000);
    papers.goOn();
    await expect.poll(() => first(journal).paper).toMatchObject({ report: { state: "failed", reason: "stalled" } });
    expect(printed).toEqual([]);
  });

  it("may be asked for again where it failed, and only there", async () => {
    const journal = await given();
    const { ticket } = first(journal).taken;
    const broken = papersOf(journal, out);
    broken.papers.print(ticket);
    await broken.papers.idle();
    expect(first(journal).paper).toMatchObject({ copy: 1, report: { reason: "paperOut" } });
    const mended = papersOf(journal, works);
    const said = (slip: Slip | undefined) => JSON.stringify(slip).includes(about.station.paper.vi.reprints[0] ?? "");
    expect(mended.papers.reprint(ticket)).toBe(true);
    await mended.papers.idle();
    expect(first(journal).paper).toMatchObject({ copy: 2, report: { state: "printed" } });
    expect(mended.papers.reprint(ticket)).toBe(false);
    expect([said(broken.printed[0]), said(mended.printed[0])]).toEqual([false, true]);
  });

  async function reopened(journal: StationJournal): Promise<StationJournal> {
    await journal.close();
    return folder.open();
  }
});

describe("what stands on it", () => {
  it("is what the hub's paper says, without what nobody knows, and that the hub was away", async () => {
    const journal = await withLease(folder, 9);
    const { id, command } = wish();
    const [procedure] = about.office.procedures.filter(({ service }) => service === "civil-status");
    if (!procedure || command.type !== "issueTicket") throw new Error("no procedure");
    const priority = about.office.priorityGroups[0]?.id ?? null;
    await aDesk(journal).ask({ id, command: { ...command, procedure: procedure.code, priority } });
    const { taken } = first(journal);
    const label = labelOfTicket(taken.ticket);
    const slip = awaySlip(taken, 1, about);
    const usual = ticketSlip({
      office: about.office,
      service: about.office.services[0] ?? { name: { vi: "", en: "" } },
      procedure,
      ticket: taken.ticket,
      link: null,
      label,
      language: "vi",
      words: null,
      issuedAt: taken.at,
      askedAt: taken.at,
      appointment: null,
      ahead: 3,
      wait: null,
      counters: [],
      isPriority: true,
      copy: 1,
    });
    const facts = ({ blocks }: Slip) => blocks.findIndex(({ kind }) => kind === "facts");
    expect(slip.blocks.slice(0, facts(slip))).toEqual(usual.blocks.slice(0, facts(usual)));
    const [own, theirs] = [slip.blocks[facts(slip)], usual.blocks[facts(usual)]];
    expect(own?.kind === "facts" && theirs?.kind === "facts" && own.facts).toEqual([
      theirs?.kind === "facts" ? theirs.facts[0] : null,
    ]);
    expect(slip.blocks[facts(slip) + 2]).toMatchObject({ text: about.station.paper.vi.away });
    expect(slip.blocks.slice(facts(slip) + 3)).toEqual(usual.blocks.slice(facts(usual) + 1));
  });

  it("has the address of its number's page where the hub gave one in advance, also after the machine was switched on anew", async () => {
    const before = await folder.open();
    const { printer, prefix, day } = about.station;
    const links = [4, 5, 6].map((number) => `https://hall.example/t/261123X00${number}-${"a".repeat(24)}`);
    await before.add({ kind: "leased", day, prefix, printer, from: 4, to: 6, links });
    await aDesk(before).ask(wish());
    await before.close();
    const journal = await folder.open();
    await aDesk(journal).ask(wish());
    const codes = [...journal.ledger().given.values()].map(({ taken }) =>
      awaySlip(taken, 1, about).blocks.filter(({ kind }) => kind === "code"),
    );
    const text = about.station.paper.vi.phone;
    expect(codes).toEqual(links.slice(0, 2).map((data) => [{ kind: "code", data, text }]));
  });
});
