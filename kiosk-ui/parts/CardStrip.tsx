import type { KeptScan } from "#contract/scan.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** On every screen until the number is taken: which card goes with it, and one touch to put it away. */
export function CardStrip({ used, onDrop }: { used: KeptScan | null; onDrop: () => void }) {
  const { words } = useWords();
  if (used?.kind !== "card") return null;
  return (
    <aside className="card-strip" data-testid="card-strip">
      <Icon name="card" />
      <p>{words.lookups.strip.using(used.masked)}</p>
      <button type="button" className="button" data-testid="card-drop" onClick={onDrop}>
        {words.lookups.strip.drop}
      </button>
    </aside>
  );
}
