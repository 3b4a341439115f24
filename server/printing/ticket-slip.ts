import { aroundText, clockText, momentOnPaper } from "#contract/clock-text.ts";
import type { TicketId, TicketLabel } from "#contract/ids.ts";
import type { LanguageCode, WordsFile } from "#contract/languages.ts";
import { officeHead, type Slip, type SlipBlock } from "#contract/slip.ts";
import type { EpochMs, Language, Text } from "#contract/text.ts";
import { textIn, writtenAs } from "#contract/tongue.ts";
import type { WaitRange } from "#contract/wait.ts";
import { wordsOver } from "#contract/wording.ts";
import { counterList } from "./counters.ts";
import { printable } from "./printable.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";
import type { TicketWords } from "./words/words.ts";

const own: Record<Language, TicketWords> = { vi, en };

/** All that a ticket's paper says. An `Office` and a `Procedure` of the contract fit as they are. */
export interface TicketSlipInput {
  office: { name: Text; place: Text; complaints: string };
  service: { name: Text };
  procedure: { shortName: Text; bring: readonly Text[] } | null;
  ticket: TicketId;
  /** The address of its page, which its code then opens; null where there is none. Scanners take either. */
  link: string | null;
  label: TicketLabel;
  /** The citizen's. */
  language: LanguageCode;
  /** Those of its language, where it is not one of the project's own. */
  words: WordsFile | null;
  issuedAt: EpochMs;
  /** When this paper was asked for: what is expected counts from there, and a reprint comes later than its number. */
  askedAt: EpochMs;
  /** The time that was booked, today; null for whoever booked none. */
  appointment: EpochMs | null;
  /** How many are ahead; null once it no longer waits. */
  ahead: number | null;
  /** How long that is expected to take; null when no counter serves it. */
  wait: WaitRange | null;
  /** Numbers of the counters that serve it; empty when none is open. */
  counters: readonly number[];
  /** That it goes first, and never why: a paper lies about. */
  isPriority: boolean;
  /** 1 is the first paper; later ones say that they are reprints. */
  copy: number;
}

/** A ticket's paper: the number first, what to do next second. Pure; all text has passed the allow-list. */
export function ticketSlip(input: TicketSlipInput): Slip {
  const say = input.words ? wordsOver(vi, input.words.ticket) : own[writtenAs(input.language)];
  const text = (of: Text) => textIn(of, input.language, input.words?.names);
  const head: SlipBlock[] = [
    ...officeHead({ name: text(input.office.name), place: text(input.office.place) }, printable),
    ...(input.copy > 1 ? [{ kind: "space" as const, dots: 6 }, line(say.reprint(input.copy - 1), "body", "bold")] : []),
    line(input.label, "number", "heavy"),
    line(text(input.service.name), "large", "bold"),
    ...(input.procedure ? [line(text(input.procedure.shortName), "body", "regular")] : []),
    ...(input.isPriority ? [line(say.priority, "body", "bold")] : []),
  ];
  const bring = input.procedure?.bring ?? [];
  const list: SlipBlock[] =
    bring.length > 0
      ? [{ kind: "list", title: say.bring, items: bring.map((item) => printable(text(item))) }, { kind: "rule" }]
      : [];
  return {
    blocks: [
      ...head,
      { kind: "rule" },
      { kind: "facts", facts: facts(input, say) },
      { kind: "rule" },
      ...list,
      input.link === null
        ? { kind: "code", data: input.ticket, text: say.code }
        : { kind: "code", data: input.link, text: say.phone },
      { kind: "rule" },
      line(say.validity(input.office.complaints), "small", "regular"),
    ],
  };
}

function facts(input: TicketSlipInput, say: TicketWords): { label: string; value: string }[] {
  const list = counterList(input.counters);
  const still =
    input.ahead === null
      ? []
      : [
          { label: say.ahead, value: say.people(input.ahead) },
          { label: say.expected, value: input.wait ? aroundText(input.askedAt, input.wait) : say.onceOpen },
        ];
  return [
    { label: say.issuedAt, value: momentOnPaper(input.issuedAt) },
    ...(input.appointment === null ? [] : [{ label: say.appointment, value: clockText(input.appointment) }]),
    ...still,
    { label: say.where, value: list ? say.counters(list) : say.seeScreen },
  ];
}

function line(
  text: string,
  size: "small" | "body" | "large" | "number",
  weight: "regular" | "semibold" | "bold" | "heavy",
): SlipBlock {
  return { kind: "text", text: printable(text), size, weight, align: "center" };
}
