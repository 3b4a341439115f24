import type { BenchView } from "#contract/bench.ts";
import { useWords } from "../speaking.ts";

/** An LED board: unlit diodes everywhere, lit ones where the text is. */
export function Board({ board }: { board: BenchView["boards"][number] }) {
  const { say } = useWords();
  const label = `${say.board}: ${board.text || say.dark}`;
  return (
    <p
      className="board"
      role="img"
      aria-label={label}
      data-testid={`board-${board.counter}`}
      data-blinking={board.blinking}
    >
      <span className="board-text">{board.text}</span>
    </p>
  );
}
