import { Button, Menu } from "@mantine/core";
import type { PriorityGroupId } from "#contract/ids.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";

interface Props {
  /** Whose row it is in, for whoever hears the button and not the row. */
  who: string;
  className?: string;
  /** @param priority the group that the officer sees they belong to; null for none */
  onArrived: (priority: PriorityGroupId | null) => void;
}

/** Somebody who took a number or booked is here: one press, or two to say their priority group as well. */
export function ArrivedButton({ who, className = "", onArrived }: Props) {
  const { office, locked, link } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  const disabled = locked || link.state !== "live";
  return (
    <Button.Group className={className}>
      <Button
        size="compact-sm"
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
              size="compact-sm"
              px={8}
              aria-label={`${t.arrivedWith} ${who}`}
              disabled={disabled}
              data-testid="arrived-with"
              style={{ borderInlineStart: "1px solid currentColor" }}
            >
              ▾
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
    </Button.Group>
  );
}
