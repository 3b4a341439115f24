import { weekdays } from "#contract/calendar.ts";
import type { PlaylistItem } from "#contract/playlist.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { DayInput } from "../../DayInput.tsx";
import { TimeInput } from "../../TimeInput.tsx";
import { Chips } from "./Chips.tsx";
import styles from "./Screens.module.css";

const days = ["fromDay", "toDay"] as const;
const hours = ["from", "to"] as const;

/** When and where it is shown: days, hours, zones. */
export function ShowingFields({ item, onItem }: { item: PlaylistItem; onItem: (item: PlaylistItem) => void }) {
  const { office } = useHall();
  const { words, say } = useWords();
  const t = words.screens;
  return (
    <>
      <Chips
        legend={t.onWeekdays}
        none={t.everyDay}
        options={weekdays.map((value) => ({ value, label: t.weekdays[value] }))}
        chosen={item.weekdays}
        onChange={(chosen) => onItem({ ...item, weekdays: chosen })}
      />
      <div className={styles.ends}>
        {days.map((field) => (
          <DayInput
            key={field}
            label={t.ends[field]}
            day={item[field] ?? ""}
            testId={`item-${field}`}
            onDay={(day) => onItem({ ...item, [field]: day === "" ? null : day })}
          />
        ))}
        {hours.map((field) => (
          <TimeInput
            key={field}
            label={t.ends[field]}
            time={item[field] ?? ""}
            testId={`item-${field}`}
            onTime={(time) => onItem({ ...item, [field]: time === "" ? null : time })}
          />
        ))}
      </div>
      {office.zones.length > 1 && (
        <Chips
          legend={t.inZones}
          none={t.everywhere}
          options={office.zones.map(({ id, name }) => ({ value: id, label: say(name) }))}
          chosen={item.zones}
          onChange={(chosen) => onItem({ ...item, zones: chosen })}
        />
      )}
    </>
  );
}
