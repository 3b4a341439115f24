import { Button } from "@mantine/core";
import { useState } from "react";
import type { Playlist, PlaylistItem } from "#contract/playlist.ts";
import { isShown, proceduresOf } from "#contract/showing.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { everySecond, useNow } from "../../now.ts";
import admin from "../Admin.module.css";
import { ItemDialog } from "./ItemDialog.tsx";
import { newItem } from "./item.ts";
import { moved, withItem, without } from "./order.ts";
import { Preview } from "./Preview.tsx";
import styles from "./Screens.module.css";
import type { Screens } from "./useScreens.ts";

const kinds = ["notice", "media", "procedures"] as const;

/** What is shown beside the calls, in its order. */
export function PlaylistCard({ playlist, change }: { playlist: Playlist; change: Screens["change"] }) {
  const { words } = useWords();
  const t = words.screens;
  const nameOf = useNameOf();
  const [edited, setEdited] = useState<PlaylistItem | "media" | null>(null);
  const save = async (item: PlaylistItem) => {
    if (await change((now) => ({ playlist: withItem(now.playlist, item) }), t.saved, "final")) setEdited(null);
  };
  const move = ({ id }: PlaylistItem, by: -1 | 1) =>
    change(
      (now) => ({
        playlist: moved(
          now.playlist,
          now.playlist.findIndex((one) => one.id === id),
          by,
        ),
      }),
      t.moved,
      "final",
    );
  const remove = (item: PlaylistItem) =>
    change((now) => ({ playlist: without(now.playlist, item.id) }), t.removed(nameOf(item)), "undoable");
  return (
    <section className={admin.card} aria-label={t.playlist}>
      <div className={admin.head}>
        <h2>{t.playlist}</h2>
        <div className={styles.actions}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              variant="default"
              data-testid={`add-${kind}`}
              onClick={() => setEdited(kind === "media" ? kind : newItem(kind))}
            >
              {t.add[kind]}
            </Button>
          ))}
        </div>
      </div>
      <p className={admin.soft}>{t.playlistLead}</p>
      {playlist.length === 0 && <p className={admin.none}>{t.playlistNone}</p>}
      <ol className={styles.items}>
        {playlist.map((item, at) => (
          <Row
            key={item.id}
            item={item}
            place={{ first: at === 0, last: at === playlist.length - 1 }}
            onMove={(by) => void move(item, by)}
            onEdit={() => setEdited(item)}
            onRemove={() => void remove(item)}
          />
        ))}
      </ol>
      {edited && <ItemDialog begins={edited} onClose={() => setEdited(null)} onSave={save} />}
    </section>
  );
}

interface RowProps {
  item: PlaylistItem;
  place: { first: boolean; last: boolean };
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Row({ item, place, onMove, onEdit, onRemove }: RowProps) {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  const t = words.screens;
  const now = useNow(everySecond);
  const name = useNameOf()(item);
  const zones = office.zones.filter(({ id }) => item.zones.includes(id)).map((zone) => say(zone.name));
  const lasts = item.kind === "video" ? (item.sound ? t.withSound : t.silent) : t.seconds(item.seconds);
  const failing = officer.unshown.filter((one) => one.item === item.id);
  return (
    <li className={styles.item} data-testid={`item-${item.id}`}>
      <Preview item={item} size="small" />
      <div className={styles.what}>
        <strong>{name}</strong>
        <span className={admin.soft}>
          {[t.kinds[item.kind], lasts, t.when(item), ...(zones.length > 0 ? [zones.join(", ")] : [])].join(" · ")}
        </span>
        <span>
          {!isShown(item, [], now) && <span className={admin.badge}>{t.notNow}</span>}
          {failing.length > 0 && (
            <span className={styles.failing} data-testid="unshown">
              {t.unshown(failing.length, failing[0]?.why ?? "broken")}
            </span>
          )}
        </span>
      </div>
      <div className={styles.actions}>
        <Button
          size="compact-md"
          variant="default"
          disabled={place.first}
          aria-label={t.up(name)}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={place.last}
          aria-label={t.down(name)}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button size="compact-md" variant="default" aria-label={t.editOf(name)} onClick={onEdit}>
          {t.edit}
        </Button>
        <Button size="compact-md" variant="default" aria-label={t.removeOf(name)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </li>
  );
}

/** What an item is called in the list, so that two of one kind are told apart. */
function useNameOf(): (item: PlaylistItem) => string {
  const { office } = useHall();
  const { words, say } = useWords();
  return (item) => {
    if (item.kind === "notice") return item.title.vi;
    if (item.kind !== "procedures") return item.name;
    if (item.codes.length === 0) return words.screens.allProcedures;
    const [first, ...others] = proceduresOf(item, office.procedures);
    // What was chosen may be gone from the office's list since.
    return first ? words.screens.these(say(first.shortName), others.length) : words.screens.kinds.procedures;
  };
}
