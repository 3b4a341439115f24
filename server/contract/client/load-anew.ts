import { hubAnswers } from "./hub-answers.ts";

const pauseMs = 5_000;

/**
 * Loads the page again once the hub answers: for a screen that nobody stands at to do it, after what it can not go on from. Not at
 * once: a hub that is there and goes on giving what fails would be asked without end.
 */
export async function loadAnew(): Promise<void> {
  do await new Promise((later) => setTimeout(later, pauseMs));
  while (!(await hubAnswers(location.origin)));
  location.reload();
}

/** For React's `onUncaughtError`: what is thrown while a page is drawn takes all of it off the screen. */
export function loadAnewAfter(error: unknown): void {
  reportError(error);
  void loadAnew();
}
