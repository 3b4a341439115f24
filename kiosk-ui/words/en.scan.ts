import { away } from "./away.en.ts";
import type { scan as vi } from "./vi.scan.ts";
import { many, wait } from "./wait.en.ts";

export const scan: typeof vi = {
  title: "Ticket",
  recognised: (what) => {
    switch (what) {
      case "citizenCard":
        return {
          title: "This is a citizen's ID card",
          text: "If you use it to take a number, the officer sees it when the number is called: you need not repeat what it says.",
        };
      case "mrz":
        return {
          title: "This is an identity document",
          text: "If you use it to take a number, the officer sees it when the number is called: you need not repeat what it says.",
        };
      case "healthCard":
        return {
          title: "This is a health-insurance card",
          text: "Please choose a service; the officer will see the card at the counter. This machine keeps nothing of it.",
        };
      case "dossierCode":
        return {
          title: "This is the code of a dossier",
          text: "Please choose its service to take a number, and show this paper to the officer at the counter.",
        };
      case "appointmentCode":
        return {
          title: "This is the code of an appointment",
          text: "Please choose a service to take a number, and tell the officer that you have an appointment.",
        };
      default:
        return what satisfies never;
    }
  },
  unknown: (why) => {
    switch (why) {
      case "garbled":
      case "wrongEncoding":
      case "checkDigit":
      case "noSuchDate":
        return {
          title: "The scanner did not read it right",
          text: "Please try again, or type the code or take a number here.",
        };
      case "incomplete":
        return { title: "The scanner read only a part", text: "Please hold the code still and try again." };
      case "noSuchTicket":
        return { title: "There is no such number today", text: "Please take a new number, or ask the staff." };
      case "noSuchBooking":
        return {
          title: "This code was not found",
          text: "Please check the LH code on your phone or paper and type it again, or ask the staff.",
        };
      case "tooOften":
        return {
          title: "There were too many wrong codes",
          text: "Please wait a moment and try again, or ask the staff.",
        };
      case "otherOffice":
        return {
          title: "This code is from another office",
          text: "Please take a new number, or ask the staff.",
        };
      case "away":
        return { title: away.lookUp, text: away.lookUpAsk };
      case "empty":
      case "tooLong":
      case "unfamiliar":
        return {
          title: "This code is not known here",
          text: "Please hold the code of a ticket taken today, or take a number here.",
        };
      default:
        return why satisfies never;
    }
  },
  unanswered: { title: "This code was not taken", text: "There is no answer yet. Please try again." },
  close: "Close",
  closes: (seconds) => `Closes in ${many(seconds, "second", "seconds")}`,
  status: (status) => {
    switch (status.state) {
      case "expected":
        return { title: "A number taken from home", text: "Please check in so that it can be called." };
      case "waiting":
        return {
          title: status.ahead === 0 ? "You are next" : `${many(status.ahead, "person", "people")} ahead of you`,
          text:
            status.counter === null
              ? status.wait
                ? `Expected in ${wait(status.wait)}.`
                : "It will be called once a counter opens."
              : `It was sent to counter ${status.counter}: ${status.wait ? `expected in ${wait(status.wait)}` : "it will be called once that opens"}.`,
        };
      case "called":
        return { title: `Please go to counter ${status.counter}`, text: "This number is being called." };
      case "serving":
        return {
          title: `Being served at counter ${status.counter}`,
          text: "Please go to this counter if you need to.",
        };
      case "held":
        return { title: "This number is on hold", text: "The officer will call it again when ready." };
      case "missed":
        return { title: "It was called, but nobody came", text: "Please tell the staff to be called again." };
      case "finished":
        return { title: "This visit is finished", text: "For something else, please take a new number." };
      case "left":
      case "cancelled":
      case "lapsed":
        return { title: "This number is no longer valid", text: "Please take a new number, or ask the staff." };
      default:
        return status satisfies never;
    }
  },
};
