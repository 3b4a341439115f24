/** Where letters stand in their line, in ems of Be Vietnam Pro: room above for Ả and below for Ậ and g. */
const usual = { height: 1.31, baseline: 1.03 };
/** Ẳ, Ễ, Ố: two marks over a capital need this much more, or they touch the line above. */
const extraForStacked = 0.2;
const stacked = /\p{Lu}[\u0302\u0306][\u0300\u0301\u0303\u0309]/u;

/** Dots that this line takes, and how far under its top the letters stand. */
export function lineDots(text: string, size: number): { height: number; baseline: number } {
  const extra = stacked.test(text.normalize("NFD")) ? extraForStacked : 0;
  return { height: Math.round(size * (usual.height + extra)), baseline: Math.round(size * (usual.baseline + extra)) };
}
