import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import type { BookingId, BookingOffer, SlotDay } from "#contract/booking.ts";
import { dayOf } from "#contract/calendar.ts";
import { newCommandId } from "#contract/client/id.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { CitizenLanguage } from "../../CitizenLanguage.tsx";
import { Dialog } from "../../Dialog.tsx";
import { DialogFoot } from "../../DialogFoot.tsx";
import styles from "./Booking.module.css";
import { bookingHttp } from "./booking-http.ts";

interface Props {
  opened: boolean;
  onClose: () => void;
  onBooked: () => Promise<void>;
}

/** An appointment for whoever stands there or calls: they are told its code. */
export function BookDialog({ opened, onClose, onBooked }: Props) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={words.booking.bookTitle}>
      <Form onClose={onClose} onBooked={onBooked} />
    </Dialog>
  );
}

/** A form of its own, so that it is empty each time. */
function Form({ onClose, onBooked }: Omit<Props, "opened">) {
  const { locked, perform } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  const [services, setServices] = useState<BookingOffer["services"]>([]);
  const [service, setService] = useState<ServiceId | null>(null);
  const [days, setDays] = useState<SlotDay[]>([]);
  const [day, setDay] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [language, setLanguage] = useState<LanguageCode>("vi");
  const [booked, setBooked] = useState<{ code: string; at: number } | null>(null);

  useEffect(() => {
    let current = true;
    void bookingHttp.offer().then((result) => {
      if (current && result.ok) setServices(result.value.services.filter(({ appointments }) => appointments));
    });
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    if (!service) return;
    let current = true;
    void bookingHttp.slots(service).then((result) => {
      if (current) setDays(result.ok ? result.value : []);
    });
    return () => {
      current = false;
    };
  }, [service]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!service || at === null) return;
    const booking = newCommandId() as string as BookingId;
    const time = Number(at);
    const reply = await perform({
      type: "book",
      booking,
      service,
      procedure: null,
      at: time,
      language,
      card: null,
    });
    if (!reply?.ok) return;
    const result = await bookingHttp.day(dayOf(time));
    const made = result.ok ? result.value.appointments.find((row) => row.booking === booking) : undefined;
    setBooked({ code: made?.code ?? "", at: time });
    await onBooked();
  }

  if (booked)
    return (
      <>
        <Text>{t.tell}</Text>
        <p className={styles.told} data-testid="booked-code">
          {booked.code}
        </p>
        <p className={styles.when}>{t.bookedAt(clockText(booked.at), dayText(dayOf(booked.at)))}</p>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose} data-autofocus>
            {t.done}
          </Button>
        </Group>
      </>
    );
  const open = days.filter(({ slots }) => slots.some(({ left }) => left > 0));
  const times = open.find((each) => each.day === day)?.slots.filter(({ left }) => left > 0) ?? [];
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Select
          label={t.service}
          value={service}
          onChange={(value) => {
            setService(value as ServiceId | null);
            setDays([]);
            setDay(null);
            setAt(null);
          }}
          data={services.map((entry) => ({ value: entry.service, label: say(entry.name) }))}
          data-autofocus
          data-testid="book-service"
        />
        <Select
          label={t.day}
          value={day}
          placeholder={service && open.length === 0 ? t.noTimes : ""}
          disabled={open.length === 0}
          onChange={(value) => {
            setDay(value);
            setAt(null);
          }}
          data={open.map((each) => ({ value: each.day, label: dayText(each.day) }))}
          data-testid="book-day"
        />
        <Select
          label={t.time}
          value={at}
          disabled={times.length === 0}
          onChange={setAt}
          data={times.map((slot) => ({
            value: String(slot.at),
            label: `${clockText(slot.at)} (${t.left(slot.left)})`,
          }))}
          data-testid="book-time"
        />
        <CitizenLanguage language={language} choose={setLanguage} />
      </Stack>
      <DialogFoot
        submit={t.submit}
        needed={at === null ? t.bookNeeded : null}
        danger={false}
        busy={locked}
        onClose={onClose}
        testId="book-submit"
      />
    </form>
  );
}
