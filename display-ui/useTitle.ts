import { useEffect } from "react";
import type { ScreenRole } from "./hub.ts";
import type { Beside } from "./words/beside.ts";
import { both } from "./words/both.ts";

/** The page's title is in two languages as the page is, Vietnamese first. */
export function useTitle(role: ScreenRole, beside: Beside | null): void {
  useEffect(() => {
    const title = both((say) => say.title[role]);
    document.title = beside ? `${title.vi} · ${beside.say(title)}` : title.vi;
  }, [role, beside]);
}
