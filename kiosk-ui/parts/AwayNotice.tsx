import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import { Seal } from "./Seal.tsx";

/** The hub is away and the kiosk goes on without it: said before anybody tries. */
export function AwayNotice() {
  const { words } = useWords();
  return (
    <p className="notice" role="status" data-testid="away">
      <Icon name="link" />
      <span>
        <b>{words.away.notice}</b> {words.away.noticeText}
      </span>
    </p>
  );
}

/** The hub is away, and every number that this kiosk may give by itself is given. */
export function AwayOut() {
  const { words } = useWords();
  return (
    <section className="closed" data-testid="away-out">
      <Seal name="link" />
      <h2>{words.away.out}</h2>
      <p>{words.away.outText}</p>
    </section>
  );
}
