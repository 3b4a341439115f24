import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Ten shades each, as Mantine wants them; shade 7 is the look's own token. */
const jade: MantineColorsTuple = [
  "#eef7f4",
  "#ddefe9",
  "#b9ddd2",
  "#8fc7b6",
  "#5fab96",
  "#37907a",
  "#1c7561",
  "#0d5645",
  "#0b4d3e",
  "#073b2f",
];
const lacquer: MantineColorsTuple = [
  "#fbeeec",
  "#f5d9d5",
  "#eab3ac",
  "#dc877d",
  "#c95a4e",
  "#b43a2e",
  "#a1281d",
  // The office's own, whatever it is now.
  "var(--lacquer)",
  "var(--lacquer-deep)",
  "#4e0c07",
];
const indigo: MantineColorsTuple = [
  "#eef2f8",
  "#dbe4f0",
  "#b6c7df",
  "#8ca6c9",
  "#6386b2",
  "#45699a",
  "#315383",
  "#22406e",
  "#1a3257",
  "#12243f",
];

const floating = { withinPortal: false, floatingStrategy: "fixed" };

export const theme = createTheme({
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "700" },
  colors: { jade, lacquer, indigo },
  primaryColor: "jade",
  primaryShade: 7,
  // Dialogs and menus stand still for whoever asked for that, as all else does.
  respectReducedMotion: true,
  defaultRadius: "md",
  radius: { xs: "6px", sm: "8px", md: "10px", lg: "14px", xl: "16px" },
  fontSizes: { xs: "13px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  components: {
    // Floating parts stay inside the landmark they belong to, where a screen reader finds them.
    Menu: { defaultProps: { ...floating, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: floating },
    Select: { defaultProps: { comboboxProps: floating } },
  },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.4", xl: "1.3" },
});

/** Mantine's greys are too pale on paper: text and edges take the look's tokens instead. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "var(--card)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--soft)",
    "--mantine-color-placeholder": "#75685f",
    "--mantine-color-error": "var(--alarm)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-default-hover": "var(--paper)",
    "--mantine-color-gray-0": "var(--paper)",
    "--mantine-color-gray-1": "#f6efe2",
    "--mantine-color-gray-2": "var(--line-soft)",
    "--mantine-color-gray-3": "var(--line)",
    "--mantine-color-gray-4": "var(--line-strong)",
    "--mantine-color-disabled": "#f1ebe0",
    "--mantine-color-disabled-color": "#766b62",
  },
  dark: {},
});
