import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { KioskEase, KioskRules } from "#contract/kiosk-rules.ts";

/** How the person before the kiosk reads, reaches and hears it. */
export interface Ease extends KioskEase {
  /** Led by ear and four keys. */
  guided: boolean;
}

export interface EaseControl {
  ease: Ease;
  change: (to: Partial<Ease>) => void;
  /** Shows what can be chosen. */
  open: () => void;
}

const usual: Ease = { size: 100, contrast: "usual", reach: "usual", guided: false };

export const EaseContext = createContext<EaseControl>({ ease: usual, change: () => undefined, open: () => undefined });

export function useEaseControl(): EaseControl {
  return useContext(EaseContext);
}

/** Whether the screen is one column that is turned page by page. */
export function isPaged({ size, reach }: Pick<KioskEase, "size" | "reach">): boolean {
  return size > 100 || reach === "low";
}

/** What one person changed over what the office has set; `reset` gives the next person the office's own again. */
export function useEase(office: KioskRules | undefined) {
  const [changed, setChanged] = useState<Partial<Ease>>({});
  const size = changed.size ?? office?.size ?? usual.size;
  const contrast = changed.contrast ?? office?.contrast ?? usual.contrast;
  const reach = changed.reach ?? office?.reach ?? usual.reach;
  const guided = changed.guided ?? false;
  const ease = useMemo<Ease>(() => ({ size, contrast, reach, guided }), [size, contrast, reach, guided]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.size = String(size);
    dataset.contrast = contrast;
    dataset.reach = reach;
    dataset.paged = "";
    if (!isPaged({ size, reach })) delete dataset.paged;
    dataset.guided = "";
    if (!guided) delete dataset.guided;
  }, [size, contrast, reach, guided]);

  const change = useCallback((to: Partial<Ease>) => setChanged((before) => ({ ...before, ...to })), []);
  const reset = useCallback(() => setChanged({}), []);
  return { ease, isChanged: Object.keys(changed).length > 0, change, reset };
}
