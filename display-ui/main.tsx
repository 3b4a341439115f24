import "./display.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadAnewAfter } from "#contract/client/load-anew.ts";
import { App } from "./App.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root, { onUncaughtError: loadAnewAfter }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
