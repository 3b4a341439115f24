import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import Fastify, { type FastifyInstance, type RouteOptions } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { schemaController } from "./schema-controller.ts";

/** A server that listens nowhere and knows the routes by their schemas alone: it answers with what they are. */
export async function openApiDocs(routes: readonly RouteOptions[], version: string): Promise<FastifyInstance> {
  const docs = Fastify({ schemaController });
  docs.setValidatorCompiler(validatorCompiler);
  docs.setSerializerCompiler(serializerCompiler);
  await docs.register(swagger, {
    openapi: { info: { title: "Một Cửa", description: "Queue hub of a one-stop office", version } },
    transform: jsonSchemaTransform,
  });
  await docs.register(swaggerUi, { routePrefix: "/api/docs" });
  for (const { method, url, schema } of routes) {
    if (schema?.hide !== true && method !== "HEAD")
      docs.route({ method, url, ...(schema && { schema }), handler: () => null });
  }
  await docs.ready();
  return docs;
}
