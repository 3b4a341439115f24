import "./colours.css";
import "./phone.css";
import "./header.css";
import "./dialog.css";
import type { PhonePage } from "#contract/phone.ts";
import { startPage } from "./start.ts";

const data = document.getElementById("page")?.textContent;
const root = document.getElementById("root");
const said = document.getElementById("said");
if (!root || !said) throw new Error("index.html has no #root or #said");
const page: PhonePage = JSON.parse(data ?? "null");
startPage({ page, code: location.pathname.split("/")[2] ?? "", root, said });
