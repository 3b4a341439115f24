import type { Weekday } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";
import type { viScreens } from "./vi.screens.ts";

const weekdays: Record<Weekday, string> = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
};

export const enScreens: typeof viScreens = {
  tab: "Hall screens",
  playlist: "Shown beside the calls",
  playlistLead: "One after another, from the top. When a number is called, what is shown waits and then goes on.",
  playlistNone: "Nothing yet: hall screens have the calls and who waits, and nothing else.",
  add: { notice: "Add a notice", media: "Add a picture or video", procedures: "Add procedures" },
  kinds: { notice: "Notice", image: "Picture", video: "Video", procedures: "Procedures" },
  allProcedures: "All procedures, in turn",
  these: (first, others) => {
    if (others === 0) return first;
    return others === 1 ? `${first} and 1 other` : `${first} and ${others} others`;
  },
  seconds: (count) => `${count} seconds`,
  withSound: "with sound",
  silent: "silent",
  when: ({ weekdays: on, fromDay, toDay, from, to }) =>
    [
      on.length === 0 ? "every day" : on.map((one) => weekdays[one].slice(0, 3)).join(", "),
      fromDay ? `from ${dayText(fromDay)}` : "",
      toDay ? `to ${dayText(toDay)}` : "",
      from || to ? `${from ?? "00:00"}–${to ?? "24:00"}` : "",
    ]
      .filter(Boolean)
      .join(" "),
  notNow: "Not shown at this time",
  unshown: (screens, why) => {
    const who = screens === 1 ? "1 screen" : `${screens} screens`;
    return why === "missing" ? `${who} could not get this file` : `${who} can not show this file`;
  },
  unshownAlert: (name) => `A hall screen can not show “${name}”`,
  up: (name) => `Move “${name}” up`,
  down: (name) => `Move “${name}” down`,
  edit: "Edit",
  editOf: (name) => `Edit “${name}”`,
  remove: "Remove",
  removeOf: (name) => `Remove “${name}”`,
  removed: (name) => `“${name}” was removed.`,
  moved: "The order was changed.",
  saved: "Saved. The screens change at once.",
  undo: "Undo",
  undone: "Undone.",
  save: "Save",

  title: { vi: "Large line, Vietnamese", en: "Large line, English" },
  text: { vi: "Text below, Vietnamese", en: "Text below, English" },
  name: "Name for staff",
  nameHint: "Nobody in the hall sees it",
  forSeconds: "Seconds on the screen",
  forSecondsHint: "From 5 to 600",
  atATime: "Procedures in one turn",
  atATimeHint: "From 1 to 20; the next turn goes on",
  sound: "With its sound",
  soundHint: "It waits while a number is called aloud",
  findProcedure: "Find a procedure by name or code",
  codes: "Procedures that are shown",
  codesAll: "None chosen: all of them, in turn",
  onWeekdays: "On these days",
  weekdays,
  everyDay: "None chosen: every day",
  ends: { fromDay: "First day", toDay: "Last day", from: "From", to: "Until" },
  inZones: "In these areas",
  everywhere: "None chosen: everywhere",
  lacking: {
    title: "Please give the large line in both languages.",
    text: "The text below needs both languages, or neither.",
    name: "Please give a name.",
    office: "Can not be saved yet: please fill this in.",
    seconds: "Seconds from 5 to 600.",
    atATime: "From 1 to 20 procedures in one turn.",
    day: "Please type day/month/year, such as 15/12/2026.",
    time: "Please type hour:minute, such as 7:30 or 730.",
    days: "The first day must not be after the last.",
  },
  cannotPlay: "This browser can not open the file. Hall screens may not either: better make it MP4 (H.264) or WebM.",
  chooseFile: "Choose a file",
  fileHint: "JPEG, PNG and WebP pictures up to 16 MB; MP4 and WebM videos up to 500 MB. You may drop a file here.",
  emblemHint:
    "A PNG, JPEG or WebP picture, best with a see-through ground. SVG can not be used: please export it as PNG.",
  pictureOnly: "The emblem must be a picture, not a video.",
  sending: (name, percent) => `Sending ${name}: ${percent}%`,
  progress: "Sent",
  notSent: "It was not sent. The hub has kept nothing; please try again.",

  ticker: "Running line",
  tickerLead: "At the foot of hall screens, behind where complaints go.",
  tickerAdd: "Add a line",
  tickerLine: (line) => ({ vi: `Line ${line}, Vietnamese`, en: `Line ${line}, English` }),
  lineOf: (line) => `line ${line}`,
  tickerBoth: "Each line needs Vietnamese and English.",

  look: "The office's name, emblem and colour",
  lookLead: "On every screen: kiosks, halls, counters and phones.",
  office: {
    name: { vi: "Name, Vietnamese", en: "Name, English" },
    place: { vi: "Commune and province, Vietnamese", en: "Commune and province, English" },
  },
  colour: "Main colour",
  contrast: (ratio) => `Legibility of text: ${ratio.toFixed(1)} : 1`,
  notHex: "A colour looks like #8c1c13",
  pale: (least) =>
    `This colour is too pale: whoever stands far away or sees badly could not read text on it. It takes ${least} : 1 at least.`,
  takeNearest: (colour) => `Use the nearest legible colour: ${colour}`,
  emblemChoose: "Choose an emblem",
  emblemUsual: "Use the bronze drum",
  preview: {
    caption: "Preview: hall screen and kiosk",
    calling: "Now calling",
    counter: "Counter",
    take: "What have you come for?",
    button: "Take a number",
  },
};
