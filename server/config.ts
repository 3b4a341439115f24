import { resolve } from "node:path";
import { z } from "zod";

/** Everything the environment may set. */
export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** Where the keys of personal data are; whoever has these and the data can read everything. */
  keyDir: string;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Other origins than the hub's own whose pages may talk to it. */
  allowedOrigins: string[];
  /** Addresses of proxies whose word on who asks, and by which scheme, is taken. */
  trustedProxies: string[];
  /** Whether agents may find the hub on the local network; `auto`: when other machines can reach it. */
  announce: "auto" | "on" | "off";
  /** Where that is said: address of the network card (null: as the system chooses), and port. */
  mdns: { address: string | null; port: number };
  /** For one connection: messages a second in the long run, and at once. */
  commandsPerSecond: number;
  commandBurst: number;
  /** For one address. */
  requestsPerMinute: number;
}

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

const Environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: number(0, 65_535).default(8080),
  DATA_DIR: z.string().min(1).default("data"),
  KEY_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.url("must be origins such as https://hall.example, with commas between")))
    .default([]),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((address) => address.trim())
        .filter(Boolean),
    )
    .default([]),
  ANNOUNCE: z.enum(["auto", "on", "off"]).default("auto"),
  MDNS_ADDRESS: z.ipv4("must be the IPv4 address of one of this machine's network cards").nullable().default(null),
  MDNS_PORT: number(1, 65_535).default(5353),
  COMMANDS_PER_SECOND: number(1, 1_000_000).default(20),
  COMMAND_BURST: number(1, 1_000_000).default(60),
  REQUESTS_PER_MINUTE: number(1, 10_000_000).default(600),
});

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] };

/** Environment → config. Every fault at once, in plain words. */
export function readConfig(environment: Record<string, string | undefined>, folder: string): ConfigResult {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${name}=${JSON.stringify(environment[name])}: ${issue.message}`;
      }),
    };
  }
  const env = parsed.data;
  const dataDir = resolve(folder, env.DATA_DIR);
  return {
    ok: true,
    config: {
      host: env.HOST,
      port: env.PORT,
      dataDir,
      keyDir: env.KEY_DIR === undefined ? resolve(dataDir, "keys") : resolve(folder, env.KEY_DIR),
      logLevel: env.LOG_LEVEL,
      allowedOrigins: env.ALLOWED_ORIGINS,
      trustedProxies: env.TRUSTED_PROXIES,
      announce: env.ANNOUNCE,
      mdns: { address: env.MDNS_ADDRESS, port: env.MDNS_PORT },
      commandsPerSecond: env.COMMANDS_PER_SECOND,
      commandBurst: env.COMMAND_BURST,
      requestsPerMinute: env.REQUESTS_PER_MINUTE,
    },
  };
}
