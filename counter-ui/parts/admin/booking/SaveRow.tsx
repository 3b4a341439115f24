import { Button, Group } from "@mantine/core";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";

/** The end of a card: what is wrong, and the button. It is never grey, so that it can say why. */
export function SaveRow({ below, saving, testId }: { below: string | null; saving: boolean; testId: string }) {
  const { words } = useWords();
  return (
    <Group justify="flex-end" py={8}>
      <div role="alert">{below !== null && <p className={admin.fault}>{below}</p>}</div>
      <Button type="submit" loading={saving} data-testid={testId}>
        {words.booking.save}
      </Button>
    </Group>
  );
}
