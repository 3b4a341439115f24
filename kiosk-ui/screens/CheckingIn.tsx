import { Icon } from "../parts/Icon.tsx";
import { Stage } from "../parts/Stage.tsx";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./message.css";

/** The code was understood; the hub is asked for the number. */
export function CheckingIn({ speak }: Screen) {
  const { words } = useWords();
  return (
    <Stage name="message" title={words.checkIn.title} onBack={null} speak={speak}>
      <section className="message-card" role="status" data-testid="checking-in">
        <Icon name="clock" />
        <p className="message-why">{words.checkIn.sending}</p>
      </section>
    </Stage>
  );
}
