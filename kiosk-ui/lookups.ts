import { lazy } from "react";

/**
 * The screens that look something up, and those that are seldom shown, come in a file of their own, after the first paint: taking a number does not wait for
 * them. It is fetched at once all the same, so that a hub that is away or was brought up to date is not asked later.
 */
const load = () => import("./screens/lookups.ts");
type Lookups = Awaited<ReturnType<typeof load>>;
const coming = <Name extends keyof Lookups>(name: Name) =>
  lazy<Lookups[Name]>(() => load().then((lookups) => ({ default: lookups[name] })));

export const Alone = coming("Alone");
export const Arrived = coming("Arrived");
export const CardOverlay = coming("CardOverlay");
export const CardStrip = coming("CardStrip");
export const EaseOverlay = coming("EaseOverlay");
export const NeedsHub = coming("NeedsHub");
export const Pairing = coming("Pairing");
export const Refusal = coming("Refusal");
export const Replaced = coming("Replaced");
export const ScanOverlay = coming("ScanOverlay");
export const Unknown = coming("Unknown");
export const CheckIn = coming("CheckIn");
export const CheckInNotNow = coming("CheckInNotNow");
export const Code = coming("Code");
export const Elsewhere = coming("Elsewhere");
export const Four = coming("Four");
export const Search = coming("Search");
export const Status = coming("Status");

/** Fetches them; what does not come is asked for again when it is needed. */
export function loadLookups(): void {
  load().catch(() => undefined);
}
