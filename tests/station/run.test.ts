import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../../devices/run-agent.ts", import.meta.url));

/** What the agent says when it is started this way, and how it ends. */
async function started(...flags: string[]): Promise<{ said: string; code: number | null }> {
  const folder = await mkdtemp(join(tmpdir(), "station-run-"));
  const child = spawn(process.execPath, [
    program,
    "--hub",
    "http://127.0.0.1:1",
    "--token",
    "t",
    "--spool",
    folder,
    ...flags,
  ]);
  let said = "";
  child.stderr.on("data", (bytes) => {
    said += bytes;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  await rm(folder, { recursive: true, force: true });
  return { said, code };
}

it("an agent whose kiosk's port is taken says so and ends, and one that is told no port says what it should have been", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const taken = await started("--kiosk", String(port));
  await new Promise((resolve) => other.close(resolve));
  expect(taken.code).toBe(1);
  expect(taken.said).toBe(
    `Cổng ${port} đang có chương trình khác dùng; xin chọn cổng khác bằng --kiosk. / Another program has the port ${port}: choose another one with --kiosk.\n`,
  );
  const wrong = await started("--kiosk", "kiosk");
  expect(wrong.code).toBe(2);
  expect(wrong.said).toContain("--kiosk         serves the kiosk's page");
});
