import type { KeptScan } from "#contract/scan.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** On every screen until the number is taken: which card or dossier goes with it, and one touch to put it away. */
export function CardStrip({ used, onDrop }: { used: KeptScan | null; onDrop: (used: KeptScan) => void }) {
  const { words } = useWords();
  if (!used) return null;
  const { kind, masked } = used;
  const said = kind === "card" ? words.lookups.strip.using(masked) : words.lookups.strip.joined(masked);
  return (
    <aside className="card-strip" aria-label={said} data-testid={`${kind}-strip`}>
      <Icon name={kind} />
      <p>{said}</p>
      <button type="button" className="button" data-testid={`${kind}-drop`} onClick={() => onDrop(used)}>
        {words.lookups.strip.drop}
      </button>
    </aside>
  );
}
