import type { Entry } from "#contract/events.ts";
import type { CommandId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { answerOf } from "../hall/answer.ts";
import { evolve } from "../hall/evolve.ts";
import { emptyHall, type Hall } from "../hall/hall.ts";
import type { Journal } from "../storage/ports/journal.ts";
import type { Answers } from "./answers.ts";

/** Large enough to cost little, small enough that reading and folding go on at the same time. */
const pageSize = 4_000;

/** The hall as the journal left it. Reads the newest day only: ten million old tickets change nothing. */
export async function openHall(journal: Journal, office: Office, answers: Answers): Promise<Hall> {
  const newest = await journal.newestDay(office.id);
  const hall = emptyHall(office);
  return newest ? catchUp(journal, { ...hall, seq: newest.firstSeq - 1 }, answers) : hall;
}

/** Folds in whatever was appended after this hall. */
export async function catchUp(journal: Journal, from: Hall, answers: Answers): Promise<Hall> {
  let hall = from;
  let command: CommandId | null = null;
  let reading: Promise<Entry[]> | null = journal.read(hall.office, hall.seq + 1, pageSize);
  while (reading) {
    const page: Entry[] = await reading;
    // The next page is on its way while this one is folded in.
    reading = page.length < pageSize ? null : journal.read(hall.office, hall.seq + page.length + 1, pageSize);
    for (const entry of page) {
      if (entry.seq !== hall.seq + 1) throw new Error(`journal: entry ${entry.seq} follows ${hall.seq}`);
      hall = evolve(hall, entry.event);
      if (entry.event.type === "dayOpened") answers.turnDay();
      if (entry.event.type === "ticketIssued" && entry.event.taken)
        answers.keepTaken(entry.event.taken.asked, answerOf(entry.event, hall));
      if (entry.command !== command) answers.keep(entry.command, entry.by, answerOf(entry.event, hall));
      command = entry.command;
    }
  }
  return hall;
}
