import { clockText } from "../figures.ts";
import type { ClosedOpening } from "../obstacle.ts";
import { useWords } from "../words/speaking.ts";

/** No numbers now: why, and when again. */
export function Closed({ opening, now }: { opening: ClosedOpening; now: () => number }) {
  const { words } = useWords();
  const { opensAt, reason } = opening;
  const today = reason === "lunch" || (reason === "hours" && opensAt !== null && opensAt > clockText(now()));
  return (
    <section className="closed" data-testid="closed">
      <h2>{words.closed.title[opening.reason]}</h2>
      {opensAt ? (
        <>
          <p>{words.closed.again}</p>
          <p className="closed-at">{opensAt}</p>
          <p>{today ? words.closed.today : words.closed.nextDay}</p>
        </>
      ) : (
        <p>{words.closed.unknown}</p>
      )}
    </section>
  );
}
