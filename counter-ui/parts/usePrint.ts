import { useEffect, useState } from "react";
import type { SlipPrint } from "#contract/jobs.ts";
import { ask } from "../http.ts";

/** A paper that was asked for. `no`: the hub did not answer, or has forgotten it, so that nobody knows. */
export type Wanted =
  | { state: "idle" }
  | { state: "asking" }
  | { state: "no" }
  | { state: "known"; id: string; print: SlipPrint["print"] };

const lookMs = 700;

/** Nobody knows yet what becomes of it. */
export function isUnderWay(wanted: Wanted): boolean {
  return wanted.state === "asking" || (wanted.state === "known" && wanted.print.state === "pending");
}

/** Asks for a paper at a path of the hub, and follows it until its end is known. */
export function usePrint(): {
  wanted: Wanted;
  print: (path: string) => void;
  /** What came of it is said no longer; a paper that is under way is followed on. */
  forget: () => void;
} {
  const [wanted, setWanted] = useState<Wanted>({ state: "idle" });
  useEffect(() => {
    if (wanted.state !== "known" || wanted.print.state !== "pending") return;
    let gone = false;
    const timer = setTimeout(() => {
      void ask<SlipPrint>("GET", `/api/prints/${wanted.id}`).then((answer) => {
        if (!gone) setWanted(answer.ok ? { ...wanted, print: answer.value.print } : { state: "no" });
      });
    }, lookMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted]);

  function print(path: string): void {
    setWanted({ state: "asking" });
    void ask<SlipPrint>("POST", path, {}).then((answer) =>
      setWanted(answer.ok ? { state: "known", id: answer.value.id, print: answer.value.print } : { state: "no" }),
    );
  }
  const forget = (): void => setWanted((now) => (isUnderWay(now) ? now : { state: "idle" }));
  return { wanted, print, forget };
}
