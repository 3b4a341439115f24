import type { FastifyServerOptions } from "fastify";

/** Never called, since every server sets zod's compilers; without them Fastify would load its own, which are large. */
const never = (): never => {
  throw new Error("a route has a schema before the compilers of zod are set");
};

export const schemaController: NonNullable<FastifyServerOptions["schemaController"]> = {
  compilersFactory: { buildValidator: never, buildSerializer: never },
};
