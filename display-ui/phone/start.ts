import { clockText } from "#contract/clock-text.ts";
import { firstLanguage } from "#contract/first-language.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { PhoneData, PhonePage, PhoneStatus, PhoneView } from "#contract/phone.ts";
import { createAsk, type Path } from "./ask.ts";
import { dropQuestion, isSure } from "./confirm.ts";
import { draw, type Sending, type Touches } from "./draw.ts";
import { followTicket, type Live } from "./live.ts";
import { askAgainForPush, askForPush, type PushState, stopPush } from "./push.ts";
import { createReminder } from "./remind.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { createTasteStore } from "./taste.ts";
import { createTongues, type Tongue } from "./tongue.ts";
import { en } from "./words/en.ts";
import { type PhoneWords, vi } from "./words/vi.ts";

/** After this long without a word from the hub the page says that it may be out of date: three pulses, or one question in vain. */
const awayMs = 10_000;
/** And so long after it could not be reached, if it was not heard since: a hub that is started anew is back by then. */
const lostMs = 3_000;
const tickMs = 1_000;
/** A button that is drawn anew between a finger's coming and going is not touched; longer than this no finger rests on one. */
const pressMs = 1_500;

export interface Start {
  data: PhoneData;
  code: string;
  root: HTMLElement;
  /** Where a screen reader listens. */
  said: HTMLElement;
}

/** Keeps one ticket's page true to the hub until it is closed. */
export function startPage({ data, code, root, said }: Start): void {
  let page: PhonePage | null = data.ticket === null ? null : data;
  const tastes = createTasteStore();
  const taste = tastes.read();
  const reminder = createReminder(taste.reminded.includes(code));
  let ask = createAsk(code);
  const tongues = createTongues({
    part: "phone",
    own: { vi, en },
    offered: data.languages,
    onWords: () => show(),
  });
  let language: LanguageCode = firstLanguage({
    offered: tongues.offered,
    chosen: taste.language,
    taken: page?.ticket.language ?? null,
    spoken: navigator.languages,
  });
  let skewMs = page ? page.view.at - Date.now() : 0;
  let heardAt = Date.now();
  let lostAt: number | null = null;
  let drawn = "";
  let announced = "";
  let trouble: ((tongue: Tongue<PhoneWords>) => string) | null = null;
  let sending: Sending | null = null;
  let push: PushState = "unable";
  /** What the hub is being told of the reminder. */
  let pushing = Promise.resolve();
  let pressedAt = Number.NEGATIVE_INFINITY;
  const hubNow = () => Date.now() + skewMs;

  function show(): void {
    if (Date.now() - pressedAt < pressMs) return;
    const tongue = tongues.speak(language);
    const say = tongue.words;
    const scene = sceneOf({ page: page ?? data, words: say, say: tongue.say, now: hubNow() });
    const isLost = lostAt !== null && Date.now() - lostAt > lostMs;
    const away = page !== null && (isLost || Date.now() - heardAt > awayMs);
    const time = clockText(away ? heardAt + skewMs : (page?.view.at ?? hubNow()));
    const freshness = { text: page ? (away ? say.away(time) : say.live(time)) : "", away };
    const around = {
      words: say,
      languages: tongues.offered,
      language,
      reminding: reminder.isOn(),
      reminder: reminderText(say),
      sending,
      highContrast: taste.highContrast,
      freshness,
      trouble: trouble?.(tongue) ?? null,
    };
    const wanted = JSON.stringify([scene, { ...around, words: tongue.code }]);
    if (wanted === drawn) return;
    drawn = wanted;
    const focused = document.activeElement?.id;
    document.documentElement.lang = tongue.code;
    document.documentElement.dataset.contrast = taste.highContrast ? "high" : "usual";
    root.replaceChildren(...draw(scene, around, touches));
    if (focused) document.getElementById(focused)?.focus();
    tell(scene, say);
  }

  function reminderText({ remind }: PhoneWords): string {
    if (reminder.isMuted()) return remind.muted;
    if (!reminder.isOn() || push === "unable") return remind.hint;
    return push === "told" ? remind.pushed : remind.refused;
  }

  /** The page's title and a screen reader say what matters: not each step of a queue of thirty. */
  function tell(scene: Scene, say: PhoneWords): void {
    const where = scene.counter === null ? scene.title : `${scene.title} ${say.counter(scene.counter)}`;
    document.title = scene.label === null ? scene.title : say.pageTitle(scene.label, where);
    const status = page?.view.status;
    const isFar = status?.state === "waiting" && status.ahead > 3;
    const news = isFar ? "" : where;
    if (news !== announced) said.textContent = news;
    announced = news;
  }

  function take(view: PhoneView): void {
    if (!page) return;
    const before = page.view.status;
    page = { ...page, view };
    skewMs = view.at - Date.now();
    const { status } = view;
    // Whether to leave was asked of somebody who waited.
    if (status.state !== before.state) dropQuestion();
    if (status.state === "called" && (before.state !== "called" || before.times !== status.times)) reminder.ring();
    if (status.state === "waiting" && status.ahead <= 1 && before.state === "waiting" && before.ahead > 1)
      reminder.nudge();
    if (wishesIn(status) !== wishesIn(before)) {
      // What was wished for before came about, or is over: the same wish is another one now, and not a repeat of that.
      ask = createAsk(code);
      sending = null;
      trouble = null;
    }
    show();
  }

  async function wish(kind: Sending, path: Path, more: object = {}): Promise<void> {
    if (sending) return;
    sending = kind;
    trouble = null;
    show();
    const asked = ask;
    const answer = await asked(path, more);
    if (answer.ok) live?.wake();
    // What was heard without an answer shows in what the ticket is by now, and that may have been answered with another wish.
    if (ask !== asked) return;
    sending = null;
    trouble = answer.ok ? null : ({ why }) => why(answer.problem);
    show();
  }

  const touches: Touches = {
    chooseLanguage(code) {
      language = code;
      tastes.keep({ language });
      show();
    },
    switchContrast() {
      taste.highContrast = !taste.highContrast;
      tastes.keep({ highContrast: taste.highContrast });
      show();
    },
    remind() {
      reminder.toggle();
      tastes.keepReminded(code, reminder.isOn());
      push = "unable";
      // Each after the one before: the hub is left with what was wished for last.
      pushing = pushing.then(agreeOnPush);
      show();
    },
    tryReminder: reminder.ring,
    async wish(kind) {
      if (kind === "leave") {
        const { title, text, yes, no } = tongues.speak(language).words.leave;
        if (await isSure({ title: title(page?.ticket.label ?? ""), text, yes, no })) await wish(kind, "left");
      } else await wish(kind, kind);
    },
    rate: (level) => void wish("rating", "rating", { level }),
  };

  const pushAsked = () => ({ code, key: page?.pushKey ?? null, language });
  function told(state: PushState): void {
    push = reminder.isOn() ? state : "unable";
    show();
  }
  async function agreeOnPush(): Promise<void> {
    if (reminder.isOn()) told(await askForPush(pushAsked()));
    else await stopPush(code);
  }

  let live: Live | null = null;
  show();
  if (!page) return;
  if (reminder.isOn()) pushing = askAgainForPush(pushAsked()).then(told);
  live = followTicket({
    code,
    onView: take,
    onPulse() {
      heardAt = Date.now();
      lostAt = null;
    },
    onLost() {
      lostAt ??= Date.now();
    },
  });
  setInterval(show, tickMs);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    live?.wake();
    reminder.wake();
  });
  window.addEventListener("online", live.wake);
  window.addEventListener("offline", live.wake);
  root.addEventListener("pointerdown", () => {
    pressedAt = Date.now();
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    window.addEventListener(end, () => {
      pressedAt = Number.NEGATIVE_INFINITY;
      // After the click that may follow.
      setTimeout(show);
    });
}

/** What of a ticket may change because its phone asked for it. */
function wishesIn(status: PhoneStatus): string {
  return JSON.stringify([status.state, "late" in status && status.late, "rated" in status && status.rated]);
}
