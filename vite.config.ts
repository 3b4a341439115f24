import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const phone = page("display-ui/phone/index.html");
const booking = page("display-ui/booking/index.html");

/** A phone gets one and the same page from both folders, each with its own `main.ts`: it is written once. */
const sharedPhonePage: Plugin = {
  name: "shared-phone-page",
  enforce: "pre",
  resolveId: (id) => (id === booking ? id : null),
  load: (id) => (id === booking ? readFile(phone, "utf8") : null),
};

/** Every page talks over WebSocket alone (`lineOptions`): the other ways would be two kilobytes of a kiosk's first load. */
const webSocketOnly: Plugin = {
  name: "web-socket-only",
  enforce: "pre",
  load(id) {
    const [, file] = /engine\.io-client\/build\/esm\/transports\/(.+)\.js$/.exec(id) ?? [];
    if (file === "index") return 'import { WS } from "./websocket.js"; export const transports = { websocket: WS };';
    return file === "polling-xhr" ? "export const XHR = null;" : null;
  },
};

/** React, Socket.IO and what is this project's own of the line to the hub. */
const shared =
  /node_modules\/(react|react-dom|scheduler|@?socket\.io[^/]*|engine\.io[^/]*)\/|contract\/client\/(line|hub-|load-anew|look|token-store|pairing)/;

/** All screens in one build, so that they share React: dist/<screen>/index.html and dist/assets. */
export default defineConfig({
  plugins: [react(), sharedPhonePage, webSocketOnly],
  appType: "mpa",
  build: {
    outDir: "dist",
    manifest: true,
    // Only makes the first load of browsers older than 2023 less slow, and costs all others its bytes.
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: {
      // What every screen in the office shares is one file: each further one would be a request more of a slow PC's first load.
      output: { codeSplitting: { groups: [{ name: "line", test: shared }] } },
      input: {
        kiosk: page("kiosk-ui/index.html"),
        display: page("display-ui/index.html"),
        "counter-screen": page("display-ui/counter-screen/index.html"),
        counter: page("counter-ui/index.html"),
        phone,
        booking,
        "phone-worker": page("display-ui/phone/worker.ts"),
        bench: page("devices/bench/page/index.html"),
      },
    },
  },
});
