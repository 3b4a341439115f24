import "./colours.css";
import "./phone.css";
import "./header.css";
import "./dialog.css";
import type { PhoneData } from "#contract/phone.ts";
import { startPage } from "./start.ts";

const data = document.getElementById("page")?.textContent;
const root = document.getElementById("root");
const said = document.getElementById("said");
if (!root || !said || !data) throw new Error("index.html has no #root or #said, or came without #page");
const page: PhoneData = JSON.parse(data);
startPage({ data: page, code: location.pathname.split("/")[2] ?? "", root, said });
