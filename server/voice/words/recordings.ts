/** Faults of recordings that were dropped in, for whoever looks after the office, in both languages. */
export const recordingFaults = {
  place:
    "bản thu phải nằm trong một thư mục của giọng, ví dụ voice/vi-north; không được dùng / a recording belongs in a folder of the voice, such as voice/vi-north; it is not used",
  ending:
    "đuôi tệp không phải của âm thanh (.mp3, .wav, .ogg, .opus, .m4a, .flac, .webm); không được dùng / its ending is not a sound's; it is not used",
  name: "không có tiếng nào tên như vậy, xem bảng trong docs/voice.md; không được dùng / no clip has this name, see the tables of docs/voice.md; it is not used",
  tooLarge: "lớn hơn 4 MB; không được dùng / larger than 4 MB; it is not used",
  noSound:
    "trong tệp không có âm thanh; tiếng có sẵn vẫn đọc / there is no sound in it; the project's clip speaks instead",
  unreadable: "không đọc được tệp; không được dùng / it can not be read; it is not used",
  more: (count: number) => `voice: còn ${count} tệp nữa không dùng được / ${count} more files can not be used`,
};
