/** Black and white: one bit a dot, most significant first, 1 is black; `width` is a multiple of 8. */
export interface Bitmap {
  width: number;
  height: number;
  /** `width / 8` bytes a row. */
  data: Uint8Array;
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
