import { type RefObject, useLayoutEffect } from "react";

/** Runs `adjust` after every drawing and before it is seen, and whenever the box has another size or letters of another typeface have come. */
export function useFitting(box: RefObject<HTMLElement | null>, adjust: (box: HTMLElement) => void): void {
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const readjust = () => adjust(current);
    readjust();
    const resized = new ResizeObserver(readjust);
    resized.observe(current);
    document.fonts.addEventListener("loadingdone", readjust);
    return () => {
      resized.disconnect();
      document.fonts.removeEventListener("loadingdone", readjust);
    };
  });
}
