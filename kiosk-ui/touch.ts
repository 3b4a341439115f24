/**
 * Presses buttons as the finger leaves the glass. Left alone, a browser plays a mouse after each touch (moved over, pressed,
 * released, clicked, and a look at the page for each), which costs a small PC a quarter of the time until the next screen; and it
 * takes a finger that trembles for one that drags. Here whoever lets go on the button they touched has pressed it; and the
 * second half of a double tap presses nothing that has come under the finger since.
 */
export function pressByTouch(page: Document): void {
  for (const type of unheard) page.addEventListener(type, (event) => event.stopPropagation(), { capture: true });
  let press: { finger: number; button: HTMLButtonElement } | null = null;
  let before: Tap | null = null;

  page.addEventListener(
    "touchstart",
    ({ touches: [finger, other], target, timeStamp }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (before && (!finger || !isSecondHalf(before, finger, timeStamp))) before = null;
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
      if (before) {
        // What it was for has been done by the first half. The third of a triple tap is its second half, too.
        if (event.cancelable) event.preventDefault();
        before = { ...before, at: event.timeStamp };
        return;
      }
      // After some fifteen pixels browsers take a touch for a scroll, and let it not be cancelled: also where nothing can scroll.
      if (event.cancelable) event.preventDefault();
      else if (isInScroll(ended.button)) return;
      before = { button: ended.button, x: finger.clientX, y: finger.clientY, at: event.timeStamp };
      ended.button.click();
    },
    { passive: false },
  );
}

/**
 * What a browser tells besides, when a finger leaves the glass, and nobody here listens to. React would: to each of them, at the
 * root of the page, before it comes to what was pressed.
 */
const unheard = ["pointerup", "pointerout", "gotpointercapture", "lostpointercapture"] as const;

/** What was pressed last, where the finger left it, and when, in ms of the events' clock. */
interface Tap {
  button: HTMLButtonElement;
  x: number;
  y: number;
  at: number;
}

/** Between the halves of a double tap there are at most so many ms, as in the pointer settings of desktops, and a finger's width. */
const halves = { withinMs: 500, apartPx: 60 } as const;

/** A button that is still there may be pressed as fast as one likes: so people type. */
function isSecondHalf(first: Tap, { clientX, clientY }: Touch, at: number): boolean {
  if (first.button.isConnected || at - first.at > halves.withinMs) return false;
  return Math.hypot(clientX - first.x, clientY - first.y) <= halves.apartPx;
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
