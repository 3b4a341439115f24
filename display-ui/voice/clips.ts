import type { ClipFolder, ClipList, VoiceFolder } from "#contract/voice.ts";
import { fetchPatiently } from "../fetch-patiently.ts";

/** Sounds at hand, decoded, by `folder/name`. */
export interface ClipStore {
  /**
   * Brings what these voices may need, and what has changed of it. False when some of it could not be had, which is
   * passed over until next time; rejects when the hub does not say what there is.
   */
  load(folders: readonly VoiceFolder[]): Promise<boolean>;
  get(folder: ClipFolder, name: string): AudioBuffer | undefined;
}

/** So many are fetched at a time: a hall screen's PC has other things to do while it starts. */
const atOnce = 6;

/** @param context decodes; the sounds are for this one */
export function createClipStore(context: Pick<BaseAudioContext, "decodeAudioData">): ClipStore {
  const sounds = new Map<string, { version: string; sound: AudioBuffer }>();

  async function list(folders: readonly ClipFolder[]): Promise<[string, string][]> {
    const path = `/api/voice/clips?${folders.map((folder) => `folder=${folder}`).join("&")}`;
    const { clips }: ClipList = await fetched(path, (answer) => answer.json());
    return Object.entries(clips);
  }

  async function decoded(path: string): Promise<AudioBuffer> {
    return context.decodeAudioData(await fetched(path, (answer) => answer.arrayBuffer()));
  }

  async function bring([name, version]: [string, string]): Promise<void> {
    if (sounds.get(name)?.version === version) return;
    // A recording that no browser can play does not silence the hall: the project's own clip speaks.
    const sound = await decoded(`/voice/${name}?v=${version}`).catch(() => decoded(`/voice/${name}?from=project`));
    sounds.set(name, { version, sound });
  }

  return {
    async load(folders) {
      const next = (await list(["common", ...folders])).values();
      let complete = true;
      const one = async () => {
        for (const name of next) {
          await bring(name).catch(() => {
            complete = false;
          });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, one));
      return complete;
    },
    get: (folder, name) => sounds.get(`${folder}/${name}`)?.sound,
  };
}

function fetched<Content>(path: string, read: (answer: Response) => Promise<Content>): Promise<Content> {
  return fetchPatiently(path, (answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return read(answer);
  });
}
