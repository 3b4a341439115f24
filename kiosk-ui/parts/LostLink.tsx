import { useWords } from "../words/speaking.ts";
import { Overlay } from "./Overlay.tsx";

/** The hub can not be heard: nobody can start anything until it can. */
export function LostLink({ starting }: { starting: boolean }) {
  const { words } = useWords();
  return (
    <Overlay icon="link" title={starting ? words.lost.starting : words.lost.title}>
      {!starting && <p data-testid="lost">{words.lost.text}</p>}
      <div className="waiting-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </Overlay>
  );
}
