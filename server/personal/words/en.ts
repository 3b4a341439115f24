import type { Words } from "./vi.ts";

export const en: Words = {
  readableByOthers: (file) =>
    `The key file ${file} can be read by others on this machine. Let only the account that runs the hub read it: chmod 600 ${file}, then start again.`,
  writableByOthers: (folder) =>
    `The key folder ${folder} can be written by others on this machine. Run: chmod 700 ${folder}, then start again.`,
  damaged: (file) =>
    `The key file ${file} is damaged or was edited. Without it personal data can not be opened. Copy this file from the backup of the keys and start again.`,
  missing: (folder) =>
    `There is no key file in ${folder}, but the data hold sealed personal data. Copy the key file from the backup of the keys into this folder and start again. No new key is made, because it could not open the old data.`,
  unusable: (folder, cause) =>
    `The key folder ${folder} can not be used (${cause}). Check the disk and its permissions, then start again.`,
  cut: (place) => `The personal data at ${place} are cut short or were not sealed by this program.`,
  keyMissing: (place, key) =>
    `The personal data at ${place} were sealed with key ${key}, which is not on this machine. Copy that key file from the backup of the keys and start again.`,
  changed: (place) =>
    `The personal data at ${place} were changed or moved there from elsewhere, so they can not be opened. Restore them from a backup.`,
};
