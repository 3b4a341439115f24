import { useBeside } from "../words/beside.ts";
import type { Said } from "../words/both.ts";

/** Vietnamese, and the office's second language small beside it. */
export function Both({ text }: { text: Said }) {
  return (
    <span className="both">
      <span className="vi">{text.vi}</span>
      {/* The space keeps the two apart for whoever listens instead of looks. */} <Second text={text} />
    </span>
  );
}

/** The second language alone; nothing where there is none. */
export function Second({ text }: { text: Said }) {
  const beside = useBeside();
  return (
    beside && (
      <span className="en" lang={beside.code}>
        {beside.say(text)}
      </span>
    )
  );
}
