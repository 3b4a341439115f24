import { useLayoutEffect, useRef } from "react";

/** One line as large as its style says, or smaller so that it fits the width it has. */
export function Fit({ text, className, testId }: { text: string; className: string; testId: string }) {
  const box = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const [outer, inner] = [box.current, line.current];
    if (!outer || !inner || text === "") return;
    const shrink = () => {
      inner.style.fontSize = "";
      const ratio = outer.clientWidth / inner.offsetWidth;
      if (ratio < 1) inner.style.fontSize = `${Math.floor(ratio * 1_000) / 1_000}em`;
    };
    shrink();
    const resized = new ResizeObserver(shrink);
    resized.observe(outer);
    document.fonts.addEventListener("loadingdone", shrink);
    return () => {
      resized.disconnect();
      document.fonts.removeEventListener("loadingdone", shrink);
    };
  }, [text]);

  return (
    <div ref={box} className={`fit ${className}`}>
      <span ref={line} data-testid={testId}>
        {text}
      </span>
    </div>
  );
}
