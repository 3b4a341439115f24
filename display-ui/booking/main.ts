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
if (!root || !said) throw new Error("index.html has no #root or #said");
const data: BookingData = JSON.parse(
  document.getElementById("page")?.textContent ?? '{"appointment":null,"languages":[]}',
);
const { languages } = data;
if ("offer" in data) startOffer({ offer: data.offer, languages, root, said });
else startAppointment({ page: data.appointment, languages, link: location.pathname.split("/")[2] ?? "", root, said });
