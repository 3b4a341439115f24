import { useEaseControl } from "../ease.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** Help for reading, reach and hearing, one touch from every screen. */
export function EaseButton() {
  const { words } = useWords();
  const { open } = useEaseControl();
  return (
    <button type="button" className="button ease-open" data-testid="ease" onClick={open}>
      <Icon name="ease" />
      <span>{words.ease.open}</span>
    </button>
  );
}
