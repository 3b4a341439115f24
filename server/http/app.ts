import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { RefusalCode } from "#contract/refusals.ts";
import { SealBroken } from "../personal/fault.ts";
import { StorageFull } from "../storage/ports/journal.ts";
import { accountRoutes } from "./accounts.ts";
import { apiDocs } from "./api-docs.ts";
import { bookingDeskRoutes } from "./booking-desk.ts";
import { bookingListRoute } from "./booking-list.ts";
import { bookingSettingsRoutes } from "./booking-settings.ts";
import { bookingRoutes } from "./bookings.ts";
import { catalogueRoutes } from "./catalogue.ts";
import { catalogueImportRoutes } from "./catalogue-imports.ts";
import { daysOffRoute } from "./days-off.ts";
import { describeEveryRoute } from "./described.ts";
import { deviceRoutes } from "./devices.ts";
import { dossierRoutes } from "./dossiers.ts";
import { exchangeRoutes } from "./exchange.ts";
import { hallScreensRoutes } from "./hall-screens.ts";
import { hardwareRoutes } from "./hardware.ts";
import { setHeaders } from "./headers.ts";
import { healthRoute } from "./health.ts";
import { languageRoute } from "./language.ts";
import { lookRoutes } from "./look.ts";
import { isPersonsWay, sendLostPage } from "./lost-page.ts";
import { mediaRoutes } from "./media.ts";
import { servePages } from "./pages.ts";
import { pairingRoutes } from "./pairings.ts";
import { paperRoutes } from "./papers.ts";
import type { HttpParts } from "./parts.ts";
import { phoneRoutes } from "./phone.ts";
import { photoRoutes } from "./photos.ts";
import { Refusal } from "./problem.ts";
import { proceduresPage } from "./procedures.ts";
import { schemaController } from "./schema-controller.ts";
import { sessionRoutes } from "./sessions.ts";
import { settingsRoute } from "./settings.ts";
import { slipRoutes } from "./slips.ts";
import { statusRoute } from "./status.ts";
import { statusPage } from "./status-form.ts";
import { subjectRoutes } from "./subjects.ts";
import { visitsRoute } from "./visits.ts";
import { voiceRoutes } from "./voice.ts";
import { wordsRoutes } from "./words.ts";
import { zonesRoutes } from "./zones.ts";

export type App = FastifyInstance<
  import("node:http").Server,
  import("node:http").IncomingMessage,
  import("node:http").ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const bodyLimit = 16 * 1_024;

/** The hub's HTTP side: routes by noun, each with its schema; the OpenAPI at /api/docs comes out of them. */
export async function createApp(parts: HttpParts): Promise<App> {
  const app: App = Fastify({
    loggerInstance: parts.log,
    bodyLimit,
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
    logController: new LogController({ disableRequestLogging: true }),
    schemaController,
  }).withTypeProvider<ZodTypeProvider>();
  // JSON only: what a form or a page of another site can send without asking is not even parsed.
  app.removeContentTypeParser("text/plain");
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error);
    // The route, never the address that was asked for: that has the link of somebody's ticket in it, or what was sought.
    const { url } = request.routeOptions;
    if (refusal.status >= 500) parts.log.error({ error, url }, "request failed");
    else {
      const { code } = refusal.problem;
      // Every page of staff asks who is signed in before anybody is: no reason to warn.
      parts.log[url === "/api/me" && code === "notSignedIn" ? "info" : "warn"]({ code, url }, "refused");
    }
    if (refusal.problem.code === "notFound" && isPersonsWay(request)) return sendLostPage(parts, request, reply);
    return reply.code(refusal.status).send(refusal.problem);
  });
  app.setNotFoundHandler(() => {
    throw new Refusal(404, "notFound");
  });

  setHeaders(app, parts);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: parts.requestsPerMinute,
    timeWindow: "1 minute",
    errorResponseBuilder: () => new Refusal(429, "tooFast"),
  });
  apiDocs(app, parts.version);
  describeEveryRoute(app);
  healthRoute(app, parts);
  sessionRoutes(app, parts);
  accountRoutes(app, parts);
  photoRoutes(app, parts);
  deviceRoutes(app, parts);
  pairingRoutes(app, parts);
  dossierRoutes(app, parts);
  subjectRoutes(app, parts);
  paperRoutes(app, parts);
  slipRoutes(app, parts);
  exchangeRoutes(app, parts);
  settingsRoute(app, parts);
  voiceRoutes(app, parts);
  wordsRoutes(app, parts);
  languageRoute(app, parts);
  daysOffRoute(app, parts);
  statusRoute(app, parts);
  await app.register(async (scope) => statusPage(scope, parts));
  catalogueRoutes(app, parts);
  catalogueImportRoutes(app, parts);
  proceduresPage(app, parts);
  await phoneRoutes(app, parts);
  await bookingRoutes(app, parts);
  bookingDeskRoutes(app, parts);
  bookingListRoute(app, parts);
  bookingSettingsRoutes(app, parts);
  await servePages(app, parts);
  hallScreensRoutes(app, parts);
  hardwareRoutes(app, parts);
  zonesRoutes(app, parts);
  visitsRoute(app, parts);
  await mediaRoutes(app, parts);
  await lookRoutes(app, parts);
  return app;
}

function refusalOf(error: FastifyError | Refusal): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refusal(400, "badMessage", error.validation[0]?.instancePath ?? null);
  }
  // Names the field and the kind of record, and nothing that is or was in it.
  if (error instanceof SealBroken)
    return new Refusal(500, "recordDamaged", `${error.place.table}/${error.place.field}`);
  if (error instanceof StorageFull) return new Refusal(507, "diskFull");
  const status = error.statusCode ?? 500;
  return new Refusal(status, codeOf(status), status >= 500 ? null : error.code);
}

function codeOf(status: number): RefusalCode {
  if (status === 429) return "tooFast";
  if (status === 503) return "shuttingDown";
  return status >= 500 ? "hubFailed" : "badMessage";
}
