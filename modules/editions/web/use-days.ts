import { useText } from "#platform/web/index.ts";

/** A span of days as printed; one day when both are the same, nothing when neither is known. */
export function useDays(): (from: string | null, to: string | null) => string | null {
  const { date } = useText();
  return (from, to) => {
    if (!from && !to) return null;
    if (from === to || !to || !from) return date(from ?? to ?? "");
    return `${date(from)} – ${date(to)}`;
  };
}
