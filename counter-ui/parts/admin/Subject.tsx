import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SubjectDossier, SubjectExport } from "#contract/dossier-views.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import { useHall } from "../../hall.tsx";
import { momentWritten } from "../../intake/moment.ts";
import { saveFile } from "../../save-file.ts";
import { useWords } from "../../words/language.tsx";
import { NoteDialog } from "../NoteDialog.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";
import { subjectHttp } from "./subject-http.ts";
import { TableHead } from "./TableHead.tsx";

/** As the hub asks for. */
const shortest = 5;
const ended: readonly SubjectDossier["state"][] = ["returned", "stopped", "withdrawn", "refused"];

/** For a person who asks what is held about them, or that it be erased (Luật 91/2025/QH15). */
export function Subject() {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const t = words.privacy.subject;
  const [idNumber, setIdNumber] = useState("");
  const [reason, setReason] = useState("");
  const [found, setFound] = useState<SubjectExport | null>(null);
  // What is to be erased stays known while its dialog fades.
  const [erasing, setErasing] = useState<SubjectDossier | null>(null);
  const [asking, setAsking] = useState(false);
  const ready = idNumber.trim().length >= shortest && reason.trim().length >= shortest;

  async function find(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setFound(null);
    const result = await subjectHttp.find({ idNumber: idNumber.trim(), reason: reason.trim() });
    if (result.ok) setFound(result.value);
    else tell({ kind: "refusal", text: result.problem ? say(result.problem.sentence) : words.link.unreachable });
  }
  async function erase({ id }: SubjectDossier, why: string) {
    if (why.length < shortest) return tell({ kind: "refusal", text: t.reasonShort });
    const erased = await subjectHttp.erase(id, why);
    if (!erased.ok) return tell({ kind: "refusal", text: erased.why ? say(erased.why) : words.link.unreachable });
    setFound((before) => before && { ...before, dossiers: before.dossiers.filter((one) => one.id !== id) });
    tell({ kind: "done", text: t.erased(erased.unsent) });
  }

  const ask = (dossier: SubjectDossier) => {
    setErasing(dossier);
    setAsking(true);
  };

  return (
    <div className={styles.panel}>
      <form className={styles.card} onSubmit={(event) => void find(event)}>
        <div className={styles.head}>
          <h2>{t.title}</h2>
        </div>
        <p className={styles.soft}>{t.lead}</p>
        <Group align="flex-end" mt="sm">
          <TextInput
            label={t.idNumber}
            value={idNumber}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => {
              setIdNumber(event.currentTarget.value);
              // A list of one person never stands under the number of another.
              setFound(null);
            }}
            data-testid="subject-id"
          />
          <TextInput
            label={t.reason}
            placeholder={t.reasonHint}
            value={reason}
            maxLength={300}
            w={440}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-testid="subject-reason"
          />
          <Button type="submit" disabled={!ready} aria-describedby="subject-needed" data-testid="subject-find">
            {t.find}
          </Button>
        </Group>
        <p id="subject-needed" className={styles.needed} role="status">
          {ready ? null : t.needed}
        </p>
      </form>
      {found && (
        <section className={styles.card} data-testid="subject-found">
          <div className={styles.head}>
            <p role="status">{t.found(found.dossiers.length)}</p>
            <Button variant="default" onClick={() => save(found)} data-testid="subject-save">
              {t.save}
            </Button>
          </div>
          {found.dossiers.length > 0 && <Held dossiers={found.dossiers} onErase={ask} />}
        </section>
      )}
      <NoteDialog
        opened={asking}
        title={t.eraseTitle(erasing?.code ?? t.noCode)}
        text={t.eraseText}
        label={t.eraseReason}
        suggestions={[]}
        submit={t.erase}
        required
        danger
        onClose={() => setAsking(false)}
        onSubmit={(why) => erasing && void erase(erasing, why ?? "")}
      />
    </div>
  );
}

function Held(props: { dossiers: readonly SubjectDossier[]; onErase: (dossier: SubjectDossier) => void }) {
  const { words, say } = useWords();
  const { office } = useHall();
  const t = words.privacy.subject;
  const nameOf = (code: ProcedureCode) => {
    const procedure = office.procedures.find((one) => one.code === code);
    return procedure && say(procedure.shortName);
  };
  return (
    <table className={styles.table}>
      <TableHead heads={[t.code, t.procedure, t.state, t.day]} actions={t.actions} />
      <tbody>
        {props.dossiers.map((dossier) => (
          <tr key={dossier.id}>
            <th scope="row">{dossier.code ?? t.noCode}</th>
            <td>
              {nameOf(dossier.procedure) ?? dossier.procedure}
              {nameOf(dossier.procedure) && <span className={styles.under}>{dossier.procedure}</span>}
            </td>
            <td>{words.intake.states[dossier.state]}</td>
            <td>
              {dossier.receivedAt === null
                ? t.opened(momentWritten(dossier.openedAt))
                : t.received(momentWritten(dossier.receivedAt))}
            </td>
            <td className={styles.right}>
              {ended.includes(dossier.state) ? (
                <Button
                  size="compact-sm"
                  variant="outline"
                  color="lacquer"
                  onClick={() => props.onErase(dossier)}
                  data-testid={`erase-${dossier.id}`}
                >
                  {t.erase}
                </Button>
              ) : (
                <span className={styles.soft}>{t.notEnded}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All that was found, as a file: no name or number of anybody in the file's name. */
function save(found: SubjectExport): void {
  saveFile(`du-lieu-ca-nhan-${found.madeAt}.json`, "application/json", JSON.stringify(found, null, 2));
}
