import { z } from "zod";

/** A text in both languages, as replies carry it. */
export const textPair = z.object({ zh: z.string(), en: z.string() });
