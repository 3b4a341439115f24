import { fileURLToPath } from "node:url";
import { readConfig } from "./config.ts";
import { KeyringRefused } from "./personal/fault.ts";
import { addKey } from "./personal/keyring.ts";

/** `node server/add-key.ts`, with the hub's own environment: begins a rotation of the keys of personal data. */
const read = readConfig(process.env, fileURLToPath(new URL("..", import.meta.url)));
if (read.ok) rotate(read.config.keyDir);
else stop(read.faults.join("\n"), 2);

function rotate(folder: string): void {
  try {
    const { newest, keys } = addKey(folder);
    process.stdout.write(
      `Khoá mới ${newest.id} đã có trong ${folder} (tất cả ${keys.length} khoá). Xin sao lưu thư mục này rồi khởi động lại máy chủ.\n` +
        `Key ${newest.id} is in ${folder} now (${keys.length} keys in all). Back that folder up, then restart the hub.\n`,
    );
  } catch (error) {
    if (!(error instanceof KeyringRefused)) throw error;
    stop(error.message, 1);
  }
}

function stop(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}
