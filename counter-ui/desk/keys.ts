/** What an officer can do with one key. Those that ask for more first carry Shift. */
export type Action =
  | "main"
  | "recall"
  | "missed"
  | "finish"
  | "outcomes"
  | "hold"
  | "holdNote"
  | "transfer"
  | "choose"
  | "pause"
  | "pauseReason"
  | "resume"
  | "dossier";

/** And what anybody at this screen can do with one, at a counter or not. */
export type Shortcut = Action | "dossiers";

/** F5, F11 and F12 stay the browser's: they reload, fill the screen and open its tools. */
export const keys: Record<Shortcut, { key: string; shift: boolean }> = {
  main: { key: "F2", shift: false },
  recall: { key: "F3", shift: false },
  missed: { key: "F4", shift: false },
  finish: { key: "F1", shift: false },
  outcomes: { key: "F1", shift: true },
  hold: { key: "F6", shift: false },
  holdNote: { key: "F6", shift: true },
  transfer: { key: "F7", shift: false },
  choose: { key: "F8", shift: false },
  pause: { key: "F9", shift: false },
  pauseReason: { key: "F9", shift: true },
  resume: { key: "F10", shift: false },
  dossier: { key: "Insert", shift: false },
  // Beside F8, which looks for a number.
  dossiers: { key: "F8", shift: true },
};

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** What a key press means; null when it is none of ours (also Alt+F4 and the like). */
export function actionOf(press: KeyPress): Shortcut | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  for (const [action, { key, shift }] of Object.entries(keys) as [Shortcut, (typeof keys)[Shortcut]][]) {
    if (key === press.key && shift === press.shiftKey) return action;
  }
  return null;
}

/** What stands on the key cap: `F2`, `⇧F1`, `Ins`. */
export function keyCap(action: Shortcut): string {
  const { key, shift } = keys[action];
  const cap = key === "Insert" ? "Ins" : key;
  return shift ? `⇧${cap}` : cap;
}
