import type { BenchView } from "#contract/bench.ts";
import { useWords } from "../speaking.ts";

type Paper = BenchView["printers"][number]["papers"][number];

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: "Asia/Ho_Chi_Minh" });

/** One paper hangs out of the slot, the newest unless a person holds up an older one; the others lie below. */
export function Papers({ papers, shown, hold }: { papers: Paper[]; shown: Paper; hold: (id: string | null) => void }) {
  const { say } = useWords();
  return (
    <div className="papers">
      {papers.map((paper, index) => (
        <button
          key={paper.id}
          type="button"
          className="paper"
          aria-pressed={paper === shown}
          onClick={() => hold(index === 0 ? null : paper.id)}
        >
          <img
            data-testid="paper"
            src={paper.png}
            width={paper.width}
            height={paper.height}
            alt={say.paper(clock.format(paper.at))}
          />
        </button>
      ))}
    </div>
  );
}

/** When it came out and how big it was. Null `scan`: there is no scanner to hold it to. */
export function PaperFacts({ paper, scan }: { paper: Paper; scan: ((png: string) => void) | null }) {
  const { say } = useWords();
  return (
    <div className="paper-facts">
      <p>
        <b>{clock.format(paper.at)}</b>
        <span>{say.size(paper.width, paper.height, (paper.bytes / 1_000).toFixed(0))}</span>
      </p>
      {scan && (
        <button type="button" onClick={() => scan(paper.png)}>
          {say.scanPaper}
        </button>
      )}
    </div>
  );
}
