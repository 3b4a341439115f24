import { Select } from "@mantine/core";
import type { PriorityGroupId } from "#contract/ids.ts";
import { useHall } from "../../hall.tsx";
import { useWords } from "../../words/language.tsx";

/** The group of somebody who is checked in at the counter: the officer sees who it is. Nothing where the office has none. */
export function PriorityChoice(props: {
  priority: PriorityGroupId | null;
  choose: (priority: PriorityGroupId | null) => void;
}) {
  const { office } = useHall();
  const { words, say } = useWords();
  if (office.priorityGroups.length === 0) return null;
  return (
    <Select
      size="sm"
      aria-label={words.issue.priority}
      placeholder={words.issue.priority}
      value={props.priority}
      onChange={(value) => props.choose(value as PriorityGroupId | null)}
      clearable
      data={office.priorityGroups.map(({ id, shortName }) => ({ value: id, label: say(shortName) }))}
      data-testid="scan-priority"
    />
  );
}
