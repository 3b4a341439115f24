import { Button, Menu } from "@mantine/core";
import type { PriorityGroupId } from "#contract/ids.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./ArrivedButton.module.css";
import { Chevron } from "./Chevron.tsx";

interface Props {
  /** Whose row it is in, for whoever hears the button and not the row. */
  who: string;
  variant: "filled" | "default";
  className?: string;
  /** @param priority the group that the officer sees they belong to; null for none */
  onArrived: (priority: PriorityGroupId | null) => void;
}

/** Somebody who took a number or booked is here: one press, or two to say their priority group as well. */
export function ArrivedButton({ who, variant, className = "", onArrived }: Props) {
  const { office, locked, link } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  const disabled = locked || link.state !== "live";
  return (
    <span className={`${styles.split} ${className}`}>
      <Button
        className={styles.plain ?? ""}
        size="compact-sm"
        variant={variant}
        aria-label={`${t.arrived} ${who}`}
        disabled={disabled}
        data-testid="arrived"
        onClick={() => onArrived(null)}
      >
        {t.arrived}
      </Button>
      {office.priorityGroups.length > 0 && (
        <Menu position="bottom-end" disabled={disabled}>
          <Menu.Target>
            <Button
              className={styles.more ?? ""}
              size="compact-sm"
              px={6}
              variant={variant}
              aria-label={`${t.arrivedWith} ${who}`}
              disabled={disabled}
              data-testid="arrived-with"
            >
              <Chevron />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t.arrivedWith}</Menu.Label>
            {office.priorityGroups.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => onArrived(id)}>
                {say(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
