import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { join } from "node:path";
import type { DossierCommand } from "#contract/dossier.ts";
import type { DossierFound, DossierReply, DossierSheet } from "#contract/dossier-views.ts";
import { sessionCookie } from "../../server/http/who-asks.ts";
import { addCatalogue, addDossiers, codeOf, dossiers } from "./dossier-fill.ts";
import { people, person } from "./dossier-people.ts";
import { percentile, type Row, row } from "./figures.ts";
import { officerToken } from "./office.ts";
import { root, startHub } from "./servers.ts";

export interface DossierParts {
  /** A data folder in which nobody came yet; it is filled and used up. */
  folder: string;
  between: () => void;
  say: (line: string) => void;
}

const intakes = 400;
const searches = 300;
/** Not counted: the first of a fresh process find code that is not yet compiled. */
const warmUp = 60;
/** Free, one paper, a time that is not the province's. */
const procedure = "1.004222";

/** Intakes and searches through HTTP on a hub that has a million dossiers. */
export async function dossierTimes({ folder, between, say }: DossierParts): Promise<Row[]> {
  await addCatalogue(folder);
  await addDossiers(join(root, ".cache"), folder, say);
  const hub = await startHub(folder);
  const asker = createAsker(hub.url);
  try {
    const intake = await intakeTimes(asker);
    between();
    const found = await searchTimes(asker);
    between();
    return [
      ...timeRows("intake saved", intake.saved, 15),
      ...timeRows("intake received", intake.received, 15),
      ...Object.entries(found).flatMap(([by, times]) =>
        timeRows(`search, ${dossiers.toLocaleString("en")} dossiers, by ${by}`, times, 30),
      ),
    ];
  } finally {
    asker.close();
    await hub.stop();
  }
}

function timeRows(name: string, times: readonly number[], bound: number): Row[] {
  return [
    row({ name: `${name}, p50`, value: percentile(times, 50), unit: "ms" }),
    row({
      name: `${name}, p99`,
      value: percentile(times, 99),
      unit: "ms",
      reach: { of: "value", is: "atMost", bound },
    }),
  ];
}

async function intakeTimes(asker: Asker): Promise<{ saved: number[]; received: number[] }> {
  const times = { saved: [] as number[], received: [] as number[] };
  for (let index = -warmUp; index < intakes; index += 1) {
    const id = randomUUID();
    const opening = { id, ticket: null, procedure, useCard: false };
    const sheet = sheetOf(await asker.post("/api/dossiers", { command: randomUUID(), opening }));
    const step = async (revision: number, command: DossierCommand) => {
      const startedAt = performance.now();
      sheetOf(await asker.post(`/api/dossiers/${id}/steps`, { id: randomUUID(), revision, command }));
      return performance.now() - startedAt;
    };
    const saved = await step(1, { type: "saveIntake", intake: complete(sheet, dossiers + warmUp + index) });
    const received = await step(2, { type: "receive" });
    if (index < 0) continue;
    times.saved.push(saved);
    times.received.push(received);
  }
  return times;
}

function complete({ dossier: { intake }, checklist }: DossierSheet, index: number): DossierSheet["dossier"]["intake"] {
  const papers = checklist.map(({ component, asked }) => ({ component, count: asked }));
  const applicants = [{ kind: "citizen" as const, email: null, ...person(index) }];
  return { ...intake, applicants, papers, fee: { ...intake.fee, state: "exempt" } };
}

async function searchTimes(asker: Asker): Promise<Record<string, number[]>> {
  const anywhere = (turn: number) => (turn * 7_919_993) % dossiers;
  const ways: Record<string, (turn: number) => { text: string; by: DossierFound["by"] }> = {
    code: (turn) => ({ text: codeOf(anywhere(turn)), by: "code" }),
    "ID number": (turn) => ({ text: person(anywhere(turn)).idNumber, by: "idNumber" }),
    "whole name": (turn) => ({ text: plain(person(anywhere(turn)).name), by: "name" }),
    "usual name": () => ({ text: people.usual, by: "name" }),
    "commonest word of names": () => ({ text: people.common, by: "name" }),
    "rare name": () => ({ text: people.rare, by: "name" }),
  };
  const times: Record<string, number[]> = {};
  for (const [way, wanted] of Object.entries(ways)) {
    const taken: number[] = [];
    for (let turn = -warmUp; turn < searches; turn += 1) {
      const { text, by } = wanted(turn + warmUp);
      const startedAt = performance.now();
      const found = (await asker.post("/api/dossiers/search", { text })) as DossierFound;
      if (turn >= 0) taken.push(performance.now() - startedAt);
      if (found.by !== by || found.lines.length === 0) throw new Error(`${way}: ${text} was not found`);
    }
    times[way] = taken;
  }
  return times;
}

const plain = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

function sheetOf(body: unknown): DossierSheet {
  const reply = body as DossierReply;
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.detail ?? ""}`);
  return reply.sheet;
}

interface Asker {
  /** Throws for any answer that is no 200. */
  post(path: string, body: unknown): Promise<unknown>;
  close(): void;
}

/** One officer's browser: one line that is kept open, one question at a time. */
function createAsker(url: string): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { "content-type": "application/json", cookie: `${sessionCookie}=${officerToken}` };
  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const sent = request(url + path, { agent, method: "POST", headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(JSON.parse(text));
            else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 200)}`));
          });
        });
        sent.on("error", reject);
        sent.end(JSON.stringify(body));
      }),
    close: () => agent.destroy(),
  };
}
