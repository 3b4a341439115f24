import { Textarea, TextInput } from "@mantine/core";
import type { PlaylistItem } from "#contract/playlist.ts";
import { mostLetters } from "#contract/showing.ts";
import { useWords } from "../../../words/language.tsx";
import { ProcedureCodes } from "./ProcedureCodes.tsx";
import styles from "./Screens.module.css";

interface Props {
  item: PlaylistItem;
  onItem: (item: PlaylistItem) => void;
}

/** What only its kind has. */
export function ItemFields({ item, onItem }: Props) {
  switch (item.kind) {
    case "notice":
      return <NoticeFields item={item} onItem={onItem} />;
    case "image":
      return (
        <div className={styles.pair}>
          <Name item={item} onItem={onItem} />
          <Seconds item={item} onItem={onItem} />
        </div>
      );
    case "video":
      return (
        <div className={styles.pair}>
          <Name item={item} onItem={onItem} />
          <Sound item={item} onItem={onItem} />
        </div>
      );
    case "procedures":
      return (
        <>
          <div className={styles.pair}>
            <AtATime item={item} onItem={onItem} />
            <Seconds item={item} onItem={onItem} />
          </div>
          <ProcedureCodes codes={item.codes} onCodes={(codes) => onItem({ ...item, codes })} />
        </>
      );
    default:
      return item satisfies never;
  }
}

function NoticeFields({ item, onItem }: { item: Extract<PlaylistItem, { kind: "notice" }>; onItem: Props["onItem"] }) {
  const { words } = useWords();
  const t = words.screens;
  const text = item.text ?? { vi: "", en: "" };
  const setText = (next: typeof text) => onItem({ ...item, text: next.vi.trim() || next.en.trim() ? next : null });
  return (
    <>
      <div className={styles.pair}>
        {(["vi", "en"] as const).map((language) => (
          <TextInput
            key={language}
            label={t.title[language]}
            value={item.title[language]}
            maxLength={mostLetters.title}
            lang={language}
            data-testid={`title-${language}`}
            {...(language === "vi" ? { "data-autofocus": true } : {})}
            onChange={({ currentTarget: { value } }) =>
              onItem({ ...item, title: { ...item.title, [language]: value } })
            }
          />
        ))}
        {(["vi", "en"] as const).map((language) => (
          <Textarea
            key={language}
            label={t.text[language]}
            value={text[language]}
            maxLength={mostLetters.text}
            rows={3}
            lang={language}
            data-testid={`text-${language}`}
            onChange={({ currentTarget: { value } }) => setText({ ...text, [language]: value })}
          />
        ))}
      </div>
      <Seconds item={item} onItem={onItem} />
    </>
  );
}

function Name({ item, onItem }: { item: Extract<PlaylistItem, { name: string }>; onItem: Props["onItem"] }) {
  const { words } = useWords();
  return (
    <TextInput
      label={words.screens.name}
      description={words.screens.nameHint}
      value={item.name}
      maxLength={80}
      data-testid="item-name"
      onChange={({ currentTarget: { value } }) => onItem({ ...item, name: value })}
    />
  );
}

function Seconds({ item, onItem }: { item: Extract<PlaylistItem, { seconds: number }>; onItem: Props["onItem"] }) {
  const { words } = useWords();
  return (
    <TextInput
      label={words.screens.forSeconds}
      description={words.screens.forSecondsHint}
      type="number"
      min={5}
      max={600}
      value={item.seconds || ""}
      data-testid="item-seconds"
      onChange={({ currentTarget: { value } }) => onItem({ ...item, seconds: Number(value) })}
    />
  );
}

function AtATime({ item, onItem }: { item: Extract<PlaylistItem, { kind: "procedures" }>; onItem: Props["onItem"] }) {
  const { words } = useWords();
  return (
    <TextInput
      label={words.screens.atATime}
      description={words.screens.atATimeHint}
      type="number"
      min={1}
      max={20}
      value={item.atATime || ""}
      onChange={({ currentTarget: { value } }) => onItem({ ...item, atATime: Number(value) })}
    />
  );
}

function Sound({ item, onItem }: { item: Extract<PlaylistItem, { kind: "video" }>; onItem: Props["onItem"] }) {
  const { words } = useWords();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={item.sound}
        data-testid="item-sound"
        onChange={({ currentTarget: { checked } }) => onItem({ ...item, sound: checked })}
      />
      <span>
        {words.screens.sound}
        <small>{words.screens.soundHint}</small>
      </span>
    </label>
  );
}
