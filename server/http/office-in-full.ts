/** Kinds of places, which begin their names. */
const kind = /^(Xã|Phường|Đặc khu|Thành phố|Tỉnh)(?= )/u;

/** `Trung tâm Phục vụ hành chính công, xã Đông Hải, tỉnh Hưng Yên`: a kind of place is written large only where it begins a line. */
export function officeInFull(name: string, place: string): string {
  return `${name}, ${place.replace(kind, (word) => word.toLowerCase())}`;
}
