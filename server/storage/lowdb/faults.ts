import { isRealDay, weekdays } from "#contract/calendar.ts";
import { fitsConnection } from "#contract/hardware.ts";
import type { Path } from "../files/json.ts";
import { bookingFaults } from "./booking-faults.ts";
import { at, dotted, type Fault, listAt, placeOf } from "./place.ts";
import type { Words } from "./words/vi.ts";

/** Lists whose items must differ in a field. */
const unique: [list: Path, field: keyof Words["fields"]][] = [
  [["zones"], "id"],
  [["services"], "id"],
  [["services"], "prefix"],
  [["counters"], "id"],
  [["counters"], "number"],
  [["procedures"], "code"],
  [["priorityGroups"], "id"],
  [["outcomes"], "id"],
  [["rating", "levels"], "id"],
  [["hardware"], "id"],
  [["exchange", "webhooks"], "id"],
  [["voice", "zones"], "zone"],
  [["playlist"], "id"],
];

type Target = "zones" | "services" | "counters" | "outcomes";

/** Fields, or lists in a field, that name an item of another list. */
const references: [list: Path, field: string, target: Target][] = [
  [["counters"], "zone", "zones"],
  [["counters"], "services", "services"],
  [["counters"], "alsoServes", "services"],
  [["procedures"], "service", "services"],
  [["services"], "usualOutcome", "outcomes"],
  [["hardware"], "counter", "counters"],
  [["voice", "zones"], "zone", "zones"],
  [["playlist"], "zones", "zones"],
];

/** What the item at a path is called where another one is said to clash with it. */
type Called = (path: Path) => string;

/**
 * What a schema can not see: numbers used twice, services that do not exist, hours that overlap. Takes any
 * document, also one whose shape is wrong, so that a person hears of every fault at once.
 */
export function crossFaults(
  document: unknown,
  words: Words,
  called: Called = (path) => placeOf(path, document, null, words),
): Fault[] {
  return [
    ...unique.flatMap(([list, field]) => repeats(document, list, field, words, called)),
    ...references.flatMap(([list, field, target]) => unknowns(document, list, field, target, words)),
    ...doubleServices(document, words),
    ...weekFaults(document, words),
    ...dayFaults(document, words),
    ...connectionFaults(document, words, called),
    ...showingFaults(document, words),
    ...awayFaults(document, words, called),
    ...bookingFaults(document, words),
  ];
}

function repeats(document: unknown, list: Path, field: keyof Words["fields"], words: Words, called: Called): Fault[] {
  const first = new Map<unknown, Path>();
  return listAt(document, list).flatMap((item, index) => {
    const value = at(item, [field]);
    const path = [...list, index];
    const before = first.get(value);
    if (before === undefined) first.set(value, path);
    if (before === undefined || value === undefined || value === null) return [];
    const place = called(before);
    return [{ path: [...path, field], problem: words.taken(words.fields[field], JSON.stringify(value), place) }];
  });
}

function unknowns(document: unknown, list: Path, field: string, target: Target, words: Words): Fault[] {
  const known = new Set(listAt(document, [target]).map((item) => at(item, ["id"])));
  return listAt(document, list).flatMap((item, index) => {
    const value = at(item, [field]);
    const names = Array.isArray(value)
      ? value.map((name, place) => ({ name, path: [...list, index, field, place] }))
      : [{ name: value, path: [...list, index, field] }];
    return names
      .filter(({ name }) => typeof name === "string" && !known.has(name))
      .map(({ name, path }) => ({ path, problem: words.unknown(words.items[target], JSON.stringify(name), target) }));
  });
}

/** A counter lists a service once: as its own, or as one it helps with. */
function doubleServices(document: unknown, words: Words): Fault[] {
  return listAt(document, ["counters"]).flatMap((_, counter) => {
    const first = new Map<unknown, Path>();
    return ["services", "alsoServes"].flatMap((field) =>
      listAt(document, ["counters", counter, field]).flatMap((service, index) => {
        const path = ["counters", counter, field, index];
        const before = first.get(service);
        if (before === undefined) first.set(service, path);
        if (before === undefined) return [];
        return [{ path, problem: words.taken(words.items.services, JSON.stringify(service), dotted(before)) }];
      }),
    );
  });
}

/** The office's week, and those that services have of their own. */
function weekFaults(document: unknown, words: Words): Fault[] {
  const weeks: Path[] = [
    ["hours", "week"],
    ...listAt(document, ["services"]).map((_, index) => ["services", index, "week"]),
  ];
  return weeks.flatMap((week) => weekdays.flatMap((day) => sessionFaults(document, [...week, day], words)));
}

function sessionFaults(document: unknown, list: Path, words: Words): Fault[] {
  const sessions = listAt(document, list)
    .map((session, index) => ({ path: [...list, index], from: at(session, ["from"]), to: at(session, ["to"]) }))
    .filter(({ from, to }) => isClock(from) && isClock(to))
    .map(({ path, from, to }) => ({ path, from: String(from), to: String(to) }));
  return sessions.flatMap(({ path, from, to }, index): Fault[] => {
    if (from >= to) return [{ path, problem: words.sessionBackwards }];
    const other = sessions.slice(0, index).find((before) => before.from < to && from < before.to);
    return other ? [{ path, problem: words.sessionOverlaps(dotted(other.path)) }] : [];
  });
}

/** Two digits each, so that clock times compare as text. */
function isClock(value: unknown): boolean {
  return typeof value === "string" && /^\d{2}:\d{2}$/.test(value);
}

/** Days that are none, days named twice, and days both off and worked. */
function dayFaults(document: unknown, words: Words): Fault[] {
  const first = new Map<string, Path>();
  return [
    ["hours", "closedDays"],
    ["hours", "workedDays"],
  ].flatMap((list) =>
    listAt(document, list).flatMap((item, index): Fault[] => {
      const bare = typeof item === "string";
      const day = bare ? item : at(item, ["day"]);
      if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
      const path = [...list, index, ...(bare ? [] : ["day"])];
      if (!isRealDay(day)) return [{ path, problem: words.noSuchDay(day) }];
      const before = first.get(day);
      if (before) return [{ path, problem: words.taken(words.fields.day, day, dotted(before)) }];
      first.set(day, path);
      return [];
    }),
  );
}

/** Days of the playlist that are none, and a last one before the first. */
function showingFaults(document: unknown, words: Words): Fault[] {
  return listAt(document, ["playlist"]).flatMap((item, index): Fault[] => {
    const [first, last] = ["fromDay", "toDay"].map((field) => ({ field, day: at(item, [field]) }));
    const unreal = [first, last].flatMap((end): Fault[] =>
      typeof end?.day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(end.day) && !isRealDay(end.day)
        ? [{ path: ["playlist", index, end.field], problem: words.noSuchDay(end.day) }]
        : [],
    );
    if (unreal.length > 0 || typeof first?.day !== "string" || typeof last?.day !== "string") return unreal;
    return first.day > last.day ? [{ path: ["playlist", index, "toDay"], problem: words.dayBackwards }] : [];
  });
}

function connectionFaults(document: unknown, words: Words, called: Called): Fault[] {
  const first = new Map<string, { path: Path; item: unknown }>();
  return listAt(document, ["hardware"]).flatMap((item, index) => {
    const path = ["hardware", index];
    const [model, kind] = [at(item, ["model"]), at(item, ["connection", "kind"])];
    const known = typeof model === "string" && typeof kind === "string" && hasBothKinds(item);
    if (known && !fitsConnection(model, kind))
      return [{ path: [...path, "connection", "kind"], problem: words.otherConnection(model, kind) }];
    const target = targetOf(item);
    if (target === null) return [];
    const before = first.get(target);
    if (before === undefined) first.set(target, { path, item });
    if (before === undefined) return [];
    const place = called(before.path);
    const [speed, other] = [item, before.item].map((board) => at(board, ["connection", "baudRate"]));
    if (!sharesLine(item) || !sharesLine(before.item))
      return [{ path: [...path, "connection"], problem: words.sameConnection(place) }];
    // Whoever opens the line first sets its speed, and the other board would show nothing or rubbish.
    if (speed === other) return [];
    const problem = words.otherSpeed(place, JSON.stringify(other), JSON.stringify(speed));
    return [{ path: [...path, "connection", "baudRate"], problem }];
  });
}

/** Letters of numbers given while the hub is away: one kiosk's alone, or a number could come twice; one kiosk for each agent. */
function awayFaults(document: unknown, words: Words, called: Called): Fault[] {
  const letters = new Map<unknown, Path>();
  const kiosks = new Map<unknown, Path>();
  for (const [index, service] of listAt(document, ["services"]).entries())
    letters.set(at(service, ["prefix"]), ["services", index]);
  return listAt(document, ["hardware"]).flatMap((item, index): Fault[] => {
    const letter = at(item, ["awayPrefix"]);
    if (letter === undefined) return [];
    const path = ["hardware", index];
    const field = [...path, "awayPrefix"];
    if (at(item, ["counter"]) !== undefined) return [{ path: field, problem: words.awayAtCounter }];
    const agent = at(item, ["agent"]);
    if (agent === undefined) return [{ path: field, problem: words.awayWithoutAgent }];
    const [first, other] = [letters.get(letter), kiosks.get(agent)];
    letters.set(letter, first ?? path);
    kiosks.set(agent, other ?? path);
    if (first)
      return [{ path: field, problem: words.taken(words.fields.prefix, JSON.stringify(letter), called(first)) }];
    return other ? [{ path: field, problem: words.awayTwice(called(other)) }] : [];
  });
}

/** Of these some models hang off a cable and some off USB HID. */
function hasBothKinds(item: unknown): boolean {
  return at(item, ["kind"]) === "keypad" || at(item, ["kind"]) === "scanner";
}

/** What is opened, told from all else; null where nothing is. */
function targetOf(item: unknown): string | null {
  const of = (field: string) => at(item, ["connection", field]);
  const usb = [of("vendorId"), of("productId")].map((id) => (typeof id === "string" ? id.toLowerCase() : id));
  const host = of("host");
  const machineNamed = typeof host === "string" ? host.toLowerCase().replace(/^(localhost|::1)$/, "127.0.0.1") : host;
  const target = [machineNamed, of("port"), of("path"), ...usb, of("serialNumber")];
  if (target.every((part) => part === undefined)) return null;
  // The same path on another machine is another device; an address on the network is the same from everywhere.
  const machine = host === undefined ? at(item, ["agent"]) : null;
  return JSON.stringify([machine ?? null, ...target]);
}

/** Boards share a serial line, each with an address of its own; nothing else does. */
function sharesLine(item: unknown): boolean {
  return at(item, ["kind"]) === "board" && at(item, ["connection", "kind"]) === "serial";
}
