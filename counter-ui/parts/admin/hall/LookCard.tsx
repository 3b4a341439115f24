import { Button, Group, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { isLegible, leastContrast, legibility, nearestLegible } from "#contract/contrast.ts";
import type { HallScreens } from "#contract/hall-screens.ts";
import { mediaPath } from "#contract/media-path.ts";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import admin from "../Admin.module.css";
import { LookPreview } from "./LookPreview.tsx";
import styles from "./Screens.module.css";
import { Upload } from "./Upload.tsx";
import type { Screens } from "./useScreens.ts";

type Worn = Pick<HallScreens, "name" | "place" | "look">;

/** Name, emblem and colour, as every screen will have them. */
export function LookCard({ screens, change }: { screens: HallScreens; change: Screens["change"] }) {
  const { words } = useWords();
  const t = words.screens;
  const { name, place, look } = screens;
  const [worn, setWorn] = useState<Worn>({ name, place, look });
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => setWorn({ name, place, look }), [name, place, look]);
  const isHex = /^#[0-9a-f]{6}$/.test(worn.look.lacquer);
  const isWhole = [worn.name, worn.place].every(({ vi, en }) => vi.trim() && en.trim());
  const isChanged = JSON.stringify(worn) !== JSON.stringify({ name, place, look });
  const maySave = isChanged && isWhole && isHex && isLegible(worn.look.lacquer);
  return (
    <section className={admin.card} aria-label={t.look}>
      <div className={admin.head}>
        <h2>{t.look}</h2>
      </div>
      <p className={admin.soft}>{t.lookLead}</p>
      <div className={styles.look}>
        <div className={styles.fields}>
          <div className={styles.pair}>
            {(["name", "place"] as const).flatMap((field) =>
              (["vi", "en"] as const).map((language) => (
                <TextInput
                  key={field + language}
                  label={t.office[field][language]}
                  value={worn[field][language]}
                  error={worn[field][language].trim() === "" && t.lacking.office}
                  maxLength={120}
                  lang={language}
                  data-testid={`office-${field}-${language}`}
                  onChange={({ currentTarget: { value } }) =>
                    setWorn({ ...worn, [field]: { ...worn[field], [language]: value } })
                  }
                />
              )),
            )}
          </div>
          <Colour
            lacquer={worn.look.lacquer}
            isHex={isHex}
            onLacquer={(lacquer) => setWorn({ ...worn, look: { ...worn.look, lacquer } })}
          />
          <div className={styles.emblem}>
            <img
              src={worn.look.emblem ? mediaPath(worn.look.emblem) : "/look/emblem.svg"}
              alt=""
              width={64}
              height={64}
            />
            <Button variant="default" onClick={() => setChoosing(true)} data-testid="emblem-choose">
              {t.emblemChoose}
            </Button>
            <Button
              variant="subtle"
              disabled={worn.look.emblem === null}
              onClick={() => setWorn({ ...worn, look: { ...worn.look, emblem: null } })}
            >
              {t.emblemUsual}
            </Button>
          </div>
        </div>
        <LookPreview worn={isHex ? worn : { ...worn, look: { ...worn.look, lacquer: look.lacquer } }} />
      </div>
      <Group justify="flex-end">
        <Button
          disabled={!maySave}
          loading={busy}
          data-testid="look-save"
          onClick={() => {
            setBusy(true);
            void change(() => worn, t.saved, "undoable").finally(() => setBusy(false));
          }}
        >
          {t.save}
        </Button>
      </Group>
      <Dialog opened={choosing} onClose={() => setChoosing(false)} title={t.emblemChoose}>
        <Upload
          pictureOnly
          onTaken={({ file }) => {
            setWorn({ ...worn, look: { ...worn.look, emblem: file } });
            setChoosing(false);
          }}
        />
      </Dialog>
    </section>
  );
}

/** A colour on which not everything could be read is refused, and the nearest one where it can is offered. */
function Colour({
  lacquer,
  isHex,
  onLacquer,
}: {
  lacquer: string;
  isHex: boolean;
  onLacquer: (lacquer: string) => void;
}) {
  const { words } = useWords();
  const t = words.screens;
  const isPale = isHex && !isLegible(lacquer);
  return (
    <div>
      <div className={styles.colour}>
        <input
          type="color"
          aria-label={t.colour}
          value={isHex ? lacquer : "#000000"}
          onChange={({ currentTarget: { value } }) => onLacquer(value)}
        />
        <TextInput
          label={t.colour}
          value={lacquer}
          maxLength={7}
          data-testid="colour"
          onChange={({ currentTarget: { value } }) => onLacquer(value.toLowerCase())}
        />
        <span className={admin.soft} data-testid="contrast">
          {isHex ? t.contrast(legibility(lacquer)) : t.notHex}
        </span>
      </div>
      <div role="alert">
        {isPale && (
          <div className={styles.pale}>
            <p>{t.pale(leastContrast)}</p>
            <Button
              variant="default"
              leftSection={<i className={styles.swatch} style={{ background: nearestLegible(lacquer) }} />}
              onClick={() => onLacquer(nearestLegible(lacquer))}
              data-testid="colour-nearest"
            >
              {t.takeNearest(nearestLegible(lacquer))}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
