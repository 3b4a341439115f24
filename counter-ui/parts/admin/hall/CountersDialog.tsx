import { NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ZoneFault, ZonesNow } from "#contract/zone-settings.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import { DialogFoot } from "../../DialogFoot.tsx";
import admin from "../Admin.module.css";
import { useFirstWrong } from "../useFirstWrong.ts";
import { movesOf, type Places } from "./places.ts";
import styles from "./Screens.module.css";
import type { Zones } from "./useZones.ts";

interface Props {
  now: ZonesNow;
  change: Zones["change"];
  onClose: () => void;
}

/** In which zone each counter is: it calls there, and its people wait there. */
export function CountersDialog({ now: { zones, counters }, change, onClose }: Props) {
  const { office } = useHall();
  const { words, say } = useWords();
  const t = words.zones;
  /** Only what was chosen here: the rest is as it is in force. */
  const [places, setPlaces] = useState<Places>({});
  const [faults, setFaults] = useState<readonly ZoneFault[]>([]);
  const [busy, setBusy] = useState(false);
  const { form, lead } = useFirstWrong();
  const moves = movesOf(counters, places);
  // A zone may be removed by somebody else while it is chosen here.
  const lost = moves.filter(({ to }) => !zones.some(({ id }) => id === to)).map(({ number }) => number);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const changed = await change({ do: "place", counters: moves }, t.placed(moves.map(({ number }) => number)));
    setBusy(false);
    setFaults(changed.state === "bad" ? changed.faults : []);
    if (changed.state === "bad") lead();
    if (changed.state === "saved") onClose();
  }

  function faultOf(number: number): string | null {
    if (lost.includes(number)) return t.zoneLost;
    const found = faults.find(({ field }) => field === String(number));
    return found ? say(found.problem) : null;
  }

  const servicesOf = (number: number) => {
    const counter = office.counters.find((one) => one.number === number);
    const own = office.services.filter(({ id }) => counter?.services.includes(id));
    return own.map(({ name }) => say(name)).join(", ");
  };
  const options = zones.map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <Dialog opened onClose={onClose} title={t.placeTitle} width={960}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles.counters}>
          {counters.map(({ number, zone }) => {
            const chosen = places[number] ?? zone;
            const isLost = lost.includes(number);
            return (
              <NativeSelect
                key={number}
                label={words.counter(number)}
                description={servicesOf(number)}
                value={isLost ? "" : chosen}
                data={isLost ? [{ value: "", label: "" }, ...options] : options}
                error={faultOf(number)}
                data-changed={chosen !== zone || undefined}
                onChange={({ currentTarget: { value } }) => {
                  const next = zones.find(({ id }) => id === value);
                  if (next) setPlaces({ ...places, [number]: next.id });
                  setFaults(faults.filter(({ field }) => field !== String(number)));
                }}
                data-testid={`counter-zone-${number}`}
              />
            );
          })}
        </div>
        <DialogFoot
          submit={t.save}
          needed={moves.length === 0 ? t.placeSame : lost.length > 0 ? t.zoneLost : null}
          danger={false}
          busy={busy}
          onClose={onClose}
          testId="counters-save"
        >
          <div role="alert" className={styles.told}>
            {faults.length > 0 && <p className={admin.fault}>{t.wrong}</p>}
          </div>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
