import type { FoundHub } from "./found-hub.ts";

/** What whoever starts an agent reads: Vietnamese first. */
export const words = {
  searching: (): string => "Đang tìm máy chủ Một Cửa trong mạng… / Looking for a hub on this network…\n",
  found: ({ name, url }: FoundHub): string => `Đã thấy / found: ${name}, ${url}\n`,
  none: (office: string | null): string =>
    [
      "",
      `Chưa thấy máy chủ Một Cửa nào${office === null ? "" : ` của đơn vị “${office}”`} trong mạng này; vẫn đang tìm. Xin kiểm tra:`,
      "  1. máy chủ đang chạy với HOST=0.0.0.0, không có ANNOUNCE=off (sau proxy: với ANNOUNCE=on);",
      "  2. hai máy cùng một mạng (cùng bộ chia, cùng Wi-Fi; mạng cho khách thường chặn);",
      "  3. nếu vẫn không thấy, gõ địa chỉ của máy chủ: npm run agent -- --hub http://ĐỊA-CHỈ:8080",
      "",
      `No hub${office === null ? "" : ` of the office “${office}”`} answers on this network; still looking. Please check that`,
      "  1. the hub is running with HOST=0.0.0.0 and without ANNOUNCE=off (behind a proxy: with ANNOUNCE=on);",
      "  2. both machines are on the same network (guest networks often keep machines apart);",
      "  3. or else type the hub's address: npm run agent -- --hub http://ADDRESS:8080",
      "",
      "",
    ].join("\n"),
  several: (hubs: readonly FoundHub[]): string =>
    [
      "",
      "Có nhiều máy chủ trong mạng. Xin chọn một, bằng --hub hoặc --office:",
      "Several hubs answer. Choose one, with --hub or --office:",
      "",
      ...hubs.map(({ name, url, office, version }) => `  --hub ${url}   --office ${office}   ${name}, ${version}`),
      "",
      "",
    ].join("\n"),
};
