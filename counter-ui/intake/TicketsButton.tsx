import { Button } from "@mantine/core";
import { useState } from "react";
import { dayText } from "#contract/clock-text.ts";
import { resultOf } from "../http.ts";
import { useNotices } from "../parts/Notices.tsx";
import { saveFile } from "../save-file.ts";
import { useWords } from "../words/language.tsx";

/** The register of tickets as a file. Fetched rather than linked to: where the hub refuses it, whoever asks is told why. */
export function TicketsButton({ from, to }: { from: string; to: string }) {
  const { words, language, say } = useWords();
  const { tell } = useNotices();
  const [busy, setBusy] = useState(false);
  const t = words.privacy.register;

  async function take(): Promise<void> {
    setBusy(true);
    const refused = await takeTickets(
      `/api/visits.csv?${new URLSearchParams({ from, to, language })}`,
      t.ticketsFile(from, to),
    );
    setBusy(false);
    if (refused === null) return;
    if (refused.problem === null) return tell({ kind: "refusal", text: words.link.unreachable });
    const { code, detail, sentence } = refused.problem;
    const text = code === "visitsNotKept" && detail ? t.keptFrom(dayText(detail)) : say(sentence);
    tell({ kind: "refusal", text });
  }

  return (
    <Button variant="default" loading={busy} onClick={() => void take()} data-testid="register-tickets">
      {t.tickets}
    </Button>
  );
}

/** Null when it was saved. */
async function takeTickets(address: string, name: string) {
  try {
    const response = await fetch(address, { credentials: "same-origin" });
    if (!response.ok) {
      const result = resultOf(response.status, await response.text());
      return { problem: result.ok ? null : result.problem };
    }
    // As bytes: a text loses the mark by which a spreadsheet knows the file as UTF-8.
    saveFile(name, "text/csv", await response.blob());
    return null;
  } catch {
    return { problem: null };
  }
}
