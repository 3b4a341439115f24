import { Button } from "@mantine/core";
import type { TicketId } from "#contract/ids.ts";
import { type PriorityFinding, priorityFindings } from "#contract/ticket.ts";
import type { AskedPriority } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./PriorityCheck.module.css";

interface Props {
  ticket: TicketId;
  asked: AskedPriority;
  /** A card among others, or a strip above a dossier that needs the room. */
  shape: "card" | "strip";
}

/**
 * The priority group that somebody asked for, and what the officer finds who sees them: one press says that it is so or that it
 * does not apply, the same again takes that back. Where they wait on, they do so by it.
 */
export function PriorityCheck({ ticket, asked, shape }: Props) {
  const { office, officer, locked, perform } = useHall();
  const { words, say } = useWords();
  const text = words.ticket.priority;
  const group = office.priorityGroups.find(({ id }) => id === asked.group);
  const press = (finding: PriorityFinding) => {
    if (!officer.mine) return;
    const found = asked.found === finding ? null : finding;
    void perform({ type: "checkPriority", counter: officer.mine.counter, ticket, found });
  };
  return (
    <section
      className={styles.check}
      data-shape={shape}
      data-found={asked.found ?? "asked"}
      data-testid="priority-check"
    >
      <p aria-live="polite">
        <strong>{text.told[asked.found ?? "asked"]}</strong> {group ? say(group.name) : words.reasons.priority}
      </p>
      <div className={styles.keys}>
        {priorityFindings.map((finding) => (
          <Button
            key={finding}
            size="compact-md"
            variant={asked.found === finding ? "filled" : "default"}
            aria-pressed={asked.found === finding}
            disabled={locked}
            onClick={() => press(finding)}
            data-testid={`priority-${finding}`}
          >
            {text.find[finding]}
          </Button>
        ))}
      </div>
    </section>
  );
}
