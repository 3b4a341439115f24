import { expect, test } from "vitest";
import { runOffice } from "../running-office.ts";

test("an office starts, takes a kiosk and an officer, and comes back on the same files and port", async () => {
  const office = await runOffice();
  try {
    const { client: kiosk } = await office.pairDevice("kiosk");
    const reply = await kiosk.send({
      type: "issueTicket",
      service: "civil-status" as never,
      procedure: null,
      priority: null,
      appointment: null,
      language: "vi",
    });
    expect(reply).toMatchObject({ ok: true, answer: { ticket: { label: "A001" } } });
    const hoa = await office.signIn("hoa");
    expect(hoa.me.role).toBe("officer");
    await office.restart();
    expect((await office.http("GET", "/api/health")).body).toMatchObject({ ready: true });
  } finally {
    await office.stop();
  }
});
