import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { startStation } from "./hub.ts";
import "./kiosk.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App station={startStation()} />);
