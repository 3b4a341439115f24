import { Button, FileButton, Stack } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { MediaTaken } from "#contract/media.ts";
import { refusals } from "#contract/refusals.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { type Misfit, misfitOf } from "./fit.ts";
import styles from "./Screens.module.css";
import { sendMedia, type Upload as UnderWay } from "./screens-http.ts";

interface Props {
  pictureOnly: boolean;
  onTaken: (taken: MediaTaken, fileName: string) => void;
}

type Step = { step: "choose"; fault: string | null } | { step: "sending"; name: string; share: number };

/** Bringing in a picture or a video: chosen or dropped, how far it is, and why it was not taken. */
export function Upload({ pictureOnly, onTaken }: Props) {
  const { words, say } = useWords();
  const t = words.screens;
  const [state, setState] = useState<Step>({ step: "choose", fault: null });
  const underWay = useRef<UnderWay | null>(null);
  useEffect(() => () => underWay.current?.cancel(), []);

  function misfitText(misfit: Misfit): string {
    switch (misfit) {
      case "tooLarge":
        return say(refusals.mediaTooLarge);
      case "kind":
        return say(refusals.mediaKind);
      case "pictureOnly":
        return t.pictureOnly;
      default:
        return misfit satisfies never;
    }
  }

  async function take(file: File | null | undefined) {
    if (!file) return;
    const misfit = misfitOf(file, pictureOnly);
    if (misfit) return setState({ step: "choose", fault: misfitText(misfit) });
    setState({ step: "sending", name: file.name, share: 0 });
    underWay.current = sendMedia(file, (share) => setState({ step: "sending", name: file.name, share }));
    const result = await underWay.current.done;
    underWay.current = null;
    if (!result) return setState({ step: "choose", fault: null });
    if (result.ok && pictureOnly && result.value.kind === "video")
      return setState({ step: "choose", fault: t.pictureOnly });
    if (result.ok) {
      setState({ step: "choose", fault: null });
      return onTaken(result.value, file.name);
    }
    setState({ step: "choose", fault: result.problem ? say(result.problem.sentence) : t.notSent });
  }

  if (state.step === "sending")
    return (
      <Stack gap="sm">
        <p role="status">{t.sending(state.name, Math.floor(state.share * 100))}</p>
        <progress className={styles.progress} value={state.share} max={1} aria-label={t.progress} />
        <div>
          <Button variant="default" onClick={() => underWay.current?.cancel()}>
            {words.cancel}
          </Button>
        </div>
      </Stack>
    );
  return (
    <section
      className={styles.drop}
      aria-label={t.chooseFile}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <p className={admin.soft}>{pictureOnly ? t.emblemHint : t.fileHint}</p>
      <FileButton
        accept={
          pictureOnly ? "image/jpeg,image/png,image/webp" : "image/jpeg,image/png,image/webp,video/mp4,video/webm"
        }
        inputProps={{ "aria-label": t.chooseFile }}
        onChange={(file) => void take(file)}
      >
        {(input) => (
          <Button {...input} variant="default" data-testid="choose-file">
            {t.chooseFile}
          </Button>
        )}
      </FileButton>
      <div role="alert">{state.fault && <p className={admin.fault}>{state.fault}</p>}</div>
    </section>
  );
}
