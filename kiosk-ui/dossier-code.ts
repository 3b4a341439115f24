const code = /^[0-9A-Z]+(\.[0-9A-Z]+)*-(\d{6}|\d{8})-\d{4,7}$/;
/** A day as `yyMMdd`, else as `yyyyMMdd`, with the number run on to it: a year as `yyyy` has no month where `yy` is followed by one. */
const runOn = /^(.+-)(\d\d(?:0[1-9]|1[0-2])\d\d|\d{8})(\d{4,7})$/;

/**
 * What was typed, as a dossier's code (`DossierCode` of the contract), with the dash before its number where that was left out; null for
 * another form. The hub has the last word.
 */
export function dossierCodeOf(typed: string): string | null {
  const whole = typed.replace(runOn, "$1$2-$3");
  return code.test(whole) ? whole : null;
}
