import "../phone/colours.css";
import "../phone/phone.css";
import "../phone/header.css";
import "../phone/dialog.css";
import "./booking.css";
import type { BookingData } from "#contract/booking.ts";
import { startAppointment } from "./appointment.ts";
import { startOffer } from "./offer.ts";

const root = document.getElementById("root");
const said = document.getElementById("said");
const written = document.getElementById("page")?.textContent;
if (!root || !said || !written) throw new Error("index.html has no #root or #said, or came without #page");
const data: BookingData = JSON.parse(written);
const { languages } = data;
if ("offer" in data) startOffer({ offer: data.offer, languages, root, said });
else startAppointment({ data, languages, link: location.pathname.split("/")[2] ?? "", root, said });
