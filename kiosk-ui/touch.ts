/**
 * Presses buttons as the finger leaves the glass. Left alone, a browser plays a mouse after each touch (moved over, pressed,
 * released, clicked, and a look at the page for each), which costs a small PC a quarter of the time until the next screen; and it
 * takes a finger that trembles for one that drags. Here whoever lets go on the button they touched has pressed it.
 */
export function pressByTouch(page: Document): void {
  let press: { finger: number; button: HTMLButtonElement } | null = null;

  page.addEventListener(
    "touchstart",
    ({ touches: [finger, other], target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      press = finger && !other && button ? { finger: finger.identifier, button } : null;
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
      const finger = event.changedTouches[0];
      if (!ended || finger?.identifier !== ended.finger || !isOn(ended.button, finger)) return;
      // After some fifteen pixels browsers take a touch for a scroll, and let it not be cancelled: also where nothing can scroll.
      if (event.cancelable) event.preventDefault();
      else if (isInScroll(ended.button)) return;
      ended.button.click();
    },
    { passive: false },
  );
}

/** Whether dragging the button drags what it stands in. */
function isInScroll(button: HTMLElement): boolean {
  for (let box = button.parentElement; box; box = box.parentElement) {
    const isLonger = box.scrollHeight > box.clientHeight + 1;
    if (isLonger && /auto|scroll/.test(getComputedStyle(box).overflowY)) return true;
  }
  return false;
}

function isOn(button: HTMLButtonElement, { clientX: x, clientY: y }: Touch): boolean {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
