import type { ReactNode } from "react";
import { type Ease, useEaseControl } from "../ease.ts";
import { patienceOf } from "../idle.ts";
import { useWords } from "../words/speaking.ts";
import { Countdown } from "./Countdown.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { Overlay } from "./Overlay.tsx";
import "./ease.css";

const sizes = [100, 150, 200] as const;

/**
 * Size of text, contrast, reach and voice, each in effect at once. The next person finds none of it: whoever left in the
 * middle is asked for here, as the screen below would.
 */
export function EaseOverlay({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  const { ease, change } = useEaseControl();
  const text = words.ease;
  return (
    <Overlay icon="ease" title={text.open} foot={close()}>
      <div className="ease">
        {group(
          text.size,
          sizes.map((size) => choice(`size-${size}`, text.sizes[size], { size }, null)),
        )}
        {group(text.sight, choice("contrast", text.contrast, toggle("contrast", "high", "usual"), "contrast"))}
        {group(text.place, choice("reach", text.reach, toggle("reach", "low", "usual"), "down"))}
        {group(text.hearing, choice("guided", text.guided, { guided: !ease.guided }, "sound"))}
      </div>
      <Countdown patience={patienceOf(ease, false)} text={words.idle.closing} onOver={onClose} />
    </Overlay>
  );

  function close() {
    return (
      <div className="overlay-buttons">
        <button type="button" className="button main" data-testid="ease-close" data-guide-back onClick={onClose}>
          {text.close}
        </button>
      </div>
    );
  }

  function group(label: string, buttons: ReactNode) {
    return (
      <fieldset className="ease-group">
        <legend>{label}</legend>
        <div className="ease-choices">{buttons}</div>
      </fieldset>
    );
  }

  function choice(name: string, label: string, to: Partial<Ease>, icon: IconName | null) {
    return (
      <button
        key={name}
        type="button"
        className="button"
        data-testid={name}
        aria-pressed={isOn(name)}
        onClick={() => change(to)}
      >
        {icon && <Icon name={icon} />}
        {label}
      </button>
    );
  }

  function toggle<Key extends "contrast" | "reach">(key: Key, on: Ease[Key], off: Ease[Key]): Partial<Ease> {
    return { [key]: ease[key] === on ? off : on };
  }

  function isOn(name: string): boolean {
    if (name.startsWith("size-")) return name === `size-${ease.size}`;
    if (name === "guided") return ease.guided;
    return name === "contrast" ? ease.contrast === "high" : ease.reach === "low";
  }
}
