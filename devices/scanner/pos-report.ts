/**
 * The scanned data report of a USB HID point of sale scanner (HID Point of Sale Usage Tables 1.02, page 8C), laid out in
 * 64 bytes as in the manual of Access-IS for the ATR110, appendix A: report number 2, length, three bytes of AIM symbology
 * identifier (`]Q1`), 56 bytes of data, a maker's own symbology, one reserved, and in the last byte's lowest bit whether
 * the code goes on in the next report.
 */
export const posReport = { number: 2, lengthAt: 1, dataAt: 5, mostData: 56, continuedAt: 63, continuedBit: 0x01 };

const lineEnd = 0x0d;

/**
 * The text in a report, with a line end behind it where the code ends. Any other report, and one whose length can not be, is
 * no scan: nothing. Pure.
 */
export function readPosReport(report: Uint8Array): Uint8Array {
  const { number, lengthAt, dataAt, mostData, continuedAt, continuedBit } = posReport;
  const length = report[lengthAt] ?? 0;
  const last = report[continuedAt];
  if (report[0] !== number || last === undefined || length > mostData) return new Uint8Array(0);
  const data = report.subarray(dataAt, dataAt + length);
  return (last & continuedBit) !== 0 ? data.slice() : Uint8Array.of(...data, lineEnd);
}
