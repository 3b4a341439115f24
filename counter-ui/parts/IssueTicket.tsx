import { Select, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PriorityGroupId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import { rank } from "#contract/rank.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { CitizenLanguage } from "./CitizenLanguage.tsx";
import { Dialog } from "./Dialog.tsx";
import { DialogFoot } from "./DialogFoot.tsx";
import { useNotices } from "./Notices.tsx";

/** Gives a number on behalf of someone who can not use the kiosk. */
export function IssueTicket({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={words.issue.title}>
      <Form onClose={onClose} />
    </Dialog>
  );
}

/** A form of its own, so that it is empty each time. */
function Form({ onClose }: { onClose: () => void }) {
  const { office, perform, locked } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [service, setService] = useState<ServiceId | null>(null);
  const [procedure, setProcedure] = useState<ProcedureCode | null>(null);
  const [priority, setPriority] = useState<PriorityGroupId | null>(null);
  const [language, setLanguage] = useState<LanguageCode>("vi");
  const procedures = office.procedures.filter((entry) => entry.service === service);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!service) return;
    const reply = await perform({ type: "issueTicket", service, procedure, priority, appointment: null, language });
    if (!reply?.ok) return;
    onClose();
    const { ticket, issued } = reply.answer;
    if (ticket) tell({ kind: "done", text: words.issue.done(ticket.label, issued?.ahead ?? 0) });
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.issue.text}
        </Text>
        <Select
          label={words.issue.service}
          value={service}
          onChange={(value) => {
            setService(value as ServiceId | null);
            setProcedure(null);
          }}
          data={office.services.map((entry) => ({ value: entry.id, label: `${entry.prefix} · ${say(entry.name)}` }))}
          maxDropdownHeight={320}
          data-autofocus
          data-testid="issue-service"
        />
        <Select
          label={words.issue.procedure}
          placeholder={words.issue.none}
          value={procedure}
          onChange={(value) => setProcedure(value as ProcedureCode | null)}
          disabled={procedures.length === 0}
          clearable
          searchable
          nothingFoundMessage={words.ticket.nothingFound}
          filter={({ options, search }) =>
            options.filter((option) => "value" in option && rank(search, "", option.label) !== null)
          }
          data={procedures.map((entry) => ({ value: entry.code, label: say(entry.shortName) }))}
        />
        <Select
          label={words.issue.priority}
          placeholder={words.issue.none}
          value={priority}
          onChange={(value) => setPriority(value as PriorityGroupId | null)}
          clearable
          data={office.priorityGroups.map((entry) => ({ value: entry.id, label: say(entry.name) }))}
        />
        <CitizenLanguage language={language} choose={setLanguage} />
      </Stack>
      <DialogFoot
        submit={words.issue.submit}
        needed={service ? null : words.issue.needed}
        danger={false}
        busy={locked}
        onClose={onClose}
        testId="issue-submit"
      />
    </form>
  );
}
