/**
 * A phone number as the whole world would dial it: `0912 345 621`, `84912345621`, `0084…` and `(+84) 912…` are all
 * `+84912345621`. A number that says no country is Vietnam's. Null for what has fewer than 8 or more than 15 digits (the
 * most that ITU-T E.164 allows).
 */
export function readPhone(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/[^\d+]/g, "");
  const digits = plain.replaceAll("+", "");
  if (digits.length < 8 || digits.length > 15) return null;
  if (plain.startsWith("+")) return withoutTrunkZero(digits);
  if (digits.startsWith("00")) return withoutTrunkZero(digits.slice(2));
  if (digits.startsWith("0")) return `+84${digits.slice(1)}`;
  return digits.startsWith("84") && digits.length >= 11 ? withoutTrunkZero(digits) : `+84${digits}`;
}

/** `+84 (0)912…`: the zero is for dialling at home. */
function withoutTrunkZero(digits: string): string {
  return `+${digits.replace(/^840/, "84")}`;
}
