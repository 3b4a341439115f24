import { button, element } from "./element.ts";

/** What is asked, and both answers as whoever gives them would say them. */
interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
}

/** Asks again before something is given up. Resolves with false also when the question is waved away. */
export function isSure({ title, text, yes, no }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { "aria-labelledby": "sure" },
      element("h2", { id: "sure" }, title),
      element("p", {}, text),
      button({ id: "no", class: "wish main" }, no, () => dialog.close()),
      button({ id: "yes", class: "wish" }, yes, () => dialog.close("yes")),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** What was asked is no longer the question. */
export function dropQuestion(): void {
  document.querySelector("dialog")?.close();
}
