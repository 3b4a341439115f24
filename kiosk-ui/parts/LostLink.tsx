import { useContext, useEffect, useState } from "react";
import { useLate } from "../late.ts";
import { TonguesContext, useWords } from "../words/speaking.ts";
import { Overlay } from "./Overlay.tsx";

/** A hub that is there has told a kiosk what to show long before this time, in ms. */
const startsWithinMs = 15_000;
/** Most have by then, in ms; what would be taken off again at once only keeps a slow PC from the first screen. */
const usuallyWithinMs = 1_000;

/**
 * The hub can not be heard: nobody can start anything until it can.
 * @param starting nothing was heard of it yet since the page is open. That does not stay so for ever: a machine that has not
 * started by then says that it can not be used, and where else to go
 */
export function LostLink({ starting }: { starting: boolean }) {
  const { words, code } = useWords();
  // It lies over the keys that choose a language.
  const other = useContext(TonguesContext).find((tongue) => tongue.code !== code);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), startsWithinMs);
    return () => clearTimeout(timer);
  }, []);
  const isSlow = useLate(starting || null, usuallyWithinMs);
  if (starting && !isSlow) return null;
  const { alone } = words.pairing;
  const hasNotStarted = starting && isLong;
  return (
    <Overlay
      icon={starting && !isLong ? null : "link"}
      title={hasNotStarted ? alone.title : starting ? words.lost.starting : words.lost.title}
    >
      {hasNotStarted ? (
        <>
          <p data-testid="not-started">{alone.text}</p>
          <p className="soft">{alone.staff}</p>
        </>
      ) : (
        !starting && (
          <>
            <p data-testid="lost">{words.lost.text}</p>
            {other && (
              <p className="soft" lang={other.code} data-testid="lost-also">
                <b>{other.words.lost.title}.</b> {other.words.lost.text}
              </p>
            )}
          </>
        )
      )}
      <div className="waiting-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </Overlay>
  );
}
