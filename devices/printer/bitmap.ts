/** Black and white: one bit a dot, most significant first, 1 is black; `width` is a multiple of 8. */
export interface Bitmap {
  width: number;
  height: number;
  /** `width / 8` bytes a row. */
  data: Uint8Array<ArrayBuffer>;
}

/** Darker than half becomes black. `rgba` as resvg and PNG have it, without transparency. */
export function threshold(rgba: Uint8Array, width: number, height: number): Bitmap {
  const stride = width / 8;
  const data = new Uint8Array(stride * height);
  for (let dot = 0; dot < width * height; dot += 1) {
    const at = dot * 4;
    const light = (rgba[at] ?? 255) + (rgba[at + 1] ?? 255) + (rgba[at + 2] ?? 255);
    if (light < 384) {
      const byte = dot >> 3;
      data[byte] = (data[byte] ?? 0) | (0x80 >> (dot & 7));
    }
  }
  return { width, height, data };
}

/** White paper. */
export function blank(width: number, height: number): Bitmap {
  return { width, height, data: new Uint8Array((width / 8) * height) };
}

/** Puts the ink of a picture on another one, where it lies on it; `left` is a multiple of 8. */
export function stamp(onto: Bitmap, picture: Bitmap, { left, top }: { left: number; top: number }): void {
  const [stride, narrow] = [onto.width / 8, picture.width / 8];
  const first = Math.max(0, -top);
  const last = Math.min(picture.height, onto.height - top);
  for (let row = first; row < last; row += 1) {
    const at = (top + row) * stride + left / 8;
    for (let byte = 0; byte < narrow; byte += 1) {
      onto.data[at + byte] = (onto.data[at + byte] ?? 0) | (picture.data[row * narrow + byte] ?? 0);
    }
  }
}

/** A black box; what lies outside is left out. */
export function fillBox(onto: Bitmap, box: { x: number; y: number; width: number; height: number }): void {
  const stride = onto.width / 8;
  const [left, right] = [Math.max(0, box.x), Math.min(onto.width, box.x + box.width)];
  const [top, bottom] = [Math.max(0, box.y), Math.min(onto.height, box.y + box.height)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * stride + (x >> 3);
      onto.data[at] = (onto.data[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
}

/** Cut into bands of at most `rows` rows, top first: printers keep one band in memory. */
export function bands(bitmap: Bitmap, rows: number): Bitmap[] {
  const stride = bitmap.width / 8;
  const cut: Bitmap[] = [];
  for (let top = 0; top < bitmap.height; top += rows) {
    const height = Math.min(rows, bitmap.height - top);
    cut.push({ width: bitmap.width, height, data: bitmap.data.subarray(top * stride, (top + height) * stride) });
  }
  return cut;
}
