import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build, type Plugin } from "vite";
import { longer } from "../words/longer.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const chosen = "{ vi, en }";
const longWords: Plugin = {
  name: "long-words",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/counter-ui/words/language.tsx")) return null;
    if (!code.includes(chosen))
      throw new Error(`the words of the officers' screens are not chosen by ${chosen} any more`);
    const from = JSON.stringify(join(root, "tests/words/longer.ts"));
    return `import { ${longer.name} } from ${from};\n${code.replace(chosen, `{ vi: ${longer.name}(vi), en }`)}`;
  },
};

/** The officers' screens in a Vietnamese whose words are 40 per cent longer: built into a folder, which pages then get them from. */
export async function buildLongerStaff(folder: string): Promise<(page: Page) => Promise<unknown>> {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [react(), longWords],
    build: {
      outDir: folder,
      target: "es2022",
      minify: false,
      rollupOptions: { input: { counter: join(root, "counter-ui/index.html") } },
    },
  });
  const built = await readdir(join(folder, "assets"));
  const entry = (ending: string) => built.find((one) => one.startsWith("counter-") && one.endsWith(ending)) ?? "";
  // The document comes from the hub as ever: a browser lets none from elsewhere talk to this machine.
  return (page) =>
    page.route("**/assets/*", (route) => {
      const wanted = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
      if (built.includes(wanted)) return route.fulfill({ path: join(folder, "assets", wanted) });
      // Under its own name, by which the parts of it know it: else it would be there twice.
      if (/^counter-.*\.js$/.test(wanted))
        return route.fulfill({ contentType: "text/javascript", body: `import "./${entry(".js")}";` });
      if (/^counter-.*\.css$/.test(wanted)) return route.fulfill({ path: join(folder, "assets", entry(".css")) });
      return route.continue();
    });
}
