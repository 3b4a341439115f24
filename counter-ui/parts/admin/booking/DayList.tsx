import { Button, Group } from "@mantine/core";
import { useCallback, useState } from "react";
import type { BookingDay, BookingId } from "#contract/booking.ts";
import { countOfDay, dayOfCount } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import type { Day, PriorityGroupId, TicketId } from "#contract/ids.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { ArrivedButton } from "../../ArrivedButton.tsx";
import { NoteDialog } from "../../NoteDialog.tsx";
import admin from "../Admin.module.css";
import { NotLoaded } from "../NotLoaded.tsx";
import { useList } from "../useList.ts";
import { BookDialog } from "./BookDialog.tsx";
import styles from "./Booking.module.css";
import { bookingHttp } from "./booking-http.ts";
import { DayCounts } from "./DayCounts.tsx";

const everyMs = 10_000;

/** Appointments of a day and who is expected from home: they come, are booked for, and are cancelled here. */
export function DayList() {
  const { office, officer, locked, perform } = useHall();
  const { words } = useWords();
  const t = words.booking;
  const [day, setDay] = useState<Day>(officer.day.day);
  const { list, reload } = useList(
    useCallback(() => bookingHttp.day(day), [day]),
    everyMs,
  );
  const [booking, setBooking] = useState(false);
  const [cancelling, setCancelling] = useState<BookingId | null>(null);

  const step = (days: number) => setDay((before) => dayOfCount(countOfDay(before) + days));
  const shown = list.state === "here" && list.value.day === day ? list.value : null;

  async function cancel(id: BookingId, reason: string | null) {
    await perform({ type: "cancelBooking", booking: id, reason });
    await reload();
  }
  async function keep(id: string, priority: PriorityGroupId | null) {
    await perform({ type: "keepBooking", booking: id as BookingId, priority });
    await reload();
  }
  async function arrive(ticket: string, priority: PriorityGroupId | null) {
    await perform({ type: "checkIn", ticket: ticket as TicketId, priority });
    await reload();
  }

  return (
    <section className={admin.card} aria-label={t.dayTitle}>
      <div className={admin.head}>
        <h2>{t.dayTitle}</h2>
        <Group gap={8}>
          <Button size="compact-md" variant="default" aria-label={t.before} onClick={() => step(-1)}>
            ‹
          </Button>
          <strong className={styles.day} data-testid="booking-day">
            {dayText(day)}
          </strong>
          <Button
            size="compact-md"
            variant="default"
            aria-label={t.after}
            data-testid="booking-after"
            onClick={() => step(1)}
          >
            ›
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={day === officer.day.day}
            onClick={() => setDay(officer.day.day)}
          >
            {t.today}
          </Button>
          <Button
            size="compact-md"
            disabled={!office.booking.appointments || locked}
            data-testid="book-for"
            onClick={() => setBooking(true)}
          >
            {t.book}
          </Button>
        </Group>
      </div>
      {shown ? (
        <>
          <DayCounts counts={shown.counts} />
          <Appointments
            rows={shown.appointments}
            locked={locked}
            today={day === officer.day.day}
            onKeep={(id, priority) => void keep(id, priority)}
            onCancel={(id) => setCancelling(id as BookingId)}
          />
          {day === officer.day.day && (
            <Expected rows={shown.fromHome} onArrive={(ticket, priority) => void arrive(ticket, priority)} />
          )}
        </>
      ) : (
        <NotLoaded list={list.state === "failed" ? list : { state: "loading" }} onRetry={reload} />
      )}
      <BookDialog opened={booking} onClose={() => setBooking(false)} onBooked={reload} />
      <NoteDialog
        opened={cancelling !== null}
        title={t.cancelTitle}
        text={t.cancelText}
        label={t.reason}
        suggestions={[]}
        submit={t.cancelTitle}
        required
        danger
        onClose={() => setCancelling(null)}
        onSubmit={(reason) => cancelling && void cancel(cancelling, reason)}
      />
    </section>
  );
}

function Appointments(props: {
  rows: BookingDay["appointments"];
  locked: boolean;
  /** Whoever is to come on another day is not here. */
  today: boolean;
  onKeep: (id: string, priority: PriorityGroupId | null) => void;
  onCancel: (id: string) => void;
}) {
  const { office } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  if (props.rows.length === 0) return <p className={admin.none}>{t.none}</p>;
  return (
    <div className={styles.rows}>
      <table className={admin.table}>
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            <th scope="col">{t.service}</th>
            <th scope="col">{t.code}</th>
            <th scope="col">{t.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => {
            const service = office.services.find(({ id }) => id === row.service);
            return (
              <tr key={row.booking} data-testid="appointment" className={row.state === "booked" ? "" : admin.soft}>
                <th scope="row">{clockText(row.at)}</th>
                <td>
                  {service ? say(service.name) : row.service}
                  {row.byOffice && <span className={admin.under}>{t.byOffice}</span>}
                </td>
                <td className={styles.code}>{row.code}</td>
                <td>{stateText(row)}</td>
                <td className={admin.right}>
                  {row.state === "booked" && (
                    <Group gap={8} justify="flex-end" wrap="nowrap">
                      {props.today && (
                        <ArrivedButton
                          variant="filled"
                          who={row.code}
                          onArrived={(priority) => props.onKeep(row.booking, priority)}
                        />
                      )}
                      <Button
                        size="compact-sm"
                        variant="default"
                        disabled={props.locked}
                        data-testid="appointment-cancel"
                        onClick={() => props.onCancel(row.booking)}
                      >
                        {t.cancel}
                      </Button>
                    </Group>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function stateText(row: BookingDay["appointments"][number]): string {
    if (row.state === "kept" && row.label) return t.came(row.label);
    if (row.state === "cancelled" && row.reason) return t.cancelledFor(row.reason);
    return t[row.state];
  }
}

function Expected(props: {
  rows: BookingDay["fromHome"];
  onArrive: (ticket: string, priority: PriorityGroupId | null) => void;
}) {
  const { office } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  return (
    <section aria-label={t.expectedTitle} className={styles.expected}>
      <h3>{t.expectedTitle}</h3>
      {props.rows.length === 0 && <p className={admin.none}>{t.noneExpected}</p>}
      {props.rows.length > 0 && (
        <table className={admin.table}>
          <tbody>
            {props.rows.map((row) => {
              const service = office.services.find(({ id }) => id === row.service);
              return (
                <tr key={row.ticket} data-testid="expected">
                  <th scope="row">{row.label}</th>
                  <td>{service ? say(service.name) : row.service}</td>
                  <td className={styles.code}>{row.code}</td>
                  <td>{t.until(clockText(row.until))}</td>
                  <td className={admin.right}>
                    <ArrivedButton
                      variant="filled"
                      who={row.label}
                      onArrived={(priority) => props.onArrive(row.ticket, priority)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
