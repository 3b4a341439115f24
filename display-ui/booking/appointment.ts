import type { BookingPage, BookingView, NoAppointment, SlotDay } from "#contract/booking.ts";
import { dayOf } from "#contract/calendar.ts";
import { newCommandId } from "#contract/client/id.ts";
import { clockText } from "#contract/clock-text.ts";
import type { CommandId, Day } from "#contract/ids.ts";
import type { OfferedLanguage } from "#contract/languages.ts";
import type { EpochMs } from "#contract/text.ts";
import { isSure } from "../phone/confirm.ts";
import { button, element } from "../phone/element.ts";
import { get, post } from "./ask.ts";
import { chooseSlot } from "./choose-slot.ts";
import { createFrame, type Say } from "./frame.ts";
import { readMine } from "./mine.ts";
import { createSteps } from "./steps.ts";
import { dayLabel } from "./when.ts";

export interface AppointmentParts {
  data: { appointment: NonNullable<BookingPage> } | NoAppointment;
  languages: readonly OfferedLanguage[];
  link: string;
  root: HTMLElement;
  said: HTMLElement;
}

/** How often an open page looks whether its appointment is still as it was, ms. */
const lookMs = 60_000;

/** What was sent without an answer: it may have been heard. */
interface Unanswered {
  wish: string;
  id: CommandId;
  /** Whether an appointment that is like this was changed as it was wished. */
  isIn(booking: BookingView): boolean;
  done: Say | null;
}

type Moving = { days: SlotDay[] | null; day: Day | null } | null;

/** An appointment's own page: when, its code for the kiosk, and how to change or cancel it. */
export function startAppointment({ data, languages, link, root, said }: AppointmentParts): void {
  const mine = readMine(() => localStorage);
  let booking = data.appointment?.booking ?? null;
  const steps = createSteps<Moving>(null, () => {
    trouble = null;
    show("title");
  });
  /** What was wished for is on its way. */
  let sending = false;
  /** Wished again, it is still the same wish. */
  let unanswered: Unanswered | null = null;
  let trouble: Say | null = null;
  let told: Say | null = null;
  const frame = createFrame({
    office: data.appointment ? data.appointment.booking.office : data.office,
    root,
    said,
    languages,
    taken: booking?.language ?? null,
    onChange: () => show(),
  });

  function show(focus?: string): void {
    const tongue = frame.speaking();
    const { words } = tongue;
    if (!booking) {
      frame.show(
        [
          heading(words.appointment.unknown),
          element("p", { class: "text" }, words.appointment.unknownText),
          data.appointment || data.fromHome ? again() : null,
        ],
        focus,
      );
      return;
    }
    const moving = steps.now();
    if (moving) {
      frame.show(movingParts(booking, moving), focus);
      return;
    }
    frame.show(
      [
        ...parts(booking),
        told ? element("p", { class: "text", role: "status" }, told(tongue)) : null,
        sending ? element("p", { class: "text", role: "status" }, words.book.doing) : null,
        trouble ? element("p", { class: "trouble", role: "alert" }, trouble(tongue)) : null,
      ],
      focus,
    );
  }

  function parts(shown: BookingView): (Node | null)[] {
    const { words } = frame.speaking();
    const { status } = shown;
    switch (status.state) {
      case "booked":
        return bookedParts(shown);
      case "kept":
        return [
          heading(words.appointment.kept(status.label)),
          element("p", { class: "text" }, words.appointment.keptText),
          status.path
            ? element("a", { id: "open-ticket", class: "wish main", href: status.path }, words.appointment.openTicket)
            : null,
        ];
      case "cancelled": {
        const by =
          status.reason === null ? null : element("p", { class: "text" }, words.appointment.cancelledBy(status.reason));
        return [
          heading(words.appointment.cancelled),
          by,
          element("p", { class: "text" }, words.appointment.cancelledText),
          again(),
        ];
      }
      case "lapsed":
        return [
          heading(words.appointment.lapsed),
          element("p", { class: "text" }, words.appointment.lapsedText),
          again(),
        ];
      default:
        return status satisfies never;
    }
  }

  function bookedParts(shown: BookingView): (Node | null)[] {
    const { words, say } = frame.speaking();
    const { appointment } = words;
    return [
      heading(appointment.title),
      element(
        "section",
        { class: "card booked" },
        element("p", { class: "yours" }, say(shown.service)),
        element(
          "p",
          { class: "moment" },
          element("strong", {}, clockText(shown.time)),
          dayLabel(dayOf(shown.time), words),
        ),
        element("img", { class: "qr", src: `/h/${link}/code.svg`, alt: appointment.qr, width: "180", height: "180" }),
        element("p", { class: "yours" }, appointment.code),
        element("p", { id: "code", class: "arrival" }, shown.code),
      ),
      element(
        "dl",
        {},
        element(
          "div",
          {},
          element("dt", {}, appointment.checkIn),
          element("dd", {}, appointment.window(clockText(shown.checkInFrom), clockText(shown.checkInUntil))),
        ),
      ),
      element("p", { class: "text" }, appointment.text),
      shown.bring.length > 0 ? element("h2", {}, appointment.bring) : null,
      shown.bring.length > 0
        ? element("ul", { class: "rules" }, ...shown.bring.map((each) => element("li", {}, say(each))))
        : null,
      element("a", { id: "calendar", class: "wish main", href: `/h/${link}/lich-hen.ics` }, appointment.calendar),
      button({ id: "move", class: "wish" }, appointment.move, () => void openSlots(shown)),
      button({ id: "print", class: "wish" }, appointment.print, () => window.print()),
      button({ id: "cancel", class: "wish" }, appointment.cancel, () => void cancel()),
      element("p", { class: "hint" }, appointment.keepLink),
    ];
  }

  function movingParts(shown: BookingView, { days, day }: NonNullable<Moving>): HTMLElement[] {
    const tongue = frame.speaking();
    const { words, say } = tongue;
    return chooseSlot({
      words,
      service: say(shown.service),
      days,
      day,
      trouble: trouble?.(tongue) ?? null,
      sending,
      onDay: (chosen) => steps.go({ days, day: chosen }),
      onTime: (at) => void move(at),
      onBack: steps.back,
    });
  }

  async function openSlots({ serviceId }: BookingView): Promise<void> {
    told = null;
    steps.go({ days: null, day: null });
    await loadSlots(serviceId);
  }

  async function loadSlots(serviceId: BookingView["serviceId"]): Promise<void> {
    const moving = steps.now();
    const answer = await get<SlotDay[]>(`/api/booking/slots?service=${serviceId}`);
    if (!moving || steps.now() !== moving) return;
    if (answer.ok) steps.settle({ days: answer.body, day: null });
    else trouble = (speaking) => speaking.why(answer.problem);
    show("title");
  }

  async function cancel(): Promise<void> {
    const { appointment } = frame.speaking().words;
    const { sure: title, yes, no } = appointment;
    if (await isSure({ title, text: appointment.sureText, yes, no }))
      await wish("cancel", {}, { isIn: ({ status }) => status.state === "cancelled", done: null });
  }

  const move = (at: EpochMs) =>
    wish("move", { at }, { isIn: ({ time }) => time === at, done: ({ words }) => words.appointment.moved });

  async function wish(
    path: "move" | "cancel",
    more: object,
    { isIn, done }: Pick<Unanswered, "isIn" | "done">,
  ): Promise<void> {
    if (sending) return;
    sending = true;
    trouble = null;
    show();
    const wished = JSON.stringify([path, more]);
    const id = unanswered?.wish === wished ? unanswered.id : newCommandId();
    const answer = await post(`/api/booking/appointments/${link}/${path}`, { id, ...more });
    unanswered = answer.ok || answer.problem ? null : { wish: wished, id, isIn, done };
    sending = false;
    trouble = answer.ok ? null : (speaking) => speaking.why(answer.problem);
    if (answer.ok) {
      told = done;
      steps.restart();
    }
    await refresh();
    // What was offered may have been taken meanwhile.
    if (steps.now() && booking) return loadSlots(booking.serviceId);
    show("title");
  }

  async function refresh(): Promise<void> {
    const answer = await get<BookingPage>(`/api/booking/appointments/${link}`);
    if (!answer.ok) return;
    booking = answer.body?.booking ?? null;
    if (booking && unanswered?.isIn(booking)) {
      // It was heard: nothing is left to be sent again.
      told = unanswered.done;
      trouble = null;
      unanswered = null;
      steps.restart();
    }
    if (booking?.status.state !== "booked") steps.restart();
    remember();
  }

  /** On the page of what may be done from home this one is led to, as long as it is to come. */
  function remember(): void {
    const path = `/h/${link}`;
    if (booking?.status.state === "booked") mine.keep({ path, at: booking.time });
    else mine.forget(path);
  }

  function again(): HTMLElement {
    return element("a", { id: "again", class: "wish main", href: "/hen" }, frame.speaking().words.appointment.again);
  }

  function heading(text: string): HTMLElement {
    return element("h1", { id: "title", tabindex: "-1" }, text);
  }

  remember();
  show();
  const look = () => void refresh().then(() => (steps.now() ? undefined : show()));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  setInterval(() => {
    if (!document.hidden) look();
  }, lookMs);
}
