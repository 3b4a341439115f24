import { Button, CloseButton } from "@mantine/core";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useWords } from "../words/language.tsx";
import styles from "./Notices.module.css";

export interface Notice {
  kind: "refusal" | "done";
  text: string;
  /** Takes the deed back. */
  undo?: { label: string; run: () => void };
}

interface Notices {
  tell(notice: Notice): void;
  /** The next deed is done: what was told of the one before is over. */
  clear(): void;
}

/** Long enough to read a sentence; to reach for the undo or understand a refusal takes longer. */
const shownMs = 4_000;
const shownLongMs = 9_000;
const Telling = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(Telling);
  if (!notices) throw new Error("useNotices outside NoticesProvider");
  return notices;
}

/** One notice at a time, at the foot of the screen: the newest is what the officer just did. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const { words } = useWords();
  const [notice, setNotice] = useState<(Notice & { id: number }) | null>(null);
  const timer = useRef(0);
  const count = useRef(0);

  const tell = useCallback((next: Notice) => {
    window.clearTimeout(timer.current);
    count.current += 1;
    setNotice({ ...next, id: count.current });
    const long = next.kind === "refusal" || next.undo !== undefined;
    timer.current = window.setTimeout(() => setNotice(null), long ? shownLongMs : shownMs);
  }, []);
  const clear = useCallback(() => setNotice(null), []);
  const notices = useMemo(() => ({ tell, clear }), [tell, clear]);
  const refused = notice?.kind === "refusal";
  const card = notice && (
    <div key={notice.id} className={styles.notice} data-kind={notice.kind}>
      <span className={styles.text} data-testid={refused ? "refusal" : "notice"}>
        {notice.text}
      </span>
      {notice.undo && (
        <Button
          size="compact-sm"
          variant="white"
          color="dark"
          onClick={() => {
            setNotice(null);
            notice.undo?.run();
          }}
        >
          {notice.undo.label}
        </Button>
      )}
      <CloseButton
        className={styles.close ?? ""}
        aria-label={words.close}
        onClick={() => setNotice(null)}
        variant="transparent"
      />
    </div>
  );

  return (
    <Telling value={notices}>
      {children}
      <div className={styles.place}>
        {/* Live regions must be there before their text is, or it is not spoken. */}
        <div role="alert">{refused && card}</div>
        <div role="status">{!refused && card}</div>
      </div>
    </Telling>
  );
}
