import { Stack } from "@mantine/core";
import { useState } from "react";
import type { PlaylistItem } from "#contract/playlist.ts";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import { DialogFoot } from "../../DialogFoot.tsx";
import { ItemFields } from "./ItemFields.tsx";
import { lacking, mediaItem } from "./item.ts";
import { Preview } from "./Preview.tsx";
import { ShowingFields } from "./ShowingFields.tsx";
import { Upload } from "./Upload.tsx";

interface Props {
  /** `media`: a picture or video that is still to be brought in. */
  begins: PlaylistItem | "media";
  onClose: () => void;
  onSave: (item: PlaylistItem) => Promise<void>;
}

/** One thing of the playlist: what it is, when and where it is shown, and how it will look. */
export function ItemDialog({ begins, onClose, onSave }: Props) {
  const { words } = useWords();
  const [item, setItem] = useState<PlaylistItem | null>(begins === "media" ? null : begins);
  const title = item ? words.screens.kinds[item.kind] : words.screens.add.media;
  return (
    <Dialog opened onClose={onClose} title={title} width={720}>
      {item ? (
        <Form item={item} onItem={setItem} onClose={onClose} onSave={onSave} />
      ) : (
        <Upload pictureOnly={false} onTaken={(taken, name) => setItem(mediaItem(taken, name))} />
      )}
    </Dialog>
  );
}

function Form({
  item,
  onItem,
  onClose,
  onSave,
}: Omit<Props, "begins"> & { item: PlaylistItem; onItem: (item: PlaylistItem) => void }) {
  const { words } = useWords();
  const [busy, setBusy] = useState(false);
  const wanted = lacking(item);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) return;
        setBusy(true);
        void onSave(item).finally(() => setBusy(false));
      }}
    >
      <Stack gap="md">
        <Preview item={item} size="large" />
        <ItemFields item={item} onItem={onItem} />
        <ShowingFields item={item} onItem={onItem} />
      </Stack>
      <DialogFoot
        submit={words.screens.save}
        needed={wanted && words.screens.lacking[wanted]}
        danger={false}
        busy={busy}
        onClose={onClose}
        testId="item-save"
      />
    </form>
  );
}
