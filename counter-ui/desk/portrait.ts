/** Pixels a side: enough for the largest screen at a counter. */
export const portraitSide = 640;

/**
 * The square of a picture that a portrait shows: all of its shorter side. Of a tall one rather its upper part, where the
 * face is.
 */
export function portraitSquare(width: number, height: number): { left: number; top: number; side: number } {
  const side = Math.min(width, height);
  return { left: (width - side) / 2, top: (height - side) / 4, side };
}
