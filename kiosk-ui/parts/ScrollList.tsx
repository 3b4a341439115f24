import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import { pageAt, pageStarts } from "./list-pages.ts";
import "./scroll-list.css";

/**
 * A list that may be longer than the screen: it can be dragged, and two large buttons turn it page by page.
 * @param label what it is, for a list without a button of its own: keys can then reach and scroll it
 * @param pages whether it is turned row by whole row, and says which glass of how many this is
 */
export function ScrollList(props: { className: string; label?: string; pages?: boolean; children: ReactNode }) {
  const { className, label, pages = false, children } = props;
  const { words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState({ above: false, below: false, page: 0, of: 1 });

  const look = useCallback(() => {
    const box = list.current;
    if (!box) return;
    // The buttons take room themselves: once there, they may not be why they are needed.
    const room = Math.max(box.clientHeight, box.parentElement?.clientHeight ?? 0);
    const isLong = box.scrollHeight > room + 2;
    const above = isLong && box.scrollTop > 2;
    const below = isLong && box.scrollTop + box.clientHeight < box.scrollHeight - 2;
    const starts = pages && isLong ? startsOf(box) : [0];
    const now = {
      above,
      below,
      page: pageAt(starts, { top: box.scrollTop, isEnd: isLong && !below }),
      of: starts.length,
    };
    setEnds((before) =>
      before.above === above && before.below === below && before.page === now.page && before.of === now.of
        ? before
        : now,
    );
  }, [pages]);
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

  const turn = (by: number) => {
    const box = list.current;
    if (!box) return;
    if (pages) box.scrollTo({ top: startsOf(box)[ends.page + by] ?? 0 });
    else box.scrollBy({ top: by * box.clientHeight * 0.85 });
  };
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
        <div className={pages ? "scroll-turn with-page" : "scroll-turn"} data-guide="skip">
          <button type="button" className="button" disabled={!ends.above} onClick={() => turn(-1)}>
            <Icon name="up" />
            {words.earlier}
          </button>
          {pages && (
            <p className="scroll-page" role="status" data-testid="list-page">
              {words.pageOf(ends.page + 1, ends.of)}
            </p>
          )}
          <button type="button" className="button" data-testid="more" disabled={!ends.below} onClick={() => turn(1)}>
            <Icon name="down" />
            {words.more}
          </button>
        </div>
      )}
    </div>
  );
}

function startsOf(box: HTMLElement): number[] {
  const first = box.firstElementChild instanceof HTMLElement ? box.firstElementChild.offsetTop : 0;
  const rows = [...box.children].flatMap((row) =>
    row instanceof HTMLElement
      ? [{ top: row.offsetTop - first, bottom: row.offsetTop - first + row.offsetHeight }]
      : [],
  );
  const { paddingTop, paddingBottom } = getComputedStyle(box);
  return pageStarts(box.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom), rows);
}
