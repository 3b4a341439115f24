import type { Words } from "./vi.ts";

export const en: Words = {
  damaged: (file, cause) =>
    `The data file ${file} is damaged (${cause}). Stop the hub, move this file with ${file}-wal and ${file}-shm somewhere safe (do not delete them), copy the latest backup to this very place and start again.`,
  newer: (file, version, known) =>
    `The data file ${file} was written by a newer version of this program (step ${version}; this one knows ${known}). Install the newer version and start again.`,
  unusable: (file, cause) =>
    `The data file ${file} can not be used (${cause}). Check the disk and its permissions, then restart the hub.`,
  crashed: (file, cause) => `The storage of ${file} stopped unexpectedly (${cause}). Restart the hub.`,
  closed: (file) => `The data file ${file} is closed.`,
  full: (file) => `The disk that holds ${file} is full. Nothing was written. Make room on it.`,
};
