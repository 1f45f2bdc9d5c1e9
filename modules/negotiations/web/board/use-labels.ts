import { useMemo } from "react";
import { type Text, useText } from "#platform/web/index.ts";

/** Labels by id in the language of the reader. */
export function useLabels(pairs: Readonly<Record<string, Text>> | undefined): ReadonlyMap<string, string> {
  const { t } = useText();
  return useMemo(() => new Map(Object.entries(pairs ?? {}).map(([id, pair]) => [id, t(pair)])), [pairs, t]);
}
