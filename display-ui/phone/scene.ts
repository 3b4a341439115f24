import { aroundText, clockText, dayText } from "#contract/clock-text.ts";
import type { PhoneData, PhonePage, PhoneStatus, PhoneTicket } from "#contract/phone.ts";
import type { EpochMs, Text } from "#contract/text.ts";
import { windowMinutes } from "#contract/wait.ts";
import type { PhoneWords } from "./words/vi.ts";

/** All that the page shows, in words: the same scene is never drawn twice. */
export interface Scene {
  /** `call` is the loud one: someone is wanted at a counter now. */
  tone: "wait" | "call" | "quiet" | "warn" | "done";
  office: { name: string; place: string; complaints: string };
  label: string | null;
  service: string | null;
  title: string;
  /** The counter, very large. */
  counter: number | null;
  facts: { label: string; value: string; small: string | null }[];
  /** Whether the code of the page itself is shown, for the scanner of a kiosk. */
  code: boolean;
  texts: string[];
  /** What may be touched, in this order. */
  wishes: Wish[];
  /** The way on from here, to another page. */
  link: { path: string; text: string } | null;
  rating: { question: string; hint: string; levels: { id: string; name: string }[] } | null;
}

export type Wish =
  | { kind: "remind" }
  | { kind: "late"; text: string }
  | { kind: "leave"; text: string }
  | { kind: "stay"; text: string };

export interface Seen {
  page: PhoneData;
  words: PhoneWords;
  /** For texts that the office wrote itself. */
  say: (text: Text) => string;
  /** The hub's time. */
  now: EpochMs;
}

const soon = 2;

export function sceneOf({ page, words, say, now }: Seen): Scene {
  if (page.ticket === null) {
    const { unknown } = words;
    return {
      ...empty,
      office: officeIn(page.office, say),
      tone: "warn",
      title: unknown.title,
      texts: [unknown.text, unknown.stays, unknown.anew],
      link: page.fromHome ? { path: "/hen", text: unknown.home } : null,
    };
  }
  const { ticket, view } = page;
  return {
    ...empty,
    office: officeIn(ticket.office, say),
    label: ticket.label,
    service: view.service && say(view.service),
    ...partOf(view.status, { page, words, say, now }),
  };
}

function officeIn({ name, place, complaints }: PhoneTicket["office"], say: Seen["say"]): Scene["office"] {
  return { name: say(name), place: say(place), complaints };
}

const empty: Omit<Scene, "office"> = {
  tone: "quiet",
  label: null,
  service: null,
  title: "",
  counter: null,
  facts: [],
  code: false,
  texts: [],
  wishes: [],
  link: null,
  rating: null,
};

type Part = Pick<Scene, "title"> & Partial<Scene>;

function partOf(status: PhoneStatus, { page, words, say, now }: Seen & { page: PhonePage }): Part {
  const leave: Wish = { kind: "leave", text: words.leave.ask };
  switch (status.state) {
    case "expected":
      return {
        tone: "quiet",
        title: words.expecting.title(clockText(status.until)),
        facts: [
          ...(page.ticket.arrivalCode
            ? [{ label: words.expecting.code, value: page.ticket.arrivalCode, small: null }]
            : []),
          { label: words.expecting.ahead, value: words.expecting.people(status.ahead), small: null },
        ],
        texts: [words.expecting.text],
        code: true,
        wishes: [{ kind: "leave", text: words.expecting.giveBack }],
      };
    case "waiting":
      return {
        tone: "wait",
        title: words.waiting.title(status.ahead),
        facts: waitingFacts(status, words, page.view.at),
        texts: [status.ahead <= soon ? words.waiting.soon : words.waiting.text],
        wishes: [{ kind: "remind" }, leave],
      };
    case "called":
      return {
        tone: "call",
        title: words.called.title,
        counter: status.counter,
        texts: [
          status.late === null ? words.called.text : words.late.done(clockText(status.late)),
          ...(status.times > 1 ? [words.called.again(status.times)] : []),
        ],
        wishes: [...lateWish(status.mayBeLate, words), leave],
      };
    case "serving":
      return {
        tone: "quiet",
        title: words.serving.title,
        counter: status.counter,
        texts: page.ticket.rates ? [words.serving.text] : [],
      };
    case "held":
      return {
        title: words.held.title,
        facts: [{ label: words.where, value: words.counter(status.counter), small: null }],
        texts: [words.held.text(words.counter(status.counter))],
        wishes: [leave],
      };
    case "missed":
      if (status.over || now > status.until)
        return { tone: "warn", title: words.missed.overTitle, texts: [words.missed.overText] };
      return {
        tone: "warn",
        title: words.missed.title,
        facts: [
          { label: words.where, value: words.counter(status.counter), small: null },
          { label: words.missed.until, value: clockText(status.until), small: null },
        ],
        texts: [words.missed.text, ...(status.late === null ? [] : [words.late.told])],
        wishes: [...lateWish(status.mayBeLate, words), leave],
      };
    case "finished": {
      const open = status.rateUntil !== null && now <= status.rateUntil;
      const levels = page.ticket.levels.map(({ id, name }) => ({ id, name: say(name) }));
      return {
        tone: "done",
        title: words.finished.title,
        texts: [status.rated ? words.finished.rated : words.finished.text],
        rating: open ? { question: words.finished.question, hint: words.finished.optional, levels } : null,
      };
    }
    case "left": {
      const seconds = Math.ceil((status.stayUntil - now) / 1_000);
      return {
        title: words.left.title,
        texts: [words.left.text, ...(seconds > 0 ? [] : [words.left.over])],
        wishes: seconds > 0 ? [{ kind: "stay", text: words.left.stay(seconds) }] : [],
      };
    }
    case "cancelled":
      return { tone: "warn", title: words.cancelled.title, texts: [words.cancelled.text] };
    case "notArrived":
      return { tone: "warn", title: words.expecting.overTitle, texts: [words.expecting.overText] };
    case "lapsed":
      return {
        title: words.lapsed.title,
        texts: [words.lapsed.text(dayText(page.ticket.day))],
      };
    default:
      return status satisfies never;
  }
}

function lateWish(may: boolean, words: PhoneWords): Wish[] {
  return may ? [{ kind: "late", text: words.late.ask }] : [];
}

function waitingFacts(
  { wait, counters }: Extract<PhoneStatus, { state: "waiting" }>,
  words: PhoneWords,
  at: EpochMs,
): Scene["facts"] {
  const told = wait && windowMinutes(at, wait);
  return [
    {
      label: words.expected,
      value: wait ? aroundText(at, wait) : words.onceOpen,
      small: told ? words.inMinutes(told.fromMinutes, told.toMinutes) : null,
    },
    {
      label: words.where,
      value: counters.length > 0 ? words.counters(counters.toSorted((a, b) => a - b).join(", ")) : words.seeScreen,
      small: null,
    },
  ];
}
