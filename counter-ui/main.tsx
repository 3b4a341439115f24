import "./mantine.css";
import "./counter.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadAnewAfter } from "#contract/client/load-anew.ts";
import { App } from "./App.tsx";
import { NoticesProvider } from "./parts/Notices.tsx";
import { cssVariables, theme } from "./theme.ts";
import { LanguageProvider } from "./words/language.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
createRoot(root, { onUncaughtError: loadAnewAfter }).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <LanguageProvider>
        <NoticesProvider>
          <App />
        </NoticesProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
