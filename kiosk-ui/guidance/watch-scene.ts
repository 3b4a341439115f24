import { sceneNow } from "./stops.ts";

/** What tells somebody that something happened, besides a new screen. */
const live = '[role="status"], [role="alert"], .typed';

/**
 * Tells when another screen or dialog is before the person, and what changed on it meanwhile: what is typed, and what
 * screen readers would be told (status and alert). A part marked `data-guide="once"` is told when it appears only.
 */
export function watchScene(tell: {
  onScene: () => void;
  onChange: (element: HTMLElement) => void;
  onPressed: (element: HTMLElement) => void;
}): { stop: () => void } {
  let scene = sceneNow();
  let texts = textsIn(scene);
  let due = 0;

  function look(): void {
    due = 0;
    const now = sceneNow();
    if (now !== scene) {
      scene = now;
      texts = textsIn(now);
      if (now) tell.onScene();
      return;
    }
    const before = texts;
    texts = textsIn(now);
    for (const [element, text] of texts) {
      const old = before.get(element);
      if (old === text || (old !== undefined && element.matches('[data-guide="once"]'))) continue;
      if (text !== "" || element.matches(".typed")) tell.onChange(element);
    }
  }

  const watcher = new MutationObserver((changes) => {
    for (const { type, target } of changes) {
      if (type === "attributes" && target instanceof HTMLElement) tell.onPressed(target);
    }
    // Once for all that React changes in one go.
    due ||= requestAnimationFrame(look);
  });
  watcher.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-pressed"],
  });
  return {
    stop() {
      watcher.disconnect();
      cancelAnimationFrame(due);
    },
  };
}

/** What each live part says now; the idle notice stands outside the screen. */
function textsIn(scene: HTMLElement | null): Map<HTMLElement, string> {
  const parts = [
    ...(scene?.querySelectorAll<HTMLElement>(live) ?? []),
    ...document.querySelectorAll<HTMLElement>(".idle-notice"),
  ];
  return new Map(parts.map((element) => [element, element.textContent?.trim() ?? ""]));
}
