import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildScreens } from "../server/screens.ts";

const compiled = fileURLToPath(new URL("../.cache/compiled", import.meta.url));
const programs = ["./running-office.ts", "../devices/agent.ts"].map((path) => new URL(path, import.meta.url).href);

/** Before any test, once and not by several at the same time: the screens as a browser gets them, and the code of hubs and agents. */
export async function setup(): Promise<void> {
  process.env.NODE_COMPILE_CACHE = compiled;
  await Promise.all([buildScreens(), compilePrograms()]);
}

/** A process leaves what it compiled when it ends, and most of those that tests start are killed: each would compile all of it again. */
async function compilePrograms(): Promise<void> {
  const code = programs.map((program) => `await import(${JSON.stringify(program)});`).join("");
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code]);
}
