import "../phone/phone.css";
import "./booking.css";
import type { BookingOffer, BookingPage } from "#contract/booking.ts";
import { startAppointment } from "./appointment.ts";
import { startOffer } from "./offer.ts";

type Data = { offer: BookingOffer } | { appointment: BookingPage };

const root = document.getElementById("root");
const said = document.getElementById("said");
if (!root || !said) throw new Error("index.html has no #root or #said");
const data: Data = JSON.parse(document.getElementById("page")?.textContent ?? '{"appointment":null}');
if ("offer" in data) startOffer({ offer: data.offer, root, said });
else startAppointment({ page: data.appointment, link: location.pathname.split("/")[2] ?? "", root, said });
