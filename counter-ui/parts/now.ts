import { useSyncExternalStore } from "react";
import { useHall } from "../hall.tsx";

/** The hub's time in ms, floored to `step` ms: a part that shows minutes is drawn once a minute only. */
export function useNow(step: number): number {
  const { clock } = useHall();
  return useSyncExternalStore(clock.subscribe, () => Math.floor(clock.now() / step) * step);
}

/** For counting down: the tick is a second all the same, but what it reads is not a second old. */
export const everyQuarter = 250;
export const everySecond = 1_000;
export const everyMinute = 60_000;
