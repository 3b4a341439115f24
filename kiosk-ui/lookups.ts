import { lazy } from "react";

/**
 * The screens that look something up come in files of their own, after the first paint: taking a number does not wait for
 * them. They are fetched at once all the same, so that a hub that is away or was brought up to date is not asked later.
 */
const files = {
  code: () => import("./screens/Code.tsx"),
  elsewhere: () => import("./screens/Elsewhere.tsx"),
  four: () => import("./screens/Four.tsx"),
  search: () => import("./screens/Search.tsx"),
  status: () => import("./screens/Status.tsx"),
};

export const Code = lazy(() => files.code().then(({ Code: page }) => ({ default: page })));
export const Elsewhere = lazy(() => files.elsewhere().then(({ Elsewhere: page }) => ({ default: page })));
export const Four = lazy(() => files.four().then(({ Four: page }) => ({ default: page })));
export const Search = lazy(() => files.search().then(({ Search: page }) => ({ default: page })));
export const Status = lazy(() => files.status().then(({ Status: page }) => ({ default: page })));

/** Fetches all of them; one that does not come is asked for again when it is needed. */
export function loadLookups(): void {
  for (const load of Object.values(files)) load().catch(() => undefined);
}
