/** Single-row commits in a loop, and nothing else. `node bare-commits.ts <folder> <milliseconds>` prints how many a second. */
import { join } from "node:path";
import { openRows } from "./bare-rows.ts";

const [folder = ".", milliseconds = "1000"] = process.argv.slice(2);
const commitRow = openRows(join(folder, "commits.db"));
/** As long as the journal's entry of one ticket. */
const text = "x".repeat(500);

for (let warm = 0; warm < 200; warm += 1) commitRow(text);
const startedAt = performance.now();
let commits = 0;
while (performance.now() - startedAt < Number(milliseconds)) {
  commitRow(text);
  commits += 1;
}
process.stdout.write(`${(commits / (performance.now() - startedAt)) * 1_000}\n`);
