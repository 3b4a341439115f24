import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { lockSpool } from "../../devices/spool-lock.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { FolderTaken } from "../../server/folder-taken.ts";
import { createLog } from "../../server/log.ts";
import { startOwnDevices } from "../../server/own-devices.ts";

it("a hub on a data folder that another has says so in both languages, and of which process", () => {
  const folder = mkdtempSync(join(tmpdir(), "mot-cua-taken-"));
  const spool = join(folder, "spool");
  const giveBack = lockSpool(spool);
  onTestFinished(() => {
    giveBack();
    rmSync(folder, { recursive: true });
  });
  const start = () =>
    startOwnDevices({
      hub: "http://127.0.0.1:1",
      token: "none",
      spool,
      office: () => demonstrationOffice,
      now: Date.now,
      log: createLog("silent"),
    });
  expect(start).toThrow(FolderTaken);
  expect(start).toThrow(`Thư mục dữ liệu “${folder}” đang do một máy chủ khác dùng (tiến trình ${process.pid})`);
  expect(start).toThrow(`Another hub (process ${process.pid}) runs on the data folder “${folder}”`);
});
