import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";

/**
 * No route of the API answers without a schema: a hub with one that would does not start. What they all may say beside
 * it, a refusal, is added here.
 */
export function describeEveryRoute(app: App): void {
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith("/api/") || route.url.startsWith("/api/docs")) return;
    const { schema } = route;
    const response = schema?.response;
    if (!schema || typeof response !== "object" || response === null) {
      throw new Error(`${route.method} ${route.url} has no schema of what it answers`);
    }
    route.schema = { ...schema, response: { ...response, "4xx": Problem } };
  });
}
