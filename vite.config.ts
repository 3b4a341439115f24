import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** All screens in one build, so that they share React: dist/<screen>/index.html and dist/assets. */
export default defineConfig({
  plugins: [react()],
  appType: "mpa",
  build: {
    outDir: "dist",
    manifest: true,
    target: "es2022",
    rollupOptions: {
      input: {
        kiosk: page("kiosk-ui/index.html"),
        display: page("display-ui/index.html"),
        "counter-screen": page("display-ui/counter-screen/index.html"),
        counter: page("counter-ui/index.html"),
        phone: page("display-ui/phone/index.html"),
        booking: page("display-ui/booking/index.html"),
        "phone-worker": page("display-ui/phone/worker.ts"),
        bench: page("devices/bench/page/index.html"),
      },
    },
  },
});
