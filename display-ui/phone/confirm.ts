import { button, element } from "./element.ts";
import type { PhoneWords } from "./words/vi.ts";

/** Asks again before a place is given up. Resolves with false also when it is waved away. */
export function confirmLeaving(words: PhoneWords["leave"], label: string): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { "aria-labelledby": "leaving" },
      element("h2", { id: "leaving" }, words.title(label)),
      element("p", {}, words.text),
      button({ id: "no", class: "wish main" }, words.no, () => dialog.close()),
      button({ id: "yes", class: "wish" }, words.yes, () => dialog.close("yes")),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
