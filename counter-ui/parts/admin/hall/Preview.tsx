import { useState } from "react";
import { mediaPath } from "#contract/media-path.ts";
import type { PlaylistItem } from "#contract/playlist.ts";
import { proceduresOf } from "#contract/showing.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Screens.module.css";

/** As the hall sees it, small. */
export function Preview({ item, size }: { item: PlaylistItem; size: "small" | "large" }) {
  const { words } = useWords();
  const [broken, setBroken] = useState<string | null>(null);
  const file = "file" in item ? item.file : null;
  return (
    <figure className={styles.preview} data-size={size}>
      <div className={styles.frame} data-kind={item.kind} aria-hidden="true">
        {file && broken === file ? (
          <span className={styles.noPicture}>?</span>
        ) : (
          <Shown item={item} onBroken={() => setBroken(file)} plays={size === "large"} />
        )}
      </div>
      {size === "large" && file && broken === file && (
        <figcaption className={admin.fault} role="alert">
          {words.screens.cannotPlay}
        </figcaption>
      )}
    </figure>
  );
}

function Shown({ item, onBroken, plays }: { item: PlaylistItem; onBroken: () => void; plays: boolean }) {
  const { office } = useHall();
  const { words } = useWords();
  switch (item.kind) {
    case "notice":
      return (
        <div className={styles.noticeText}>
          <strong>{item.title.vi || "…"}</strong>
          {plays && <em>{item.title.en}</em>}
          {plays && item.text && <span>{item.text.vi}</span>}
        </div>
      );
    case "image":
      return <img src={mediaPath(item.file)} alt="" onError={onBroken} />;
    case "video":
      return (
        <video
          src={mediaPath(item.file)}
          muted
          playsInline
          preload="metadata"
          autoPlay={plays}
          loop
          onError={onBroken}
        />
      );
    case "procedures":
      return (
        <div className={styles.noticeText}>
          <strong>{proceduresOf(item, office.procedures)[0]?.shortName.vi ?? words.screens.kinds.procedures}</strong>
        </div>
      );
    default:
      return item satisfies never;
  }
}
