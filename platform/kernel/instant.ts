import { z } from "zod";

/**
 * A moment with its offset, from 1900 to 2199 in UTC. Beyond the year 9999, which an offset alone can reach, neither the database nor a
 * comparison of texts understands what JavaScript writes.
 */
export const Instant = z.iso.datetime({ offset: true }).refine(
  (text) => {
    const at = Date.parse(text);
    return at >= Date.UTC(1900, 0) && at < Date.UTC(2200, 0);
  },
  { message: "应在 1900 年至 2199 年之间 / between the years 1900 and 2199" },
);
