import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import "./scroll-list.css";

/**
 * A list that may be longer than the screen: it can be dragged, and two large buttons turn it page by page.
 * @param label what it is, for a list without a button of its own: keys can then reach and scroll it
 */
export function ScrollList(props: { className: string; label?: string; children: ReactNode }) {
  const { className, label, children } = props;
  const { words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState({ above: false, below: false });

  const look = useCallback(() => {
    const box = list.current;
    if (!box) return;
    // The buttons take room themselves: once there, they may not be why they are needed.
    const room = Math.max(box.clientHeight, box.parentElement?.clientHeight ?? 0);
    const isLong = box.scrollHeight > room + 2;
    const above = isLong && box.scrollTop > 2;
    const below = isLong && box.scrollTop + box.clientHeight < box.scrollHeight - 2;
    setEnds((before) => (before.above === above && before.below === below ? before : { above, below }));
  }, []);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(box);
    const changes = new MutationObserver(look);
    changes.observe(box, { childList: true, characterData: true, subtree: true });
    look();
    return () => {
      watcher.disconnect();
      changes.disconnect();
    };
  }, [look]);

  const turn = (pages: number) => list.current?.scrollBy({ top: pages * list.current.clientHeight * 0.85 });
  const long = ends.above || ends.below;
  return (
    <div className={`scroll ${long ? "long" : ""} ${ends.above ? "above" : ""} ${ends.below ? "below" : ""}`}>
      <div
        ref={list}
        className={`scroll-list ${className}`}
        onScroll={look}
        {...(label !== undefined && long ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
      >
        {children}
      </div>
      {long && (
        // By ear each item is turned to as it is heard.
        <div className="scroll-turn" data-guide="skip">
          <button type="button" className="button" disabled={!ends.above} onClick={() => turn(-1)}>
            <Icon name="up" />
            {words.earlier}
          </button>
          <button type="button" className="button" data-testid="more" disabled={!ends.below} onClick={() => turn(1)}>
            <Icon name="down" />
            {words.more}
          </button>
        </div>
      )}
    </div>
  );
}
