import type { Command } from "#contract/commands.ts";
import type { TicketId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { callWindow, type WaitRange } from "#contract/wait.ts";
import {
  aMorning,
  anOffice,
  counter,
  done,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  service,
  tell,
} from "./builders.ts";

/** Numbers from 0 to 1. */
export type Dice = () => number;

/** What a hall is like: how the office set it, how long visits really are, and who is there when. */
export interface HallPlan {
  /** Of each service the minutes that the office set. */
  services: Readonly<Record<string, number>>;
  /** Of each counter the services it serves, a letter each. */
  counters: Readonly<Record<string, string>>;
  /** Visits of a service really take so many times the setting, all day long. */
  factor: (random: Dice) => number;
  /** Of a single visit, so many times what is usual. */
  length: (random: Dice) => number;
  atTheDoor: number;
  people: number;
  /** How many come, as a share of those whom the counters can serve. */
  load: number;
  /** Counters that close for the rest of the day, by the minute after they opened. */
  closing: Readonly<Record<string, number>>;
  lunch: { from: number; to: number } | null;
}

/** What somebody was told with their number, and what came of it. */
export interface Told {
  /** Visits that had ended by then, of all services. */
  ended: number;
  ahead: number;
  wait: WaitRange;
  /** Minutes until they were called. */
  waited: number;
  /** Whether they were called within what paper and phone say. */
  isTrue: boolean;
  /** A counter closed for the day, or all did for lunch, before they were called. */
  isCrossed: boolean;
}

/** For each seed always the same numbers. */
export function dice(seed: number): Dice {
  let state = (seed * 7_919 + 13) % 2 ** 32;
  const roll = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  for (let warm = 0; warm < 5; warm++) roll();
  return roll;
}

const normal = (random: Dice): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** Around 1: most are a little less, and some are much more. */
export const skewed =
  (spread: number) =>
  (random: Dice): number =>
    Math.exp(spread * normal(random) - spread ** 2 / 2);

export function officeOf({ services, counters }: Pick<HallPlan, "services" | "counters">): Partial<Office> {
  const [first, desk, { hours }] = [anOffice().services[0], anOffice().counters[0], anOffice()];
  if (!first || !desk) throw new Error("The office of the tests has no service or no counter");
  return {
    services: Object.entries(services).map(([id, minutesPerVisit]) => ({
      ...first,
      id: service(id),
      prefix: id.toUpperCase(),
      minutesPerVisit,
    })),
    counters: Object.entries(counters).map(([id, serves]) => ({
      ...desk,
      id: counter(id),
      number: Number(id),
      services: [...serves].map(service),
    })),
    procedures: [],
    hours: { ...hours, ticketsOutsideHours: true, ticketsPastClosing: true },
  };
}

interface Desk {
  id: string;
  state: "free" | "busy" | "lunch" | "closed";
  /** When a visit, or lunch, is over. */
  until: number;
}

/** One day, from the first number to the last call. What is told changes nothing of it: the same seed is the same day. */
export function simulate(plan: HallPlan, seed: number): Told[] {
  const random = dice(seed);
  const names = Object.keys(plan.services);
  const real = new Map(names.map((id) => [id, (plan.services[id] ?? 0) * plan.factor(random)]));
  const usual = [...real.values()].reduce((sum, each) => sum + each, 0) / names.length;
  const desks = Object.keys(plan.counters).map((id): Desk => ({ id, state: "free", until: monday8 }));
  const gap = minutes(usual / desks.length / plan.load);
  const breaks = [...Object.values(plan.closing), ...(plan.lunch ? [plan.lunch.from] : [])].map(
    (minute) => monday8 + minutes(minute),
  );
  const told = new Map<TicketId, { of: string; at: number; ended: number; ahead: number; wait: WaitRange }>();
  const seen: Told[] = [];
  let story: Story = aMorning(officeOf(plan));
  let [came, ended, comesAt] = [0, 0, monday8];

  const does = ({ id }: Desk, at: number, command: (at: ReturnType<typeof counter>) => Command) => {
    story = tell(story, { by: officer(Number(id)), command: command(counter(id)), at });
    return story.last;
  };
  const comes = () => {
    const of = names[Math.floor(random() * names.length)] ?? "";
    story = tell(story, { by: kiosk, command: issue(of), at: comesAt });
    const [event] = story.last.ok ? story.last.events : [];
    if (event?.type === "ticketIssued" && event.wait)
      told.set(event.ticket, { of, at: comesAt, ended, ahead: event.ahead, wait: event.wait });
    came++;
    if (came >= plan.people) comesAt = Number.POSITIVE_INFINITY;
    else if (came >= plan.atTheDoor) comesAt -= Math.log(1 - random()) * gap;
  };
  const calls = (desk: Desk, now: number) => {
    const last = does(desk, now, (at) => ({ type: "callNext", counter: at }));
    const event = last.ok ? last.events[0] : undefined;
    const was = event?.type === "ticketCalled" ? told.get(event.ticket) : undefined;
    if (!was) return;
    const window = callWindow(was.at, was.wait);
    seen.push({
      ended: was.ended,
      ahead: was.ahead,
      wait: was.wait,
      waited: (now - was.at) / 60_000,
      isTrue: window.from <= now && now <= window.to,
      isCrossed: breaks.some((moment) => was.at < moment && moment <= now),
    });
    does(desk, now, (at) => ({ type: "startServing", counter: at }));
    desk.until = now + minutes((real.get(was.of) ?? 0) * plan.length(random));
    desk.state = "busy";
  };
  const ends = (desk: Desk, now: number) => {
    if (desk.state === "busy" && desk.until <= now) {
      does(desk, now, (at) => ({ type: "finish", counter: at, outcome: done }));
      desk.state = "free";
      ended++;
    }
    if (desk.state === "lunch" && desk.until <= now) {
      does(desk, now, (at) => ({ type: "openCounter", counter: at }));
      desk.state = "free";
    }
  };
  const leaves = (desk: Desk, now: number) => {
    const minute = (now - monday8) / 60_000;
    if (desk.state !== "free") return;
    if (minute >= (plan.closing[desk.id] ?? Number.POSITIVE_INFINITY)) {
      does(desk, now, (at) => ({ type: "closeCounter", counter: at }));
      desk.state = "closed";
    } else if (plan.lunch && plan.lunch.from <= minute && minute < plan.lunch.to) {
      does(desk, now, (at) => ({ type: "pauseCounter", counter: at, reason: null }));
      desk.state = "lunch";
      desk.until = monday8 + minutes(plan.lunch.to);
    }
  };

  for (const desk of desks) does(desk, monday8, (at) => ({ type: "openCounter", counter: at }));
  while (seen.length < plan.people) {
    const away = desks.flatMap(({ state, until }) => (state === "busy" || state === "lunch" ? [until] : []));
    const now = Math.min(comesAt, ...away);
    if (now === Number.POSITIVE_INFINITY) break;
    while (comesAt <= now) comes();
    for (const desk of desks) {
      ends(desk, now);
      leaves(desk, now);
    }
    for (const desk of desks) if (desk.state === "free") calls(desk, now);
  }
  return seen;
}
