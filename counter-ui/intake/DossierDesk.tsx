import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import type { DossierFound, DossierLine, DossierListName, DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import type { MyCounter } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { useCounts } from "./counts.tsx";
import styles from "./DossierDesk.module.css";
import { dossierHttp } from "./http.ts";
import { Lines } from "./Lines.tsx";
import { PressingTable } from "./PressingTable.tsx";
import { Register } from "./Register.tsx";
import { Room } from "./Room.tsx";
import type { WantedDossier } from "./wanted.ts";

interface Props {
  mine: MyCounter | null;
  wanted: WantedDossier | null;
  /** Something was done that whoever is at the counter may have to do with. */
  onChanged: ((sheet: DossierSheet) => void) | null;
}

const lists: DossierListName[] = ["late", "dueSoon", "supplement", "ready", "open", "drafts"];

/** Every dossier of the office: found by whatever one has in hand, or by how pressing it is. */
export function DossierDesk({ mine, wanted, onChanged }: Props) {
  const { words } = useWords();
  const text = words.intake.desk;
  const isHead = useHall().officer.me.role !== "officer";
  const { counts, refresh } = useCounts();
  const [list, setList] = useState<DossierListName>("late");
  const [lines, setLines] = useState<DossierLine[] | "failed" | null>(null);
  const [found, setFound] = useState<DossierFound | "failed" | null>(null);
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState<DossierId | null>(null);

  // An answer that comes after a newer question is about another list, or of before a step.
  const asked = useRef(0);
  const fetchList = useCallback(async (name: DossierListName) => {
    asked.current += 1;
    const turn = asked.current;
    const result = await dossierHttp.list(name);
    if (turn === asked.current) setLines(result.ok ? result.value : "failed");
  }, []);
  useEffect(() => {
    setLines(null);
    void fetchList(list);
  }, [list, fetchList]);

  // Whoever only watches sees what the others did, too: the list is as new as the figures above it.
  const newest = useRef({ counts, list });
  useEffect(() => {
    const before = newest.current;
    newest.current = { counts, list };
    if (before.list === list && before.counts !== counts) void fetchList(list);
  }, [counts, list, fetchList]);

  const sought = useRef(0);
  const find = useCallback(async (query: string) => {
    sought.current += 1;
    const turn = sought.current;
    if (query.trim() === "") return setFound(null);
    const result = await dossierHttp.find(query.trim());
    if (turn !== sought.current) return;
    setFound(result.ok ? result.value : "failed");
    const only = result.ok && result.value.by === "code" ? result.value.lines[0] : undefined;
    if (only) setOpened(only.id);
  }, []);
  useEffect(() => {
    if (wanted) setOpened(wanted.id);
  }, [wanted]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void find(typed);
  }
  function changed(sheet: DossierSheet) {
    refresh();
    onChanged?.(sheet);
    void fetchList(list);
  }
  if (opened)
    return (
      <Room
        id={opened}
        ticket={mine?.current ?? null}
        hasCard={false}
        lines={[]}
        returning={false}
        back={words.intake.sheet.back}
        onBack={() => setOpened(null)}
        onDossier={setOpened}
        onAnother={() => setOpened(null)}
        onChanged={changed}
      />
    );
  return (
    <div className={styles.desk} data-testid="dossier-desk">
      <h1 className={styles.title}>{text.title}</h1>
      <form className={styles.search} onSubmit={submit}>
        <TextInput
          className={styles.field ?? ""}
          label={text.search}
          description={text.searchHint}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoFocus
          data-testid="dossier-search"
        />
        <Button type="submit" data-testid="dossier-find">
          {text.find}
        </Button>
        {found && (
          <Button
            variant="default"
            onClick={() => {
              setFound(null);
              setTyped("");
            }}
            data-testid="dossier-clear"
          >
            {text.clear}
          </Button>
        )}
      </form>
      {found === null ? (
        <>
          <nav className={styles.lists} aria-label={text.lists}>
            {lists.map((name) => (
              <button
                key={name}
                type="button"
                aria-current={name === list ? "page" : undefined}
                data-late={(name === "late" && (counts?.late ?? 0) > 0) || undefined}
                onClick={() => {
                  setList(name);
                  refresh();
                }}
                data-testid={`list-${name}`}
              >
                {words.intake.lists[name]} <strong>{counts ? counts[name] : "–"}</strong>
              </button>
            ))}
          </nav>
          <Lines lines={lines} empty={text.empty[list]} onRetry={() => void fetchList(list)} onDossier={setOpened} />
          {isHead && (list === "late" || list === "dueSoon") && <PressingTable />}
          {isHead && <Register />}
        </>
      ) : (
        <>
          {found !== "failed" && found.lines.length > 0 && (
            <p className={styles.found} role="status" data-testid="found">
              {found.more ? text.foundMore(found.lines.length, found.by) : text.found(found.lines.length, found.by)}
            </p>
          )}
          <Lines
            lines={found === "failed" ? "failed" : found.lines}
            empty={text.nothing}
            onRetry={() => void find(typed)}
            onDossier={setOpened}
          />
        </>
      )}
    </div>
  );
}
