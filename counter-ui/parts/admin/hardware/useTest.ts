import { useEffect, useState } from "react";
import type { Hardware, HardwareCondition } from "#contract/hardware.ts";
import type { HardwareShown } from "#contract/hardware-settings.ts";
import type { Problem } from "#contract/people.ts";
import type { Text } from "#contract/text.ts";
import { ask } from "../../../http.ts";
import { useWords } from "../../../words/language.tsx";
import type { Words } from "../../../words/vi.ts";
import { isUnderWay, usePrint, type Wanted } from "../../usePrint.ts";

type Shown =
  | { state: "idle" }
  | { state: "asking" }
  /** Null where the hub was not reached. */
  | { state: "no"; problem: Problem | null }
  | { state: "shown"; what: HardwareShown };

/** Tries a piece so that whoever stands before it can see. */
export interface Test {
  run: () => void;
  busy: boolean;
  /** What came of it, in words; null before it. */
  told: string | null;
}

/** Null for what shows nothing: call pads, scanners, keys without lamps. */
export function useTest(piece: Hardware, condition: HardwareCondition): Test | null {
  const { words, say } = useWords();
  const paper = usePrint();
  const [shown, setShown] = useState<Shown>({ state: "idle" });
  // What came of it was said of a condition that is another one now.
  const [triedIn, setTriedIn] = useState(condition);
  if (triedIn !== condition) {
    setTriedIn(condition);
    paper.forget();
    if (shown.state === "no") setShown({ state: "idle" });
  }
  // What is over is not said any longer.
  useEffect(() => {
    if (shown.state !== "shown") return;
    const timer = setTimeout(() => setShown({ state: "idle" }), shown.what.seconds * 1_000);
    return () => clearTimeout(timer);
  }, [shown]);

  const path = `/api/hardware/${piece.id}/test`;
  if (piece.kind === "printer") {
    const { wanted } = paper;
    return { run: () => paper.print(path), busy: isUnderWay(wanted), told: ofPaper(wanted, words) };
  }
  if ((piece.kind !== "keypad" && piece.kind !== "board") || piece.model === "hid-number-pad") return null;
  const run = () => {
    setShown({ state: "asking" });
    void ask<HardwareShown>("POST", path, {}).then((answer) =>
      setShown(answer.ok ? { state: "shown", what: answer.value } : { state: "no", problem: answer.problem }),
    );
  };
  return {
    run,
    busy: shown.state === "asking" || shown.state === "shown",
    told: ofShown(shown, condition, words, say),
  };
}

function ofPaper(wanted: Wanted, { hardware: t, printFailure }: Words): string | null {
  switch (wanted.state) {
    case "idle":
      return null;
    case "asking":
      return t.testing;
    case "no":
      return t.unknownTest;
    case "known": {
      const { print } = wanted;
      if (print.state === "pending") return t.testing;
      if (print.state === "printed") return t.tested;
      return print.reason === "unconfirmed" ? t.unknownTest : t.notTested(printFailure(print.reason));
    }
    default:
      return wanted satisfies never;
  }
}

function ofShown(
  shown: Shown,
  condition: HardwareCondition,
  { hardware: t, conditions, link }: Words,
  say: (text: Text) => string,
): string | null {
  if (shown.state === "no") return shown.problem ? say(shown.problem.sentence) : link.unreachable;
  if (shown.state !== "shown") return null;
  return condition === "ready" ? t.shown[shown.what.shows] : t.notShown(conditions[condition]);
}
