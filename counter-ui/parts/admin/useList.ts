import { useCallback, useEffect, useState } from "react";
import type { Result } from "../../http.ts";

export type Loaded<Value> = { state: "loading" } | { state: "failed" } | { state: "here"; value: Value };

/**
 * What HTTP tells, asked at once and then every `everyMs` while the list is on screen.
 * @param ask a function that does not change between renders
 */
export function useList<Value>(
  ask: () => Promise<Result<Value>>,
  everyMs: number,
): { list: Loaded<Value>; reload: () => Promise<void> } {
  const [list, setList] = useState<Loaded<Value>>({ state: "loading" });
  const reload = useCallback(async () => {
    const result = await ask();
    setList((before) => {
      if (result.ok) return { state: "here", value: result.value };
      return before.state === "here" ? before : { state: "failed" };
    });
  }, [ask]);
  useEffect(() => {
    void reload();
    const timer = window.setInterval(() => void reload(), everyMs);
    return () => window.clearInterval(timer);
  }, [reload, everyMs]);
  return { list, reload };
}
