import type { Path } from "../files/json.ts";
import { at, dotted, type Fault, listAt } from "./place.ts";
import type { Words } from "./words/vi.ts";

/** What a schema can not see in what citizens may do from home. */
export function bookingFaults(document: unknown, words: Words): Fault[] {
  return ["remote", "appointments"].flatMap((part): Fault[] => {
    if (at(document, [part]) === undefined) return [];
    const phone: Fault[] = at(document, ["phone"]) === undefined ? [{ path: [part], problem: words.needsPhone }] : [];
    return [...phone, ...serviceFaults(document, part, words), ...timeFaults(document, part, words)];
  });
}

/** Services that there are none of, or twice, and shares of a limit that is none. */
function serviceFaults(document: unknown, part: string, words: Words): Fault[] {
  const services = new Map(listAt(document, ["services"]).map((service) => [at(service, ["id"]), service]));
  const first = new Map<unknown, Path>();
  return listAt(document, [part, "services"]).flatMap((item, index): Fault[] => {
    const path: Path = [part, "services", index];
    const id = at(item, ["service"]);
    const service = services.get(id);
    const field = [...path, "service"];
    if (typeof id !== "string") return [];
    if (!service)
      return [{ path: field, problem: words.unknown(words.items.services, JSON.stringify(id), "services") }];
    const before = first.get(id);
    if (before)
      return [{ path: field, problem: words.taken(words.items.services, JSON.stringify(id), dotted(before)) }];
    first.set(id, path);
    const isShare = at(item, ["share", "percentOfDay"]) !== undefined;
    return isShare && at(service, ["dailyLimit"]) === null
      ? [{ path: [...path, "share"], problem: words.needsDailyLimit }]
      : [];
  });
}

/** Hours that end before they begin. */
function timeFaults(document: unknown, part: string, words: Words): Fault[] {
  const places: Path[] = [
    ...(part === "remote" ? [[part]] : []),
    ...listAt(document, [part, "services"]).flatMap((item, index) =>
      listAt(item, ["times"]).map((_, time) => [part, "services", index, "times", time]),
    ),
  ];
  return places.flatMap((path): Fault[] => {
    const [from, to] = [at(document, [...path, "from"]), at(document, [...path, "to"])];
    if (typeof from !== "string" || typeof to !== "string" || from < to) return [];
    return [{ path: [...path, "to"], problem: words.sessionBackwards }];
  });
}
