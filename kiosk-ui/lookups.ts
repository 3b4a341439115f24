import { lazy } from "react";

/**
 * The screens that look something up, and those that are seldom shown, come in a file of their own, after the first paint: taking a number does not wait for
 * them. It is fetched at once all the same, so that a hub that is away or was brought up to date is not asked later.
 */
const load = () => import("./screens/lookups.ts");

export const Alone = lazy(() => load().then(({ Alone: page }) => ({ default: page })));
export const Arrived = lazy(() => load().then(({ Arrived: page }) => ({ default: page })));
export const CardOverlay = lazy(() => load().then(({ CardOverlay: page }) => ({ default: page })));
export const CardStrip = lazy(() => load().then(({ CardStrip: page }) => ({ default: page })));
export const EaseOverlay = lazy(() => load().then(({ EaseOverlay: page }) => ({ default: page })));
export const NeedsHub = lazy(() => load().then(({ NeedsHub: page }) => ({ default: page })));
export const Pairing = lazy(() => load().then(({ Pairing: page }) => ({ default: page })));
export const Refusal = lazy(() => load().then(({ Refusal: page }) => ({ default: page })));
export const Replaced = lazy(() => load().then(({ Replaced: page }) => ({ default: page })));
export const ScanOverlay = lazy(() => load().then(({ ScanOverlay: page }) => ({ default: page })));
export const Unknown = lazy(() => load().then(({ Unknown: page }) => ({ default: page })));
export const CheckIn = lazy(() => load().then(({ CheckIn: page }) => ({ default: page })));
export const CheckInNotNow = lazy(() => load().then(({ CheckInNotNow: page }) => ({ default: page })));
export const Code = lazy(() => load().then(({ Code: page }) => ({ default: page })));
export const Elsewhere = lazy(() => load().then(({ Elsewhere: page }) => ({ default: page })));
export const Four = lazy(() => load().then(({ Four: page }) => ({ default: page })));
export const Search = lazy(() => load().then(({ Search: page }) => ({ default: page })));
export const Status = lazy(() => load().then(({ Status: page }) => ({ default: page })));

/** Fetches them; what does not come is asked for again when it is needed. */
export function loadLookups(): void {
  load().catch(() => undefined);
}
