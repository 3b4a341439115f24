import { clockText } from "#contract/clock-text.ts";
import type { Reason } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Reasons.module.css";

/** Why someone is where they are in the queue, as short badges. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const text = useReasonText();
  // Sent to this very counter already says that it came from elsewhere.
  const sentHere = reasons.some((reason) => reason.kind === "sentHere");
  const shown = reasons.filter((reason) => !(sentHere && reason.kind === "transfer"));
  return shown.map((reason) => (
    <span key={reason.kind} className={styles.badge} data-kind={reason.kind}>
      {text(reason)}
    </span>
  ));
}

export function useReasonText(): (reason: Reason) => string {
  const { office } = useHall();
  const { words, say } = useWords();
  return (reason) => {
    switch (reason.kind) {
      case "priority": {
        const group = office.priorityGroups.find((entry) => entry.id === reason.group);
        return group ? say(group.shortName) : words.reasons.priority;
      }
      case "appointment":
        return words.reasons.appointment(clockText(reason.at));
      case "late":
        return words.reasons.late(clockText(reason.until));
      case "fromHome":
      case "transfer":
      case "broughtBack":
      case "sentHere":
        return words.reasons[reason.kind];
      default:
        return reason satisfies never;
    }
  };
}
