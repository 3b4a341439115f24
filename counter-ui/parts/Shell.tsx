import { type ReactNode, useRef, useState } from "react";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { Alerts } from "./Alerts.tsx";
import { Bar, type Section } from "./Bar.tsx";
import { Confirm } from "./Confirm.tsx";
import { KeyList } from "./KeyList.tsx";
import styles from "./Shell.module.css";
import { useDeskKeys } from "./useDeskKeys.ts";

interface Props {
  section: Section;
  onSection: (section: Section) => void;
  onSignOut: () => void;
  children: ReactNode;
}

/** The frame around every screen of someone signed in: bar, what needs attention, the screen itself. */
export function Shell({ section, onSection, onSignOut, children }: Props) {
  const { officer, perform } = useHall();
  const { words } = useWords();
  const [dialog, setDialog] = useState<"none" | "closeCounter" | "keys">("none");
  const { mine } = officer;
  const left = useRef<Section>("work");
  useDeskKeys((key) => {
    if (key !== "dossiers") return;
    if (section === "dossiers") return onSection(left.current);
    left.current = section;
    onSection("dossiers");
  });

  return (
    <div className={styles.shell}>
      <Bar
        section={section}
        onSection={onSection}
        onCloseCounter={() => setDialog("closeCounter")}
        onKeys={() => setDialog("keys")}
        onSignOut={onSignOut}
      />
      <Alerts />
      <main className={styles.screen}>{children}</main>
      <KeyList opened={dialog === "keys"} onClose={() => setDialog("none")} />
      {mine && (
        <Confirm
          opened={dialog === "closeCounter"}
          title={words.dialogs.closeCounter(mine.number)}
          text={mine.current ? words.dialogs.closeCounterBusy(mine.current.label) : words.dialogs.closeCounterText}
          submit={words.dialogs.closeCounterSubmit}
          blocked={mine.current !== null}
          onClose={() => setDialog("none")}
          onSubmit={() => void perform({ type: "closeCounter", counter: mine.counter })}
        />
      )}
    </div>
  );
}
