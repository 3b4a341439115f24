import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { Command } from "#contract/commands.ts";
import { type Day, labelOf, ticketId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import type { StationJournal } from "../../devices/station/journal.ts";
import type { Known } from "../../devices/station/known.ts";
import { numbersHeld, shareHeld } from "../../devices/station/ledger.ts";
import { createTelling, type Telling } from "../../devices/station/telling.ts";
import { answerOf } from "../../server/hall/answer.ts";
import { evolve } from "../../server/hall/evolve.ts";
import { stationView, timetable } from "../../server/hall/views/station.ts";
import { ticketLinks } from "../../server/personal/ticket-links.ts";
import { agent, anOffice, issue, kiosk, type Story, service, supervisor, tell } from "../hall/builders.ts";
import { aDay, monday, tuesday } from "../hall/leasing.ts";
import { aKeyring } from "../personal/parts.ts";
import { aDesk, aFolder, type StationFolder, known as usual, wish } from "./a-station.ts";

const a = service("a");

let folder: StationFolder;
let journal: StationJournal;
let story: Story;
/** What the hub was asked, by type. */
let heard: Command["type"][];
/** Loses the next answer to a command of this type: the hub did what it asks. */
let losesAnswerTo: Command["type"] | null;
let telling: Telling;
/** Each line of the station's log. */
let logged: string[];
let settled: () => void;

beforeEach(async () => {
  folder = await aFolder();
  journal = await folder.open();
  heard = [];
  losesAnswerTo = null;
  // Two kiosks and the hub have ten numbers of service a for each day.
  const services = anOffice().services.map((each) => (each.id === a ? { ...each, dailyLimit: 10 } : each));
  story = aDay({ services });
  logged = [];
  settled = () => {};
  telling = tellingWith(journal);
});
afterEach(() => folder.remove());

function tellingWith(kept: StationJournal): Telling {
  const say = (facts: object, message: string) => void logged.push(JSON.stringify({ ...facts, message }));
  return createTelling({
    journal: kept,
    known,
    client: { send } as HubClient,
    isLive: () => true,
    log: { info: say, warn: say },
    onSettled: () => settled(),
  });
}

/** What the hub tells the kiosk's agent now. */
function known(): Known {
  const { hall } = story;
  const station = stationView(hall, null, { days: timetable(hall), paper: usual().station.paper });
  if (!station) throw new Error("no kiosk");
  return { ...usual(), station };
}

async function send(command: Command): Promise<Reply> {
  heard.push(command.type);
  const { hall } = story;
  story = tell(story, { by: agent, command });
  if (losesAnswerTo === command.type) {
    losesAnswerTo = null;
    throw new Error("the answer was lost");
  }
  if (!story.last.ok)
    return { ok: false, refusal: { code: story.last.code, sentence: { vi: "", en: "" }, detail: null } };
  const [first] = story.last.events;
  if (!first) throw new Error("nothing happened");
  const answer = answerOf(first, evolve(hall, first));
  if (!answer.leased) return { ok: true, answer };
  const { day, prefix, from, to } = answer.leased;
  const links = Array.from({ length: to - from + 1 }, (_, at) => {
    const ticket = ticketId(hall.office, day, labelOf(prefix, from + at));
    return `https://hall.example/t/${ticketLinks(aKeyring(7)).codeOf(ticket)}`;
  });
  return { ok: true, answer: { ...answer, leased: { ...answer.leased, links } } };
}

const held = (day: Day) => shareHeld(journal.ledger(), day, a);
const settles = (look: () => unknown) =>
  expect.poll(
    () => {
      telling.goOn();
      return look();
    },
    { timeout: 10_000, interval: 20 },
  );

/** As the page of this kiosk, while the hub is away. */
async function give(): Promise<string> {
  const about = known();
  const { services } = anOffice();
  const reply = await aDesk(journal, { ...about, office: { ...about.office, services } }).ask(wish("a"));
  return reply.ok ? (reply.answer.ticket?.label ?? "") : reply.refusal.code;
}

describe("a station that hears its hub", () => {
  it("holds numbers and a part of each limit, of today and of the next working day", async () => {
    await settles(() => [held(monday), held(tuesday)]).toEqual([3, 3]);
    expect(numbersHeld(journal.ledger(), known().station)).toBe(300);
    expect(numbersHeld(journal.ledger(), { ...known().station, day: tuesday })).toBe(300);
    const asked = heard.length;
    telling.goOn();
    await settles(() => telling.isSettled()).toBe(true);
    expect(heard.length).toBe(asked);
    expect(heard.filter((type) => type === "shareLimits")).toHaveLength(2);
  });

  it("says in its log which numbers it holds, and tells it none of their links: they are secrets of those who get the numbers", async () => {
    await settles(() => numbersHeld(journal.ledger(), { ...known().station, day: tuesday })).toBe(300);
    expect(journal.ledger().blocks[0]?.links).toHaveLength(300);
    expect(logged.filter((line) => line.includes('"from":1,"to":300'))).toHaveLength(2);
    expect(logged.filter((line) => line.includes("/t/"))).toEqual([]);
  });

  it("puts its part away as the numbers run out, down to the last", async () => {
    await settles(() => held(monday)).toBe(3);
    for (let given = 0; given < 10; given += 1) {
      await settles(() => {
        const before = story;
        const next = tell(before, { by: kiosk, command: issue("a") });
        if (next.last.ok) story = next;
        return next.last.ok;
      }).toBe(true);
    }
    expect(held(monday)).toBe(0);
    expect(tell(story, { by: supervisor, command: issue("a") }).last).toEqual({ ok: false, code: "limitReached" });
  });

  it("gives no more than its part by itself, tells it, and has a new part after it", async () => {
    await settles(() => held(monday)).toBe(3);
    expect([await give(), await give(), await give(), await give()]).toEqual(["X001", "X002", "X003", "awayShareOut"]);
    for (const ticket of journal.ledger().given.keys())
      await journal.add({ kind: "printed", ticket, copy: 1, report: { state: "printed" } });
    await settles(() => telling.isSettled()).toBe(true);
    expect(heard.filter((type) => type === "reportTaken")).toHaveLength(3);
    // Seven are left for three.
    await settles(() => held(monday)).toBe(2);
  });

  it("loses nothing for good with an answer that is lost", async () => {
    losesAnswerTo = "shareLimits";
    await settles(() => heard.includes("shareLimits")).toBe(true);
    expect(held(monday)).toBe(0);
    await settles(() => held(monday)).toBe(3);
    expect(story.last.ok).toBe(true);
  });
});

describe("a station whose disk takes nothing", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["performance"] });
  });
  afterEach(() => void vi.useRealTimers());

  /** So many looks, half a second after each other, as the station takes them. */
  async function looks(times: number): Promise<void> {
    for (let look = 0; look < times; look += 1) {
      const over = new Promise<void>((resolve) => {
        settled = resolve;
      });
      telling.goOn();
      await over;
      await new Promise(setImmediate);
      vi.advanceTimersByTime(500);
    }
  }
  const holdings = () => [
    numbersHeld(journal.ledger(), known().station),
    numbersHeld(journal.ledger(), { ...known().station, day: tuesday }),
    held(monday),
    held(tuesday),
  ];

  it("asks the hub for nothing: what it gives to one kiosk, no other may give", async () => {
    const folderOfJournal = dirname(folder.path);
    await writeFile(folderOfJournal, "in its way");
    await looks(20);
    expect(heard).toEqual([]);
    expect(holdings()).toEqual([0, 0, 0, 0]);
    await rm(folderOfJournal);
    await mkdir(folderOfJournal);
    await looks(121);
    expect(holdings()).toEqual([300, 300, 3, 3]);
  });

  it("asks again a minute later for what it was given and could not keep, and says so", async () => {
    let isFull = true;
    telling = tellingWith({
      ...journal,
      add: (entry) => (isFull ? Promise.resolve(false) : journal.add(entry)),
    });
    await looks(100);
    expect(heard.toSorted()).toEqual(["leaseNumbers", "leaseNumbers", "shareLimits", "shareLimits"]);
    expect(logged.filter((line) => line.includes("can not be kept"))).toHaveLength(4);
    expect(logged.filter((line) => line.includes("numbers to give"))).toEqual([]);
    isFull = false;
    await looks(21);
    expect(holdings()).toEqual([300, 300, 3, 3]);
  });
});
