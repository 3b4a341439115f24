import { createRoot } from "react-dom/client";
import { loadAnew, loadAnewAfter } from "#contract/client/load-anew.ts";
import { App } from "./App.tsx";
import { pressOnceByKey } from "./held-keys.ts";
import { startStation } from "./hub.ts";
import { pressByTouch } from "./touch.ts";
import "./kiosk.css";
import "./cover.css";

// At once, and before the hub's first words are here.
import("./later.ts").catch(loadAnew);

// A long press would open a menu with ways out of the kiosk, and no flag of the browser prevents that.
window.addEventListener("contextmenu", (event) => event.preventDefault());

pressByTouch(document);
pressOnceByKey(window);

const root = document.getElementById("root");
if (root) createRoot(root, { onUncaughtError: loadAnewAfter }).render(<App station={startStation()} />);
