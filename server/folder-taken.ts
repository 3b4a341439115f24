/** Another hub runs on this data folder: two would answer each other's devices, and print one number twice. */
export class FolderTaken extends Error {
  override name = "FolderTaken";

  /** @param pid of the process that has it; null when it did not say */
  constructor(folder: string, pid: number | null) {
    const [vi, en] = pid === null ? ["", ""] : [` (tiến trình ${pid})`, ` (process ${pid})`];
    super(
      `Thư mục dữ liệu “${folder}” đang do một máy chủ khác dùng${vi}; xin dừng máy chủ đó, hoặc chọn thư mục khác bằng DATA_DIR.\n` +
        `Another hub${en} runs on the data folder “${folder}”: stop it, or choose another folder with DATA_DIR.`,
    );
  }
}
