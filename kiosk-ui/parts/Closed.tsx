import type { ClosedOpening } from "../obstacle.ts";
import { useWords } from "../words/speaking.ts";

/** No numbers now: why, and when again. */
export function Closed({ opening }: { opening: ClosedOpening }) {
  const { words } = useWords();
  const { opensAt, opensOn, reason } = opening;
  return (
    <section className="closed" data-testid="closed">
      <h2>{words.closed.title[reason]}</h2>
      {opensAt && opensOn ? (
        <>
          <p>{words.closed.again}</p>
          <p className="closed-at">{opensAt}</p>
          <p>{words.closed.on(opensOn)}</p>
        </>
      ) : (
        <p>{words.closed.unknown}</p>
      )}
    </section>
  );
}
