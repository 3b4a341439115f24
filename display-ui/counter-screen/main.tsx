import "../display.css";
import "./counter-screen.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadAnewAfter } from "#contract/client/load-anew.ts";
import { App } from "./App.tsx";

// A long press would open a menu with ways out of the page, and no flag of the browser prevents that.
window.addEventListener("contextmenu", (event) => event.preventDefault());

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root, { onUncaughtError: loadAnewAfter }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
