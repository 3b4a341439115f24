/**
 * A key that is held down presses once. Browsers press a button again with every repeat of Enter: also the one that has come
 * under the focus since, on a screen that nobody has read yet. A press of its own always counts, however soon it comes.
 */
export function pressOnceByKey(page: Window): void {
  page.addEventListener(
    "keydown",
    (event) => {
      const presses = event.key === "Enter" || event.key === " ";
      if (event.repeat && presses && isButton(event.target)) event.preventDefault();
    },
    { capture: true },
  );
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button") !== null;
}
