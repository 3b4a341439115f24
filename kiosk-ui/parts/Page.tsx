import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** So much of a page is seen again on the next, as a share of its height. */
const overlap = 0.12;

/**
 * The whole screen below one roof: nothing of its own in the usual layout; where letters are large or hands are low it is
 * turned page by page with two buttons at its foot. @param of begins at the top again when this changes
 */
export function Page({ paged, of, children }: { paged: boolean; of: string; children: ReactNode }) {
  const { words } = useWords();
  const page = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState({ above: false, below: false });

  const look = useCallback(() => {
    const box = page.current;
    if (!box) return;
    const above = box.scrollTop > 2;
    const below = box.scrollTop + box.clientHeight < box.scrollHeight - 2;
    setEnds((before) => (before.above === above && before.below === below ? before : { above, below }));
  }, []);

  useEffect(() => {
    const box = page.current;
    if (!box || !paged) return;
    const sizes = new ResizeObserver(look);
    const watch = () => {
      sizes.disconnect();
      sizes.observe(box);
      for (const child of box.children) sizes.observe(child);
      look();
    };
    const changes = new MutationObserver(watch);
    changes.observe(box, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  }, [paged, look]);

  useEffect(() => {
    if (paged && of !== "") page.current?.scrollTo({ top: 0 });
  }, [paged, of]);

  const turn = (by: number) => page.current?.scrollBy({ top: by * page.current.clientHeight * (1 - overlap) });
  const isLong = paged && (ends.above || ends.below);
  return (
    <>
      <div ref={page} className="page" onScroll={look}>
        {children}
      </div>
      <div className="page-turn" hidden={!isLong}>
        <button type="button" className="button" data-testid="page-up" disabled={!ends.above} onClick={() => turn(-1)}>
          <Icon name="up" />
          <span>{words.earlier}</span>
        </button>
        <button type="button" className="button" data-testid="page-down" disabled={!ends.below} onClick={() => turn(1)}>
          <Icon name="down" />
          {words.more}
        </button>
      </div>
    </>
  );
}
