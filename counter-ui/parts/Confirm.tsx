import { Button, Group, Text } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";

interface Props {
  opened: boolean;
  title: string;
  text: string;
  submit: string;
  /** The deed is not possible now: the text says why, and there is only a way back. */
  blocked: boolean;
  onClose: () => void;
  onSubmit: () => void;
}

/** Asks once before something that cannot be taken back; a stray Enter answers no. */
export function Confirm({ opened, title, text, submit, blocked, onClose, onSubmit }: Props) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Text mb="lg">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {blocked ? words.close : words.cancel}
        </Button>
        {!blocked && (
          <Button
            color="lacquer"
            data-testid="confirm"
            onClick={() => {
              onClose();
              onSubmit();
            }}
          >
            {submit}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
