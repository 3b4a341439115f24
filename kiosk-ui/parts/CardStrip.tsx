import type { KeptScan } from "#contract/scan.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** On every screen until the number is taken: which card and dossier go with it, and one touch to put either away. */
export function CardStrip({ used, onDrop }: { used: readonly KeptScan[]; onDrop: (used: KeptScan) => void }) {
  const { words } = useWords();
  return <div className="card-strips">{used.map(renderOne)}</div>;

  function renderOne(one: KeptScan) {
    const { kind, masked } = one;
    const said = kind === "card" ? words.lookups.strip.using(masked) : words.lookups.strip.joined(masked);
    return (
      <aside key={kind} className="card-strip" aria-label={said} data-testid={`${kind}-strip`}>
        <Icon name={kind} />
        <p>{said}</p>
        <button type="button" className="button" data-testid={`${kind}-drop`} onClick={() => onDrop(one)}>
          {words.lookups.strip.drop}
        </button>
      </aside>
    );
  }
}
