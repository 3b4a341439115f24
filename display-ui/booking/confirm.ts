import { button, element } from "../phone/element.ts";
import type { BookingWords } from "./words/vi.ts";

/** Asks again before an appointment is given up. Resolves with false also when it is waved away. */
export function sureToCancel(words: BookingWords["appointment"]): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { "aria-labelledby": "sure" },
      element("h2", { id: "sure" }, words.sure),
      element("p", {}, words.sureText),
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
