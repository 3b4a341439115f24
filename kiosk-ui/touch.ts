/** A finger that moved further than this drags; Chromium's own slop, px. */
const slop = 15;

/**
 * Presses buttons as the finger leaves the glass. Left alone, a browser plays a mouse after each touch (moved over, pressed,
 * released, clicked, and a look at the page for each), which costs a small PC a quarter of the time until the next screen.
 */
export function pressByTouch(page: Document): void {
  let press: { finger: number; button: HTMLButtonElement; x: number; y: number } | null = null;

  page.addEventListener(
    "touchstart",
    ({ touches, target }) => {
      const [finger, other] = touches;
      const button = target instanceof Element ? target.closest("button") : null;
      press =
        finger && !other && button ? { finger: finger.identifier, button, x: finger.clientX, y: finger.clientY } : null;
    },
    { passive: true },
  );
  page.addEventListener(
    "touchmove",
    ({ touches: [finger] }) => {
      if (press && finger && Math.hypot(finger.clientX - press.x, finger.clientY - press.y) > slop) press = null;
    },
    { passive: true },
  );
  page.addEventListener("touchcancel", () => {
    press = null;
  });
  page.addEventListener(
    "touchend",
    (event) => {
      const ended = press;
      press = null;
      const finger = event.changedTouches[0]?.identifier;
      // What can not be cancelled has become a scroll.
      if (!ended || finger !== ended.finger || !event.cancelable || !ended.button.isConnected) return;
      event.preventDefault();
      ended.button.click();
    },
    { passive: false },
  );
}
