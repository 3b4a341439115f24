import { clockText } from "../figures.ts";
import type { ClosedOpening } from "../obstacle.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** No numbers now: why, and when again. */
export function Closed({ opening, now }: { opening: ClosedOpening; now: () => number }) {
  const { words } = useWords();
  return (
    <section className="closed" data-testid="closed">
      <Icon name="clock" />
      <h2>{words.closed.title[opening.reason]}</h2>
      <p>{again()}</p>
      <p className="soft">{words.closed.meanwhile}</p>
    </section>
  );

  function again(): string {
    const { opensAt } = opening;
    if (!opensAt) return words.closed.unknown;
    const today = opening.reason === "lunch" || (opening.reason === "hours" && opensAt > clockText(now()));
    return today ? words.closed.later(opensAt) : words.closed.nextDay(opensAt);
  }
}
