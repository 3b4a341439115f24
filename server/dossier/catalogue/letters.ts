/** Lower case without any Vietnamese mark, composed or not, Đ and Ð as d: "dang ky" finds "Đăng ký". */
export function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase();
}

/** The words of a text in plain letters: letters and digits only, a code's dots kept inside it. */
export function plainWords(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+(\.[\p{L}\p{N}]+)*/gu) ?? [];
}

/** A name as an id: `Hộ tịch` → `ho-tich`; `` for a name without a letter. */
export function slugOf(name: string): string {
  return plainLetters(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
