/** The first line of a card's machine-readable zone: ICAO 9303 part 5, TD1, three lines of 30. */
const firstLine = /^[AIC][A-Z<]{4}[A-Z0-9<]{25}$/;
const laterLine = /^[A-Z0-9<]{30}$/;
const linesOfZone = 3;

/** Lines of a zone that is not whole yet; empty between scans. */
export type ZoneRest = readonly string[];

/**
 * Scanners send the three lines of a card's zone as three scans: here they become one again, with a line break
 * between. Whatever else comes goes through as it is, and what came of a zone before another scan
 * cut it short is one scan too. Pure: give it what is left over from the last call, and `endZone` when the line is silent.
 */
export function joinZone(rest: ZoneRest, scans: readonly string[]): { scans: string[]; rest: ZoneRest } {
  const joined: string[] = [];
  let held: string[] = [...rest];
  for (const scan of scans) {
    if (held.length > 0 && !laterLine.test(scan)) joined.push(...endZone(held.splice(0)));
    if (held.length === 0 && !firstLine.test(scan)) {
      joined.push(scan);
      continue;
    }
    held.push(scan);
    if (held.length < linesOfZone) continue;
    joined.push(held.join("\n"));
    held = [];
  }
  return { scans: joined, rest: held };
}

/** Nothing more comes: what there is of a zone was all. */
export function endZone(rest: ZoneRest): string[] {
  return rest.length > 0 ? [rest.join("\n")] : [];
}
