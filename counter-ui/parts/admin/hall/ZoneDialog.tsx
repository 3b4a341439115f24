import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ZoneId } from "#contract/ids.ts";
import type { Zone } from "#contract/office.ts";
import type { ZoneFault } from "#contract/zone-settings.ts";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import { DialogFoot } from "../../DialogFoot.tsx";
import admin from "../Admin.module.css";
import { newId } from "../new-id.ts";
import { useFirstWrong } from "../useFirstWrong.ts";
import styles from "./Screens.module.css";
import type { Zones } from "./useZones.ts";
import { draftOf, languages, type ZoneDraft, zoneFrom } from "./zone-draft.ts";

interface Props {
  /** Null for a new one. */
  zone: Zone | null;
  zones: readonly Zone[];
  change: Zones["change"];
  onClose: () => void;
}

/** One place where people wait: its names, how one gets there, and its seats. */
export function ZoneDialog({ zone, zones, change, onClose }: Props) {
  const { words, say } = useWords();
  const t = words.zones;
  const [draft, setDraft] = useState<ZoneDraft>(() => draftOf(zone));
  const [faults, setFaults] = useState<readonly ZoneFault[]>([]);
  const [busy, setBusy] = useState(false);
  const { form, lead } = useFirstWrong();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const name = draft.name.vi.trim();
    const taken: ZoneId[] = zones.map(({ id }) => id);
    const wanted = zoneFrom(draft, zone?.id ?? newId(name, taken, "khu-vuc"));
    const changed = await change(
      { do: zone ? "replace" : "add", zone: wanted },
      zone ? t.changed(name) : t.added(name),
    );
    setBusy(false);
    setFaults(changed.state === "bad" ? changed.faults : []);
    if (changed.state === "bad") lead();
    if (changed.state === "saved") onClose();
  }

  const fault = (field: string) => {
    const found = faults.find((one) => one.field === field);
    return found ? say(found.problem) : null;
  };
  const shown = new Set(["seats", ...languages.flatMap((one) => [`name.${one}`, `way.${one}`])]);
  const rest = faults.filter(({ field }) => !shown.has(field));
  const halfWay = languages.filter((language) => draft.way[language].trim() !== "").length === 1;
  return (
    <Dialog opened onClose={onClose} title={zone ? t.editTitle(say(zone.name)) : t.addTitle} width={720}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles.pair}>
          {(["name", "way"] as const).flatMap((field) =>
            languages.map((language) => (
              <TextInput
                key={field + language}
                label={t[field][language]}
                description={field === "way" ? t.wayHint : undefined}
                placeholder={field === "way" ? t.wayExample[language] : undefined}
                inputWrapperOrder={["label", "input", "description", "error"]}
                value={draft[field][language]}
                maxLength={120}
                lang={language}
                error={fault(`${field}.${language}`)}
                onChange={({ currentTarget: { value } }) =>
                  setDraft({ ...draft, [field]: { ...draft[field], [language]: value } })
                }
                {...(field === "name" && language === "vi" ? { "data-autofocus": true } : {})}
                data-testid={`zone-${field}-${language}`}
              />
            )),
          )}
          <TextInput
            label={t.seats}
            description={t.seatsHint}
            inputWrapperOrder={["label", "input", "description", "error"]}
            inputMode="numeric"
            value={draft.seats}
            maxLength={6}
            error={fault("seats")}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, seats: value })}
            data-testid="zone-seats"
          />
        </div>
        <DialogFoot
          submit={t.save}
          needed={halfWay ? t.wayBoth : null}
          danger={false}
          busy={busy}
          onClose={onClose}
          testId="zone-save"
        >
          <div role="alert" className={styles.told}>
            {faults.length > 0 && (
              <p className={admin.fault}>{[t.wrong, ...rest.map(({ problem }) => say(problem))].join(" ")}</p>
            )}
          </div>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
