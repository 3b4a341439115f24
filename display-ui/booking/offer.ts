import type { BookingAnswer, BookingOffer, SlotDay } from "#contract/booking.ts";
import { dayOf } from "#contract/calendar.ts";
import { newCommandId } from "#contract/client/id.ts";
import type { Day } from "#contract/ids.ts";
import type { OfferedLanguage } from "#contract/languages.ts";
import type { EpochMs } from "#contract/text.ts";
import { button, element } from "../phone/element.ts";
import { get, post } from "./ask.ts";
import { chooseSlot } from "./choose-slot.ts";
import { createFrame, type Say } from "./frame.ts";
import { heldList } from "./held.ts";
import { readMine } from "./mine.ts";
import { momentLabel } from "./when.ts";

type Offered = BookingOffer["services"][number];

type Step =
  | { at: "services" }
  | { at: "number"; service: Offered; id: string }
  | { at: "slot"; service: Offered; days: SlotDay[] | null; day: Day | null }
  | { at: "confirm"; service: Offered; days: SlotDay[] | null; time: EpochMs; id: string };

/** Refusals after which another time is to be chosen. */
const timeGone: ReadonlySet<string | undefined> = new Set(["noSuchSlot", "slotFull", "limitReached"]);
/** Refusals of whoever holds as much as they may. */
const enough: ReadonlySet<string | undefined> = new Set(["oneAtATime", "tooManyBookings"]);

export interface OfferParts {
  offer: BookingOffer;
  languages: readonly OfferedLanguage[];
  root: HTMLElement;
  said: HTMLElement;
}

/** A number for today or an appointment, in a few touches: what, when, and yes. */
export function startOffer({ offer, languages, root, said }: OfferParts): void {
  const mine = readMine(() => localStorage);
  let step: Step = { at: "services" };
  let shown = offer;
  let trouble: Say | null = null;
  /** What this browser holds is in the way of what was wished for. */
  let holdsEnough = false;
  let sending = false;
  let idNumber = "";
  const frame = createFrame({ office: offer.office, root, said, languages, taken: null, onChange: () => show() });

  function go(next: Step): void {
    step = next;
    trouble = null;
    holdsEnough = false;
    show("title");
  }

  const show = (focus?: string): void => frame.show(parts(), focus);
  const held = () => heldList(mine.held(Date.now()), frame.speaking());

  function parts(): (Node | null)[] {
    const tongue = frame.speaking();
    const { words, say } = tongue;
    const told = trouble ? element("p", { class: "trouble", role: "alert" }, trouble(tongue)) : null;
    switch (step.at) {
      case "services":
        return [
          heading(words.offer.title),
          element("p", { class: "text" }, words.offer.lead),
          told,
          held(),
          ...services(),
        ];
      case "number":
        return numberParts(step, told);
      case "slot": {
        const { service, days, day } = step;
        const slot = step;
        return chooseSlot({
          words,
          service: say(service.name),
          days,
          day,
          trouble: trouble?.(tongue) ?? null,
          onDay: (chosen) => go({ ...slot, day: chosen }),
          onTime: (time) => go({ at: "confirm", service, days, time, id: newCommandId() }),
          onBack: () => (day === null ? go({ at: "services" }) : go({ ...slot, day: null })),
        });
      }
      case "confirm":
        return confirmParts(step, told);
      default:
        return step satisfies never;
    }
  }

  function services(): HTMLElement[] {
    const { words, say } = frame.speaking();
    if (shown.services.length === 0) return [element("p", { class: "text" }, words.offer.none)];
    return shown.services.map((service) => {
      const { home } = service;
      return element(
        "section",
        { class: "offered" },
        element("h2", {}, say(service.name)),
        home?.state === "open"
          ? button({ id: `home-${service.service}`, class: "wish main" }, words.offer.home, () =>
              go({ at: "number", service, id: newCommandId() }),
            )
          : null,
        home ? element("p", { class: "hint" }, homeText(home)) : null,
        service.appointments
          ? button({ id: `book-${service.service}`, class: "wish" }, words.offer.book, () => void openSlots(service))
          : null,
      );
    });
  }

  function homeText(home: NonNullable<Offered["home"]>): string {
    const { words } = frame.speaking();
    switch (home.state) {
      case "open":
        return words.offer.open(home.left, home.ahead);
      case "closed":
        return words.offer.closed(home.from, home.to);
      case "full":
        return words.offer.full;
      default:
        return home satisfies never;
    }
  }

  /** @param told what the citizen is to know before they choose, and the day on which they chose last */
  async function openSlots(service: Offered, told: { trouble: Say; day: Day } | null = null): Promise<void> {
    const opened: Step = { at: "slot", service, days: null, day: null };
    go(opened);
    trouble = told?.trouble ?? null;
    show();
    const answer = await get<SlotDay[]>(`/api/booking/slots?service=${service.service}`);
    if (step !== opened) return;
    if (answer.ok) step = { ...opened, days: answer.body, day: told?.day ?? null };
    else trouble = ({ why }) => why(answer.problem);
    show("title");
  }

  function numberParts({ service, id }: Extract<Step, { at: "number" }>, told: HTMLElement | null): (Node | null)[] {
    const { words, say } = frame.speaking();
    return [
      heading(words.take.title(say(service.name))),
      element("ul", { class: "rules" }, ...words.take.rules.map((rule) => element("li", {}, rule))),
      told,
      holdsEnough ? held() : null,
      sendButton(words.take.do, words.take.doing, () => send("/api/booking/number", service, { id })),
      button({ id: "back", class: "quiet" }, words.back, () => go({ at: "services" })),
    ];
  }

  function confirmParts(confirm: Extract<Step, { at: "confirm" }>, told: HTMLElement | null): (Node | null)[] {
    const { words, say } = frame.speaking();
    const { service, days, time } = confirm;
    return [
      heading(words.book.confirm),
      element(
        "dl",
        {},
        element("div", {}, element("dt", {}, words.book.service), element("dd", {}, say(service.name))),
        element("div", {}, element("dt", {}, words.book.when), element("dd", {}, momentLabel(time, words))),
      ),
      cardField(),
      told,
      holdsEnough ? held() : null,
      sendButton(words.book.do, words.book.doing, () => book(confirm)),
      button({ id: "back", class: "quiet" }, words.back, () => go({ at: "slot", service, days, day: null })),
    ];
  }

  /** Nobody has to: what is typed goes to the office once, and is forgotten here with the page. */
  function cardField(): HTMLElement {
    const { words } = frame.speaking();
    const field = element("input", {
      id: "card",
      inputmode: "numeric",
      autocomplete: "off",
      maxlength: "15",
      "aria-describedby": "card-hint",
      value: idNumber,
    });
    field.addEventListener("input", () => {
      idNumber = field.value;
    });
    return element(
      "div",
      { class: "field" },
      element("label", { for: "card" }, words.book.card),
      field,
      element("p", { id: "card-hint", class: "hint" }, words.book.cardHint),
    );
  }

  function book({ service, time, id }: Extract<Step, { at: "confirm" }>): void {
    const digits = idNumber.replace(/\D/g, "");
    if (idNumber.trim() !== "" && digits.length !== 12) {
      trouble = ({ words }) => words.book.cardWrong;
      show("card");
      return;
    }
    void send("/api/booking/appointment", service, { id, at: time, idNumber: digits === "" ? null : digits });
  }

  function sendButton(text: string, busy: string, touch: () => void): HTMLElement {
    const made = button({ id: "send", class: "wish main" }, sending ? busy : text, touch);
    made.disabled = sending;
    return made;
  }

  async function send(
    path: string,
    from: Offered,
    wish: { id: string; at?: EpochMs; idNumber?: string | null },
  ): Promise<void> {
    if (sending) return;
    sending = true;
    show();
    const { code: language } = frame.speaking();
    const body = { ...wish, browser: mine.browser(), service: from.service, procedure: null, language };
    const answer = await post<BookingAnswer>(path, body);
    sending = false;
    if (answer.ok) {
      mine.keep({ path: answer.body.path, at: wish.at ?? null });
      location.assign(answer.body.path);
      return;
    }
    const { problem } = answer;
    const refused: Say = ({ why }) => why(problem);
    if (wish.at !== undefined && timeGone.has(problem?.code)) {
      await openSlots(from, { trouble: refused, day: dayOf(wish.at) });
      return;
    }
    trouble = refused;
    holdsEnough = enough.has(problem?.code);
    show();
    await refresh();
  }

  /** What was offered may have been taken meanwhile. */
  async function refresh(): Promise<void> {
    const answer = await get<BookingOffer>("/api/booking/offer");
    if (!answer.ok) return;
    shown = answer.body;
    if (step.at === "services") show();
  }

  function heading(text: string): HTMLElement {
    return element("h1", { id: "title", tabindex: "-1" }, text);
  }

  show();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void refresh();
  });
}
