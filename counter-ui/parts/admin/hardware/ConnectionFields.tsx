import { Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../../words/language.tsx";
import { baudRates, type ConnectionKind, connectionsFor, type Draft } from "./draft.ts";
import { type FieldProps, fieldOrder } from "./fields.tsx";

type Typed = "host" | "port" | "path" | "vendorId" | "productId" | "serialNumber";

/** How it is connected, and what that way needs. */
export function ConnectionFields({ draft, edit, fault }: FieldProps) {
  const { words } = useWords();
  const t = words.hardware;
  const offered = connectionsFor(draft);
  const text = (field: Typed, hint: string) => (
    <TextInput
      key={field}
      inputWrapperOrder={fieldOrder}
      label={t[field]}
      description={hint}
      value={draft[field]}
      error={fault(`connection.${field}`)}
      inputMode={field === "port" ? "numeric" : "text"}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget: { value } }) => edit({ [field]: value })}
      data-testid={`hardware-${field}`}
    />
  );
  const fields: Record<ConnectionKind, ReactNode[]> = {
    virtual: [],
    tcp: [text("host", t.hostHint), text("port", t.portHint)],
    serial: [text("path", t.pathHints.serial), <BaudRate key="baudRate" draft={draft} edit={edit} fault={fault} />],
    usb: [text("path", t.pathHints.usb)],
    file: [text("path", t.pathHints.file)],
    hid: [text("vendorId", t.usbIdHint), text("productId", t.usbIdHint), text("serialNumber", t.serialHint)],
    hidraw: [text("path", t.pathHints.hidraw)],
  };
  return (
    <>
      <Select
        inputWrapperOrder={fieldOrder}
        label={t.connection}
        value={draft.connection}
        data={offered.map((value) => ({ value, label: t.connections[value] }))}
        allowDeselect={false}
        error={fault("connection") ?? fault("connection.kind")}
        onChange={(value) => {
          const chosen = offered.find((one) => one === value);
          if (chosen) edit({ connection: chosen });
        }}
        data-testid="hardware-connection"
      />
      {fields[draft.connection]}
    </>
  );
}

function BaudRate({ draft, edit, fault }: FieldProps) {
  const { words } = useWords();
  return (
    <Select
      inputWrapperOrder={fieldOrder}
      label={words.hardware.baudRate}
      value={draft.baudRate}
      data={rates(draft)}
      allowDeselect={false}
      error={fault("connection.baudRate")}
      onChange={(value) => value && edit({ baudRate: value })}
    />
  );
}

/** One that the settings file has is kept, whatever it is. */
function rates({ baudRate }: Draft): string[] {
  return baudRates.includes(baudRate) ? baudRates : [...baudRates, baudRate];
}
