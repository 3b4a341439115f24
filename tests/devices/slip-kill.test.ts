import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import type { DossierCommand } from "#contract/dossier.ts";
import { DossierReply, type DossierSheet } from "#contract/dossier-views.ts";
import { CounterId, HardwareId } from "#contract/ids.ts";
import { SlipPrint } from "#contract/jobs.ts";
import type { Office } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { aParty } from "../dossier/retention/people.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { type AgentProcess, runAgentProcess } from "./agent-process.ts";
import { countPapers } from "./paper-count.ts";
import { ready, startTcpPrinter } from "./tcp-printer.ts";

const kills = 8;
const name = "Nguyễn Thị Ưởng";
const idNumber = "034085001234";
const counter = demonstrationOffice.counters[0];
if (!counter) throw new Error("the demonstration has no counter");
const counterId = counter.id;

function settingsWith(port: number): Office {
  return {
    ...demonstrationOffice,
    hardware: [
      {
        kind: "printer",
        id: HardwareId.parse("counter-printer"),
        name: "Máy in quầy 1",
        agent: demonstrationPlaces("agent").name,
        connection: { kind: "tcp", host: "127.0.0.1", port },
        model: "epson-text",
        paper: "80mm",
        counter: CounterId.parse(counterId),
      },
    ],
  };
}

async function receivedDossier(office: OfficeUnderTest, cookie: string): Promise<DossierSheet["dossier"]> {
  const ask = async (path: string, body: object) => {
    const reply = DossierReply.parse((await office.http("POST", path, { cookie, body })).body);
    if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
    return reply.sheet;
  };
  const step = ({ dossier }: DossierSheet, command: DossierCommand) =>
    ask(`/api/dossiers/${dossier.id}/steps`, { id: randomUUID(), revision: dossier.revision, command });
  const opening = { id: randomUUID(), ticket: null, procedure: "1.004222", useCard: false };
  const sheet = await ask("/api/dossiers", { command: randomUUID(), opening });
  const papers = sheet.checklist.map(({ component, asked }) => ({ component, count: asked }));
  const { intake } = sheet.dossier;
  const fee = { ...intake.fee, state: "exempt" as const };
  const applicants = [aParty(idNumber, name)];
  const saved = await step(sheet, {
    type: "saveIntake",
    intake: { ...intake, applicants, papers, fee, channel: "direct" },
  });
  return (await step(saved, { type: "receive" })).dossier;
}

/** A receipt printed at the counter, its agent killed over and over while it prints. */
it(`a receipt comes out once for each time it was asked for, or somebody is told, though the agent is killed ${kills} times`, {
  timeout: 120_000,
}, async () => {
  const printer = await startTcpPrinter({ status: () => ready });
  const office = await runOffice({ settings: settingsWith(printer.port), config: { requestsPerMinute: 100_000 } });
  const folder = mkdtempSync(join(tmpdir(), "slip-agent-"));
  const spool = join(folder, "spool");
  const paired = await office.pairDevice("agent");
  paired.socket.disconnect();
  const { cookie, client } = await office.signIn("hoa");
  let agent: AgentProcess | null = null;
  const start = async () => {
    agent = runAgentProcess({ hub: office.url, token: paired.token, spool });
    expect(await agent.says('"condition":"ready"'), agent.lastWords()).toBe(true);
    return agent;
  };
  const stateOf = async (id: string) =>
    SlipPrint.parse((await office.http("GET", `/api/prints/${id}`, { cookie })).body).print;

  try {
    expect((await office.http("GET", "/api/printer", { cookie })).body).toEqual({ printer: null });
    const dossier = await receivedDossier(office, cookie);
    const print = `/api/dossiers/${dossier.id}/papers/receipt/print`;
    expect(await office.http("POST", print, { cookie, body: {} })).toMatchObject({
      status: 409,
      body: { code: "noSlipPrinter" },
    });
    const opened = await client.send({ type: "openCounter", counter: counterId });
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect((await office.http("GET", "/api/printer", { cookie })).body).toMatchObject({
      printer: { id: "counter-printer" },
    });

    const asked: SlipPrint[] = [];
    for (let round = 0; round < kills; round += 1) {
      const running = await start();
      const one = SlipPrint.parse((await office.http("POST", print, { cookie, body: {} })).body);
      asked.push(one);
      // At another moment each time: before it is taken, while it is drawn, while it goes out, after.
      await pause(round * 25);
      await running.kill();
      await start().then(async (again) => {
        await expect.poll(async () => (await stateOf(one.id)).state, { timeout: 25_000 }).not.toBe("pending");
        await again.kill();
      });
    }
    const ends = await Promise.all(asked.map(({ id }) => stateOf(id)));
    const papers = countPapers(printer.commands);
    const whole = papers.filter((paper) => paper.whole);
    for (const { codes, lines } of whole) {
      expect(codes).toEqual([dossier.code]);
      expect(lines.join(" ")).toContain(dossier.code ?? "none");
    }
    expect(asked.map(({ copy }) => copy)).toEqual(Array.from({ length: kills }, (_, index) => index + 1));
    for (const [index, end] of ends.entries()) {
      const out = whole.filter(({ copy }) => copy === index + 1).length;
      // Printed is once; of what nobody knows, at most once; and no other end is possible here.
      if (end.state === "printed") expect(out).toBe(1);
      else expect([end, out <= 1]).toMatchObject([{ state: "failed", reason: "unconfirmed" }, true]);
    }
    expect(ends.some(({ state }) => state === "printed")).toBe(true);
    expect(printer.mostAtOnce()).toBe(1);
    const files = readdirSync(spool).map((file) => readFileSync(join(spool, file)).toString("utf8"));
    for (const file of files) {
      expect(file).not.toContain(idNumber);
      expect(file).not.toContain("Ưởng");
    }
  } finally {
    await (agent as AgentProcess | null)?.kill();
    await office.stop();
    await printer.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
