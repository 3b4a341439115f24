import { type FormEvent, useState } from "react";
import type { DeviceSummary } from "#contract/people.ts";
import type { ScreenPlace } from "#contract/screen-place.ts";
import { useHall } from "../../hall.tsx";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Dialog } from "../Dialog.tsx";
import { DialogFoot } from "../DialogFoot.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";
import { Chips } from "./hall/Chips.tsx";

interface Props {
  screen: DeviceSummary;
  onClose: () => void;
  onChange: () => Promise<void>;
}

/** Where a hall screen hangs and whether it calls aloud there: it follows at once. */
export function ScreenDialog({ screen, onClose, onChange }: Props) {
  const { office } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const t = words.screenPlace;
  const [before, setBefore] = useState<ScreenPlace>(() => placeOf(screen));
  const [place, setPlace] = useState(before);
  const [fault, setFault] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // A zone that was removed in the file stays until it is taken off here.
  const gone = before.zones.filter((id) => !office.zones.some((zone) => zone.id === id));
  const options = [
    ...office.zones.map(({ id, name }) => ({ value: id, label: say(name) })),
    ...gone.map((id) => ({ value: id, label: words.admin.zoneGone(id) })),
  ];

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const result = await http.placeScreen(screen.device, { before, place });
    await onChange();
    setBusy(false);
    setFault(null);
    setRefused(null);
    if (!result.ok) return setRefused(result.problem ? say(result.problem.sentence) : words.link.unreachable);
    if (result.value.state === "bad") return setFault(result.value.faults.map(({ problem }) => say(problem)).join(" "));
    const run = () => void takeBack(place, before);
    tell({ kind: "done", text: t.changed(screen.name), undo: { label: words.screens.undo, run } });
    onClose();
  }

  async function takeBack(from: ScreenPlace, to: ScreenPlace): Promise<void> {
    const result = await http.placeScreen(screen.device, { before: from, place: to });
    await onChange();
    if (result.ok && result.value.state === "saved") return tell({ kind: "done", text: words.screens.undone });
    const problems = result.ok && result.value.state === "bad" ? result.value.faults.map(({ problem }) => problem) : [];
    if (!result.ok && result.problem) problems.push(result.problem.sentence);
    tell({ kind: "refusal", text: problems.map(say).join(" ") || words.link.unreachable });
  }

  // What somebody else has set meanwhile is shown, and is never written over unseen.
  const theirs = placeOf(screen);
  if (!busy && !isSame(theirs, before)) {
    setBefore(theirs);
    setPlace(theirs);
    setRefused(t.byOthers);
  }

  return (
    <Dialog opened onClose={onClose} title={t.title(screen.name)} width={620}>
      <form onSubmit={(event) => void submit(event)} noValidate data-testid="screen-place">
        <Chips
          legend={words.admin.zone}
          none={words.admin.zoneAll}
          options={options}
          chosen={place.zones}
          fault={fault}
          onChange={(zones) => setPlace({ ...place, zones })}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={place.speaks}
            data-testid="screen-speaks"
            onChange={({ currentTarget: { checked } }) => setPlace({ ...place, speaks: checked })}
          />
          <span>
            {t.speaks}
            <span className={styles.under}>{t.speaksHint}</span>
          </span>
        </label>
        <DialogFoot
          submit={t.save}
          needed={isSame(place, before) ? t.same : null}
          danger={false}
          busy={busy}
          onClose={onClose}
          testId="screen-save"
        >
          <div role="alert">{refused && <p className={styles.fault}>{refused}</p>}</div>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function placeOf({ zones, speaks }: DeviceSummary): ScreenPlace {
  return { zones, speaks };
}

function isSame(one: ScreenPlace, other: ScreenPlace): boolean {
  return one.speaks === other.speaks && [...one.zones].sort().join() === [...other.zones].sort().join();
}
