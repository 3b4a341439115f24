/** What stands for the part of an address that is nobody's business. */
const hidden = "•••";

const commune = /^(xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.) *\p{L}?/iu;
const province = /^(tỉnh|thành phố|tp\.?) *\p{L}/iu;
/** Words of places within a commune. */
const within =
  /^(số|nhà|căn|chung cư|toà|tòa|lô|tầng|ngõ|ngách|hẻm|kiệt|đường|phố|tổ|thôn|xóm|ấp|bản|buôn|làng|khóm|khối|khu|cụm|đội|tiểu khu)(?![\p{L}\p{M}])/iu;

/**
 * An address as screens show it: commune and province, `Tổ 3, thôn Đông, xã Đông Hải, tỉnh Hưng Yên` →
 * `•••, xã Đông Hải, tỉnh Hưng Yên`; a district between them goes too. Without such words (cards write
 * `Thôn Đông, Đông Hải, Hưng Yên`) the last two of three or more parts stay, unless they speak of a house, a street or a
 * hamlet; on an older card these are district and province. What is left in doubt is hidden.
 */
export function maskAddress(address: string): string {
  const parts = address
    .normalize("NFC")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.length - 1;
  const communeAt = parts.findLastIndex((part) => commune.test(part));
  const beforeLast = last >= 2 ? last - 1 : -1;
  const shown = [communeAt >= 0 ? communeAt : beforeLast, last].filter((at, index, all) => {
    const part = parts[at] ?? "";
    if (part === "" || all.indexOf(at) !== index) return false;
    return commune.test(part) || province.test(part) || (last > 0 && !within.test(part) && !/\p{N}/u.test(part));
  });
  const seen = shown.map((at) => parts[at] ?? "");
  return seen.length === parts.length ? seen.join(", ") || hidden : [hidden, ...seen].join(", ");
}
