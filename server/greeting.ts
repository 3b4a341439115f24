import type { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import type { DemonstrationAccount } from "./demonstration/accounts.ts";

/** What the hub says on the console once it is ready. */
export function greeting({
  url,
  office,
  accounts,
  faults,
}: {
  url: string;
  office: Office;
  /** Empty in an office that has its own administrator. */
  accounts: readonly DemonstrationAccount[];
  faults: readonly Text[];
}): string {
  const lines = [
    "",
    `  Một Cửa · ${office.name.vi}, ${office.place.vi}`,
    "",
    `  ${url}/          bắt đầu ở đây · start here`,
    `  ${url}/kiosk     lấy số · take a number`,
    `  ${url}/display   màn hình sảnh · hall screen`,
    `  ${url}/counter   quầy cán bộ · officers`,
    `  ${url}/bench     thiết bị ảo · virtual devices`,
    "",
  ];
  if (accounts.length > 0) {
    lines.push("  Đơn vị trình diễn. Tài khoản · Demonstration accounts (they end when a real administrator is made):");
    for (const { username, password, role, name } of accounts) {
      lines.push(`    ${username.padEnd(8)} ${password.padEnd(16)} ${role.padEnd(10)} ${name}`);
    }
    lines.push("");
  }
  for (const { vi, en } of faults) lines.push(`  ! office.json: ${vi}`, `                 ${en}`);
  return `${lines.join("\n")}\n`;
}
