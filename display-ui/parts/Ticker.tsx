import "./Ticker.css";
import { type CSSProperties, memo } from "react";
import type { OfficeView } from "#contract/views.ts";
import { useRound } from "../useEvery.ts";
import { both, type Said } from "../words/both.ts";
import { Second } from "./Both.tsx";

const stillMs = 10_000;
const secondsPerLetter = 0.16;

/** The running line. Whoever has turned movement off gets one sentence after another, at rest. */
export const Ticker = memo(function Ticker({ office }: { office: OfficeView }) {
  const texts: Said[] = [both((say) => say.complaints(office.complaints)), ...office.ticker];
  const at = useRound(texts.length, stillMs);
  const letters = texts.reduce((sum, text) => sum + text.vi.length + text.en.length, 0);
  const run: CSSProperties & Record<"--run", string> = { "--run": `${Math.max(20, letters * secondsPerLetter)}s` };
  return (
    <footer className="ticker">
      <div className="ticker-run" style={run}>
        <Line texts={texts} />
        <Line texts={texts} copy />
      </div>
      <p className="ticker-still">
        <Item text={texts[at] ?? { vi: "", en: "" }} />
      </p>
    </footer>
  );
});

function Line({ texts, copy = false }: { texts: Said[]; copy?: boolean }) {
  return (
    <ul className="ticker-line" aria-hidden={copy}>
      {texts.map((text) => (
        <li key={text.vi}>
          <Item text={text} />
        </li>
      ))}
    </ul>
  );
}

function Item({ text }: { text: Said }) {
  return (
    <>
      {text.vi} <Second text={text} />
    </>
  );
}
