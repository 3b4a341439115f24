import helmet from "@fastify/helmet";
import { originIsAllowed } from "../auth/origin.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

/** Headers that tell browsers to run nothing but what the hub itself serves, and a check of where writes come from. */
export function setHeaders(app: App, { allowedOrigins }: Pick<HttpParts, "allowedOrigins">): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The counter's components set sizes in style attributes; styles can not run code.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // What a page has fetched itself, it may go on showing while the hub is away.
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // An office's hub speaks plain HTTP on its own network unless a proxy adds TLS.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  app.addHook("onRequest", async (request, reply) => {
    // Who is signed in and what waits are nobody's to keep.
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
    if (request.method === "GET" || request.method === "HEAD") return;
    if (!originIsAllowed(request.headers, allowedOrigins)) throw new Refusal(403, "notAllowed");
  });
}
