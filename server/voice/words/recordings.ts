/** Faults of recordings that were dropped in, for whoever looks after the office: after the file's name, each in both languages. */
export const recordingFaults = {
  place: {
    vi: "bản thu phải nằm trong một thư mục của giọng, ví dụ voice/vi-north; không được dùng",
    en: "a recording belongs in a folder of the voice, such as voice/vi-north; it is not used",
  },
  ending: {
    vi: "đuôi tệp không phải của âm thanh (.mp3, .wav, .ogg, .opus, .m4a, .flac, .webm); không được dùng",
    en: "its ending is not a sound's (.mp3, .wav, .ogg, .opus, .m4a, .flac, .webm); it is not used",
  },
  name: {
    vi: "không có tiếng nào tên như vậy, xem bảng trong docs/voice.md; không được dùng",
    en: "no clip has this name, see the tables of docs/voice.md; it is not used",
  },
  tooLarge: { vi: "lớn hơn 4 MB; không được dùng", en: "larger than 4 MB; it is not used" },
  noSound: {
    vi: "trong tệp không có âm thanh; tiếng có sẵn vẫn đọc",
    en: "there is no sound in it; the project's clip speaks instead",
  },
  twice: (used: string) => ({
    vi: `trùng tên với ${used}, là bản được dùng; bản này không được dùng`,
    en: `${used} has the same name and is used; this one is not used`,
  }),
  unreadable: { vi: "không đọc được tệp; không được dùng", en: "it can not be read; it is not used" },
  more: (count: number) => ({
    vi: `voice: còn ${count} tệp nữa không dùng được`,
    en: `voice: ${count} more files can not be used`,
  }),
};
