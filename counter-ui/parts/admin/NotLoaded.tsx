import { Button } from "@mantine/core";
import { useWords } from "../../words/language.tsx";
import styles from "./Admin.module.css";
import type { Loaded } from "./useList.ts";

export function NotLoaded({ list, onRetry }: { list: Loaded<unknown>; onRetry: () => Promise<void> }) {
  const { words } = useWords();
  if (list.state === "loading") return <p className={styles.none}>{words.link.connectingLong}</p>;
  return (
    <p className={styles.none}>
      {words.admin.loadFailed}{" "}
      <Button size="compact-sm" variant="default" onClick={() => void onRetry()}>
        {words.admin.retry}
      </Button>
    </p>
  );
}
