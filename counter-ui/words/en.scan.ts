import type { RecognisedCode } from "#contract/scan.ts";
import type { viScan } from "./vi.scan.ts";

const kinds: Record<RecognisedCode, string> = {
  citizenCard: "Citizen's ID card",
  mrz: "Identity document",
  healthCard: "Health-insurance card",
  dossierCode: "Code of a dossier",
  appointmentCode: "Code of an appointment",
};

export const enScan: typeof viScan = {
  title: "Scanned just now",
  noAnswer: "The hub has not answered, so it is not known what was scanned. Please scan it again.",
  recognised: (what) => ({ title: kinds[what], text: "Only the kind of code is recognised; nothing of it is kept." }),
  unknown: (why) => {
    switch (why) {
      case "garbled":
        return {
          title: "The scanner typed wrong letters",
          text: "Please switch off the Vietnamese input method (UniKey) on this machine and scan again.",
        };
      case "wrongEncoding":
        return {
          title: "The scanner sent wrong letters",
          text: "Please tell the administrator: set the scanner to send UTF-8, in serial (USB-COM) or HID POS mode.",
        };
      case "checkDigit":
      case "noSuchDate":
        return { title: "The scanner did not read it right", text: "Something in it does not fit. Please scan again." };
      case "incomplete":
        return { title: "The scanner read only a part", text: "Please hold the code still and scan again." };
      case "noSuchTicket":
        return { title: "There is no such number today", text: "It may be another day's. Please offer a new number." };
      case "noSuchBooking":
        return { title: "This code was not found", text: "No appointment and no number from home has this code." };
      case "away":
        return {
          title: "This code can not be looked at now",
          text: "The system can not be reached. Please try again in a few minutes.",
        };
      case "tooOften":
        return { title: "There were too many wrong codes", text: "Please wait a moment and try again." };
      case "otherOffice":
        return { title: "This ticket is from another office", text: "Please send the citizen to where it was given." };
      case "empty":
      case "tooLong":
      case "unfamiliar":
        return { title: "This code is not known here", text: "It is no ticket, card, dossier or appointment." };
      default:
        return why satisfies never;
    }
  },
  status: (status, here) => {
    switch (status.state) {
      case "expected":
        return "Taken from home, not checked in";
      case "waiting": {
        const where =
          status.counter === null
            ? ""
            : status.counter === here
              ? " for this counter"
              : ` for counter ${status.counter}`;
        return `Waiting${where}, ${status.ahead === 0 ? "next in turn" : `${status.ahead} ahead`}`;
      }
      case "called":
        return status.counter === here ? "Called to this counter" : `Called to counter ${status.counter}`;
      case "serving":
        return status.counter === here ? "At this counter" : `At counter ${status.counter}`;
      case "held":
        return "On hold";
      case "missed":
        return "Called, but nobody came";
      case "finished":
        return "Finished";
      case "left":
        return "Noted as gone";
      case "cancelled":
        return "Cancelled";
      case "lapsed":
        return "Not served before the day ended";
      default:
        return status satisfies never;
    }
  },
  receipt: {
    sought: { title: "Looking for the dossier…", text: "It opens by itself when it is found." },
    none: {
      title: "This dossier is not found here",
      text: "Another office may have received it, or it is no longer kept. Please look at the receipt for who gave it.",
    },
    failed: {
      title: "The dossier could not be looked up",
      text: "The hub has not answered, so it is not known whether it is here. Please scan again.",
    },
  },
  keptFor: (label) => `Kept for ${label}: it fills in the dossier, and is deleted at the end of the day.`,
  tooLate: "It is too late to come back. Please offer a new number.",
  noCounter: "Open a counter to call this number.",
  busy: (label) => `${label} is at this counter: finish, hold or transfer it before calling.`,
  otherCounter: "This ticket was sent to another counter.",
  otherService: "This counter does not serve that service.",
};
