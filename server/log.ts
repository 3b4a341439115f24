import pino, { type DestinationStream, type Logger, stdSerializers } from "pino";

/** The hub's log, as it is written everywhere: pino by itself writes an `error` among a line's facts as nothing at all. */
export function createLog(level: string, into?: DestinationStream): Logger {
  const options = { level, serializers: { error: stdSerializers.err } };
  return into ? pino(options, into) : pino(options);
}
