import type { PlaylistItem } from "#contract/playlist.ts";
import { Both } from "../parts/Both.tsx";
import { useRound } from "../useEvery.ts";
import { useBeside } from "../words/beside.ts";
import { both, type Said } from "../words/both.ts";

interface Props {
  item: Extract<PlaylistItem, { kind: "notice" }>;
}

/** How long one language stays where there is no room for two, in ms. */
const languageMs = 8_000;

/** More letters are set smaller; where there are many, one language comes after the other. */
function sizeOf({ title, text }: Props["item"]): "short" | "medium" | "long" | "longest" {
  const letters = title.vi.length * 1.6 + (text?.vi.length ?? 0);
  if (letters <= 100) return "short";
  if (letters <= 200) return "medium";
  return letters <= 300 ? "long" : "longest";
}

/** What the office has to say today. */
export function Notice({ item }: Props) {
  const beside = useBeside();
  const size = sizeOf(item);
  const inTurn = size !== "short" && beside !== null;
  const isSecond = useRound(inTurn ? 2 : 1, languageMs) === 1;
  const said = (text: Said) => (inTurn ? isSecond ? beside.say(text) : text.vi : <Both text={text} />);
  return (
    <div className={`stage-notice stage-notice-${size}`} lang={isSecond ? beside?.code : "vi"}>
      <p className="stage-word">
        <Both text={both((say) => say.notice)} />
      </p>
      <h2 className="stage-title">{said(item.title)}</h2>
      {item.text && <p className="stage-text">{said(item.text)}</p>}
    </div>
  );
}
