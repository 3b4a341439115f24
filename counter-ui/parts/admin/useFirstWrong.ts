import { type RefObject, useEffect, useRef, useState } from "react";

const wrong = '[aria-invalid="true"], [data-wrong="true"] input, button[data-wrong="true"]';

/** Whoever can not see what a form marks is led to the first of it; not while they are mending it. */
export function useFirstWrong(): { form: RefObject<HTMLFormElement | null>; lead: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>(wrong)?.focus();
  }, [refusals]);
  return { form, lead: () => setRefusals((count) => count + 1) };
}
