import { createRoot } from "react-dom/client";
import { hubAnswers } from "#contract/client/hub-answers.ts";
import { App } from "./App.tsx";
import { pressOnceByKey } from "./held-keys.ts";
import { startStation } from "./hub.ts";
import { pressByTouch } from "./touch.ts";
import "./kiosk.css";
import "./cover.css";

/** At once, and before the hub's first words are here. Where the hub goes in that moment, the page is loaded anew when it is back. */
async function styleTheRest(): Promise<void> {
  try {
    await import("./later.ts");
  } catch {
    // Not at once: a hub that is there and has no styles would be asked without end.
    do await new Promise((later) => setTimeout(later, 5_000));
    while (!(await hubAnswers(location.origin)));
    location.reload();
  }
}
void styleTheRest();

// A long press would open a menu with ways out of the kiosk, and no flag of the browser prevents that.
window.addEventListener("contextmenu", (event) => event.preventDefault());

pressByTouch(document);
pressOnceByKey(window);

const root = document.getElementById("root");
if (root) createRoot(root).render(<App station={startStation()} />);
