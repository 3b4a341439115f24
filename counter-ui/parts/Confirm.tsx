import { Button, Group, Modal, Text } from "@mantine/core";
import { useWords } from "../words/language.tsx";

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

/** Asks once before something that cannot be taken back. */
export function Confirm({ opened, title, text, submit, blocked, onClose, onSubmit }: Props) {
  const { words } = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ "aria-label": words.close }}>
      <Text mb="lg">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} {...(blocked ? { "data-autofocus": true } : {})}>
          {blocked ? words.close : words.cancel}
        </Button>
        {!blocked && (
          <Button
            color="lacquer"
            data-autofocus
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
    </Modal>
  );
}
