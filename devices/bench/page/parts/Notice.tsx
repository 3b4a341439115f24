import { useWords } from "../speaking.ts";

/** What a person should know now: that the page may be out of date, or that nobody felt their hand. */
export function Notice({ lost, text }: { lost: boolean; text: string | null }) {
  const { say } = useWords();
  const shown = lost ? say.lostNotice : text;
  return (
    <div className="notice" role="alert" data-testid="notice" hidden={shown === null}>
      {shown}
    </div>
  );
}
