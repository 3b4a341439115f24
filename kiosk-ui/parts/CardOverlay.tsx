import type { PriorityGroup } from "#contract/office.ts";
import type { KeptCard } from "#contract/scan.ts";
import { useEaseControl } from "../ease.ts";
import { stayOf } from "../idle.ts";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import { Countdown } from "./Countdown.tsx";
import { Overlay } from "./Overlay.tsx";

/** What was recognised of a card, never a name, and whether it is to go with the number. */
export function CardOverlay(props: {
  card: KeptCard;
  /** Why it did not open the dossier that it was shown for; null where it was for none. */
  why: string | null;
  groups: PriorityGroup[];
  /** While the hub is away nothing of the card can go with the number but what its age speaks for. */
  isAway: boolean;
  onUse: () => void;
  onDrop: () => void;
}) {
  const { card, why, groups, isAway, onUse, onDrop } = props;
  const { words, say } = useWords();
  const lookups = useLateWords("lookups");
  const scan = useLateWords("scan");
  const { ease } = useEaseControl();
  const group = groups.find(({ id }) => id === card.priority);
  const { title, text } = scan.recognised("citizenCard");
  return (
    <Overlay icon="card" title={title}>
      <p className="scan-masked" data-testid="scan-masked" data-guide="skip">
        {card.masked}
      </p>
      {why !== null && (
        <p className="trouble" data-testid="card-why">
          {why}
        </p>
      )}
      <p>{isAway ? lookups.card.away : text}</p>
      {group && (
        <p className="card-fact" data-testid="card-priority">
          {lookups.card.priority(say(group.name))}
        </p>
      )}
      {card.unfinished && card.unfinished.length > 0 && (
        <p className="card-fact" role="status" data-testid="card-unfinished">
          {lookups.card.unfinished(card.unfinished)}
        </p>
      )}
      <div className="overlay-buttons">
        <button type="button" className="button main" data-testid="card-use" onClick={onUse}>
          {lookups.card.use}
        </button>
        <button type="button" className="button" data-testid="card-drop" data-guide-back onClick={onDrop}>
          {words.lookups.strip.drop}
        </button>
      </div>
      <Countdown patience={stayOf(ease, "card")} text={scan.closes} onOver={onDrop} />
    </Overlay>
  );
}
