import { Health } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";

export function healthRoute(app: App, { hub, officeName, version }: HttpParts): void {
  app.get("/api/health", { schema: { response: { 200: Health } } }, () => {
    const { seq, day, hardware, faults } = hub.status();
    const { demonstration } = hub.officeView();
    return { ready: true, version, office: officeName().name.vi, demonstration, day, seq, devices: hardware, faults };
  });
}
