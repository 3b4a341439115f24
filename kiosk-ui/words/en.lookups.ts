import type { lookups as vi } from "./vi.lookups.ts";
import { many } from "./wait.en.ts";

export const lookups: typeof vi = {
  card: {
    unfinished: (all) => {
      const count = all.reduce((sum, one) => sum + one.count, 0);
      return `You have ${many(count, "unfinished dossier", "unfinished dossiers")}: ${all.map(({ title, count }) => (count > 1 ? `${title.en} (${count})` : title.en)).join("; ")}.`;
    },
    priority: (group) => `By the age on the card you may go first: ${group}. The officer confirms it.`,
    away: "Please choose a service; the officer will see the card at the counter. This machine keeps nothing of it.",
    use: "Use this card",
  },
  code: {
    title: { collect: "Collect a result", lookup: "Look up a dossier" },
    scan: "Hold the code on your receipt to the scanner",
    scanHint: "The paper you got when you handed in your papers",
    type: "Or type the dossier code",
    typeOnly: "Type the dossier code on your receipt",
    typed: "Dossier code",
    keyboard: "Keyboard for the dossier code",
    next: "Go on",
    notOurs: "This is no dossier code. Example: H99.19-261123-0042.",
    silent: "There is no answer yet. Please try again.",
    noPaper: "No receipt: take a number",
  },
  four: {
    title: "Type the last four digits",
    hint: "Of the ID number or phone number written in the dossier, so that nobody else can see it.",
    code: (masked) => `Dossier ${masked}`,
    digits: "Last four digits",
    keypad: "Number keys",
    asking: "Looking…",
    noMatch: "No dossier fits this code and these digits. Please try again, or take a number and ask an officer.",
    tooOften: (moment) =>
      `There were too many wrong tries. Try again after ${moment}, or take a number and ask an officer.`,
    otherCard:
      "This card does not fit the dossier. Please type the last four digits, or take a number and ask an officer.",
    tooLate: "Two minutes are over. Please give the code again.",
    scanAgain: "The code is not kept here any more. Please give the code again.",
    cardGone: "The card is not kept here any more. Please type the last four digits, or show the card again.",
    skip: "Just take a number",
    again: "Give the code again",
  },
  status: {
    title: "Your dossier",
    lacks: "Papers still to bring",
    received: (moment) => `Received at ${moment}.`,
    collect: "Take a number to collect it",
    supplement: "Take a number to bring papers",
    ask: "Take a number to see an officer",
    next: {
      collect: "Take a number here, then wait to be called.",
      supplement: "If you have the papers: take a number here to hand them in.",
      ask: "For any question: take a number here to see an officer.",
    },
    notYet: "The result is not ready: it can not be collected today.",
    done: "Done",
  },
  procedure: {
    label: "Name of the procedure, Vietnamese or English",
    notHere: "This is not handed in here",
    receiving: (where) => `Handed in at: ${where}`,
    take: "Take a number to ask an officer",
    askOfficer: "Please ask the staff where to hand it in.",
    nowhere: "not handed in here",
    nothing: (typed) => `“${typed}” was not found. Please try another word, choose a service below, or ask the staff.`,
    alsoCalled: (name) => `Also called “${name}”`,
    telex: "Telex",
  },
};
