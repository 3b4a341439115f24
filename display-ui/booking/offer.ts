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
import { createSteps } from "./steps.ts";
import { momentLabel } from "./when.ts";

type Offered = BookingOffer["services"][number];

type Step =
  | { at: "services" }
  | { at: "number"; service: Offered; id: string }
  | { at: "slot"; service: Offered; days: SlotDay[] | null; day: Day | null }
  | { at: "confirm"; service: Offered; time: EpochMs; id: string };

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
  const steps = createSteps<Step>({ at: "services" }, (cameBack) => {
    trouble = null;
    unread = null;
    holdsEnough = false;
    show("title");
    const step = steps.now();
    // Of times that were looked at before, some may be gone.
    if (step.at === "slot" && (cameBack || step.days === null)) void reload();
  });
  let shown = offer;
  let trouble: Say | null = null;
  /** Why there are no times to choose from. */
  let unread: Say | null = null;
  /** What this browser holds is in the way of what was wished for. */
  let holdsEnough = false;
  let sending = false;
  let idNumber = "";
  let cardIsWrong = false;
  const frame = createFrame({ office: offer.office, root, said, languages, taken: null, onChange: () => show() });

  const show = (focus?: string): void => frame.show(parts(), focus);
  // By the hub's day: a phone's clock may be a day ahead.
  const held = () => heldList(mine.held(shown.at), frame.speaking());

  function parts(): (Node | null)[] {
    const tongue = frame.speaking();
    const { words, say } = tongue;
    const told = trouble ? element("p", { class: "trouble", role: "alert" }, trouble(tongue)) : null;
    const step = steps.now();
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
        return chooseSlot({
          words,
          service: say(service.name),
          days,
          day,
          trouble: (trouble ?? unread)?.(tongue) ?? null,
          sending: false,
          onDay: (chosen) => steps.go({ at: "slot", service, days, day: chosen }),
          onTime: (time) => steps.go({ at: "confirm", service, time, id: newCommandId() }),
          onBack: steps.back,
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
              steps.go({ at: "number", service, id: newCommandId() }),
            )
          : null,
        home ? element("p", { class: "hint" }, homeText(home)) : null,
        service.appointments
          ? button({ id: `book-${service.service}`, class: "wish" }, words.offer.book, () =>
              steps.go({ at: "slot", service, days: null, day: null }),
            )
          : null,
      );
    });
  }

  function homeText(home: NonNullable<Offered["home"]>): string {
    const { words } = frame.speaking();
    switch (home.state) {
      case "open":
        return words.offer.open(home.left, home.waiting, home.moreForOthers);
      case "closed":
        return words.offer.closed(home.from, home.to);
      case "full":
        return words.offer.full;
      default:
        return home satisfies never;
    }
  }

  /** Of the step that shows times, these as they are now. */
  async function reload(): Promise<void> {
    const step = steps.now();
    if (step.at !== "slot") return;
    const answer = await get<SlotDay[]>(`/api/booking/slots?service=${step.service.service}`);
    if (steps.now() !== step) return;
    unread = answer.ok ? null : ({ why }) => why(answer.problem);
    if (answer.ok) {
      // What is the same is not drawn anew under somebody's finger.
      if (JSON.stringify(answer.body) === JSON.stringify(step.days)) return;
      steps.settle({ ...step, days: answer.body });
    } else if (step.days) return;
    show(step.days ? undefined : "title");
  }

  function numberParts({ service, id }: Extract<Step, { at: "number" }>, told: HTMLElement | null): (Node | null)[] {
    const { words, say } = frame.speaking();
    return [
      heading(words.take.title(say(service.name))),
      element("ul", { class: "rules" }, ...words.take.rules.map((rule) => element("li", {}, rule))),
      told,
      holdsEnough ? held() : null,
      sendButton(words.take.do, words.take.doing, () => send("/api/booking/number", service, { id })),
      button({ id: "back", class: "quiet" }, words.back, steps.back),
    ];
  }

  function confirmParts(confirm: Extract<Step, { at: "confirm" }>, told: HTMLElement | null): (Node | null)[] {
    const { words, say } = frame.speaking();
    const { service, time } = confirm;
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
      button({ id: "back", class: "quiet" }, words.back, steps.back),
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
      "aria-describedby": cardIsWrong ? "card-wrong card-hint" : "card-hint",
      ...(cardIsWrong && { "aria-invalid": "true" }),
      value: idNumber,
    });
    field.addEventListener("input", () => {
      idNumber = field.value;
      if (!cardIsWrong) return;
      cardIsWrong = false;
      field.removeAttribute("aria-invalid");
      document.getElementById("card-wrong")?.remove();
    });
    return element(
      "div",
      { class: "field" },
      element("label", { for: "card" }, words.book.card),
      field,
      cardIsWrong ? element("p", { id: "card-wrong", class: "wrong", role: "alert" }, words.book.cardWrong) : null,
      element("p", { id: "card-hint", class: "hint" }, words.book.cardHint),
    );
  }

  function book({ service, time, id }: Extract<Step, { at: "confirm" }>): void {
    const digits = idNumber.replace(/\D/g, "");
    if (idNumber.trim() !== "" && digits.length !== 12) {
      cardIsWrong = true;
      show();
      document.getElementById("card")?.focus();
      return;
    }
    void send("/api/booking/appointment", service, { id, at: time, idNumber: digits === "" ? null : digits });
  }

  function sendButton(text: string, busy: string, touch: () => void): HTMLElement {
    const made = button({ id: "send", class: "wish main" }, sending ? busy : text, touch);
    // Not `disabled`: it keeps the focus.
    if (sending) made.setAttribute("aria-disabled", "true");
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
    const asked = steps.now();
    const { code: language } = frame.speaking();
    const body = { ...wish, browser: mine.browser(), service: from.service, procedure: null, language };
    const answer = await post<BookingAnswer>(path, body);
    sending = false;
    if (answer.ok) {
      mine.keep({ path: answer.body.path, at: wish.at ?? null });
      // The way back leads to what may be chosen, not to what was just sent.
      location.replace(answer.body.path);
      return;
    }
    // Whoever went back meanwhile is elsewhere: that step is not to become this one.
    if (steps.now() !== asked) {
      show();
      return refresh();
    }
    const { problem } = answer;
    const refused: Say = ({ why }) => why(problem);
    if (wish.at !== undefined && timeGone.has(problem?.code)) {
      steps.settle({ at: "slot", service: from, days: null, day: dayOf(wish.at) });
      trouble = refused;
      show("title");
      await reload();
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
    if (steps.now().at === "services") show();
  }

  function heading(text: string): HTMLElement {
    return element("h1", { id: "title", tabindex: "-1" }, text);
  }

  show();
  const look = () => {
    if (document.hidden) return;
    void refresh();
    void reload();
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
}
