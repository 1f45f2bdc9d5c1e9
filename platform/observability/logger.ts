import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger };

/**
 * Structured logs without personal data: requests are logged by route pattern, never by URL; bodies never.
 * They go to standard error, because standard output belongs to a command's result.
 */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ["*.password", "*.token", "*.mobile", "*.email", "*.idNumber", "req.headers", "headers"],
        remove: true,
      },
      serializers: {
        err: (e: Error & { code?: string }) => ({
          type: e.name,
          code: e.code,
          stack: e.stack?.split("\n").slice(1, 8).join("\n"),
          message: scrub(e.message),
        }),
      },
    },
    destination,
  );
}

/** Messages of database errors quote values; digits and addresses in them may be someone's. */
const scrub = (message: string): string =>
  message
    .replace(/[\w.+-]+@[\w.-]+/g, "<mail>")
    .replace(/\d{6,}/g, "<digits>")
    .slice(0, 300);
