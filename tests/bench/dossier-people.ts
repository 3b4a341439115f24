/**
 * Names as often as they are borne: family names by published shares (Nguyễn 38 %), given names falling off as Zipf's law has it.
 * Everybody in here is made up: the same index always makes the same person.
 */
const families: [string, number][] = [
  ...([
    ["Nguyễn", 384],
    ["Trần", 121],
    ["Lê", 95],
    ["Phạm", 70],
    ["Hoàng", 51],
    ["Phan", 45],
    ["Vũ", 39],
  ] as const),
  ...([
    ["Đặng", 21],
    ["Bùi", 20],
    ["Đỗ", 14],
    ["Hồ", 13],
    ["Ngô", 13],
    ["Dương", 10],
    ["Lý", 5],
    ["Đinh", 5],
  ] as const),
  ...([
    ["Trịnh", 4],
    ["Đoàn", 4],
    ["Mai", 3],
    ["Tạ", 2],
    ["Quách", 1],
    ["Khuất", 1],
    ["Nghiêm", 1],
  ] as const),
].map(([name, share]) => [name, share]);
const middles: [string, number][] = [
  ...([
    ["Thị", 400],
    ["Văn", 330],
    ["Ngọc", 50],
    ["Thanh", 40],
    ["Minh", 40],
    ["Hữu", 25],
    ["Đức", 25],
  ] as const),
  ...([
    ["Quang", 20],
    ["Xuân", 20],
    ["Thu", 15],
    ["Bảo", 10],
    ["Gia", 10],
    ["Kim", 10],
    ["Thái", 5],
  ] as const),
].map(([name, share]) => [name, share]);
const given =
  "Anh Linh Hương Hùng Dũng Hà Lan Hoa Tuấn Nam Trang Thảo Hiếu Huyền Mai Phương Long Sơn Thắng Thủy Hằng Nga Hải Quân Cường Tùng Đức Minh Ngọc Yến Loan Nhung Dung Tâm Bình Giang Trung Hòa Vân Hạnh Oanh Quyên Thành Kiên Khánh Vinh Phúc Lộc Thọ Trâm Diệp Đào Cúc Liên Sen Xuyến Bích Thoa Thơm Nhài Khuê Uyên Vy My Ly Ánh Tuyết Châu Hiền Ngân Quỳnh Diễm Lệ Mỹ Nhàn Thơ Đông Bắc Tây Chiến Thuận Toàn Định Khôi Nguyên Phong Quý Tài Trí Vượng Xứng Yên Đoan Hợi Tuất Tỵ Mão Sửu Thìn Mùi Dần Khuyên".split(
    " ",
  );

export const people = { common: "nguyen", usual: "nguyen thi lan", rare: "nghiem phong" };

export interface Person {
  name: string;
  idNumber: string;
  birth: string;
  address: string;
  phone: string;
}

export function person(index: number): Person {
  const chance = mulberry(index);
  const [family, middle] = [pick(families, chance()), pick(middles, chance())];
  const second = chance() < 0.4 ? ` ${pick(middles, chance())}` : "";
  // Zipf: the first of n names is borne by 1 / ln n of all.
  const last = given[Math.floor(given.length ** chance()) - 1] ?? "Anh";
  const year = 1940 + Math.floor(chance() * 66);
  return {
    name: `${family} ${middle}${second} ${last}`,
    idNumber: `0${String(10 + (index % 86))}${String(100 + (year % 100))}${String(index).padStart(6, "0").slice(-6)}`,
    birth: `${year}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`,
    address: `Thôn ${1 + (index % 40)}, xã Đông Hải, tỉnh Hưng Yên`,
    phone: `09${String(index).padStart(8, "0")}`,
  };
}

function pick(shares: readonly [string, number][], chance: number): string {
  let left = chance * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [name, share] of shares) {
    left -= share;
    if (left < 0) return name;
  }
  return shares[0]?.[0] ?? "";
}

/** A small generator with a seed of its own (mulberry32). */
function mulberry(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
