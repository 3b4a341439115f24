import type { PriorityGroupId } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import { useEaseControl } from "../ease.ts";
import { Icon } from "../parts/Icon.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import type { Ask } from "../step.ts";
import { useWords } from "../words/speaking.ts";

/** Where the groups are pages below: the question stands first too, and leads to them. The ear comes to them by itself. */
export function ToPriority() {
  const { words } = useWords();
  return (
    <button
      type="button"
      className="button to-priority"
      data-testid="to-priority"
      data-guide="skip"
      onClick={() => document.querySelector(".priority-groups")?.scrollIntoView()}
    >
      <Icon name="down" />
      {words.confirm.priority}
    </button>
  );
}

/** Asks once, with dignity; the large way on is to answer nothing. While a number is being taken nothing can be pressed. */
export function PriorityQuestion(props: {
  groups: PriorityGroup[];
  /** The group that the age on a card speaks for. */
  suggested: PriorityGroupId | null;
  sending: Ask | null;
  /** What is done by it, and while it is being done. */
  deed: { take: string; sending: string };
  take: (priority: PriorityGroupId | null) => void;
  /** A finger is on what takes it. */
  taking: (isPriority: boolean) => void;
}) {
  const { suggested, sending, deed, take, taking } = props;
  const groups = [...props.groups].sort((a, b) => Number(b.id === suggested) - Number(a.id === suggested));
  const { words, say } = useWords();
  const { ease } = useEaseControl();
  const busy = sending !== null;
  const dense = groups.length > 6;
  return (
    <>
      {groups.length > 0 && (
        <section className={dense ? "priority dense" : "priority"} aria-labelledby="priority">
          <h2 id="priority">{words.confirm.priority}</h2>
          <p className="soft">{ease.guided ? words.confirm.priorityByKeys : words.confirm.priorityHint}</p>
          <ScrollList className="priority-groups">
            {groups.map((group) => (
              <button
                key={group.id}
                type="button"
                className={group.id === suggested ? "group suggested" : "group"}
                data-testid={`priority-${group.id}`}
                aria-busy={sending?.priority === group.id}
                disabled={busy}
                onTouchStart={() => taking(true)}
                onClick={() => take(group.id)}
              >
                {sending?.priority === group.id ? deed.sending : say(group.name)}
                {group.id === suggested && <small className="by-card">{words.confirm.byCard}</small>}
              </button>
            ))}
          </ScrollList>
        </section>
      )}
      <button
        type="button"
        className="take-button"
        data-deed
        data-testid="priority-none"
        aria-busy={sending?.priority === null}
        disabled={busy}
        onTouchStart={() => taking(false)}
        onClick={() => take(null)}
      >
        <Icon name="ticket" />
        <span>
          <b>{sending?.priority === null ? deed.sending : deed.take}</b>
          {groups.length > 0 && <span>{words.confirm.takePlain}</span>}
        </span>
      </button>
    </>
  );
}
