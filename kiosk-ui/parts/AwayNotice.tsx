import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import "./away.css";

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
