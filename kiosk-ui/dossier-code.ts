/** Whether a typed text has the form of a dossier's code (`DossierCode` of the contract): the hub has the last word. */
export function isDossierCode(typed: string): boolean {
  return /^[0-9A-Z]+(\.[0-9A-Z]+)*-(\d{6}|\d{8})-\d{4,7}$/.test(typed);
}
