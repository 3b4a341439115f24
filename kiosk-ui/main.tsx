import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { pressOnceByKey } from "./held-keys.ts";
import { startStation } from "./hub.ts";
import { pressByTouch } from "./touch.ts";
import "./kiosk.css";
import "./contrast.css";
import "./paged.css";
import "./paged-lists.css";
import "./paged-parts.css";
import "./reach.css";

// A long press would open a menu with ways out of the kiosk, and no flag of the browser prevents that.
window.addEventListener("contextmenu", (event) => event.preventDefault());

pressByTouch(document);
pressOnceByKey(window);

const root = document.getElementById("root");
if (root) createRoot(root).render(<App station={startStation()} />);
