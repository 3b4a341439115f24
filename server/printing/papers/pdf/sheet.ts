const mm = (length: number): number => (length * 72) / 25.4;

/** A page's measures, in points. */
export interface Sheet {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** Size of running text; everything else is set from it. */
  base: number;
  /** First line of a paragraph. */
  indent: number;
}

/** Margins and sizes by Nghị định 30/2020, Phụ lục I: 20, 15, 20 and 30 mm, text of 13 points, first lines set in by 1 cm. */
export const a4: Sheet = {
  width: mm(210),
  height: mm(297),
  ...{ top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) },
  base: 13,
  indent: mm(10),
};

/** Half of it: for a printer at the counter. */
export const a5: Sheet = {
  width: mm(148),
  height: mm(210),
  ...{ top: mm(13), right: mm(10), bottom: mm(11), left: mm(15) },
  base: 9.5,
  indent: mm(7),
};

/** For the register with its many columns. */
export const a4Landscape: Sheet = {
  width: mm(297),
  height: mm(210),
  ...{ top: mm(17), right: mm(12), bottom: mm(14), left: mm(15) },
  base: 12,
  indent: 0,
};

/** The same page with larger or smaller text. */
export function scaled(sheet: Sheet, scale: number): Sheet {
  return { ...sheet, base: sheet.base * scale };
}

/** The roll of a ticket printer: 72 mm of its 80 are printed on. Its length is cut to what stands on it. */
export const roll = { width: mm(80), margin: mm(4) } as const;
