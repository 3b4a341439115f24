import { memo, useRef } from "react";
import { useFitting } from "./useFitting.ts";

interface Props {
  text: string;
  className: string;
  testId: string;
}

/** One line as large as its style says, or smaller so that it fits the width it has. */
export const Fit = memo(function Fit({ text, className, testId }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLSpanElement>(null);

  useFitting(box, (outer) => {
    const inner = line.current;
    if (!inner || text === "") return;
    inner.style.fontSize = "";
    const ratio = outer.clientWidth / inner.offsetWidth;
    if (ratio < 1) inner.style.fontSize = `${Math.floor(ratio * 1_000) / 1_000}em`;
  });

  return (
    <div ref={box} className={`fit ${className}`}>
      <span ref={line} data-testid={testId}>
        {text}
      </span>
    </div>
  );
});
