import { type RefObject, useLayoutEffect } from "react";

/** Runs `adjust` after every drawing and before it is seen, and whenever the box has another size or letters of another typeface have come. */
export function useFitting(box: RefObject<HTMLElement | null>, adjust: (box: HTMLElement) => void): void {
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    let fitted = "";
    const readjust = () => {
      fitted = sizeOf(current);
      adjust(current);
    };
    readjust();
    // It begins by telling the size that was just adjusted to.
    const resized = new ResizeObserver(() => {
      if (sizeOf(current) !== fitted) readjust();
    });
    resized.observe(current);
    document.fonts.addEventListener("loadingdone", readjust);
    return () => {
      resized.disconnect();
      document.fonts.removeEventListener("loadingdone", readjust);
    };
  });
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): string {
  return `${offsetWidth} × ${offsetHeight}`;
}
