import { useText } from "../text/use-text.ts";
import type { Text, Tone } from "../types.ts";

/** A state as coloured dot and text: the text alone says it, the colour only helps. */
export function StageTag({ label, tone = "neutral" }: { label: Text; tone?: Tone }) {
  const { t } = useText();
  return <span className={`hz-stage hz-tone-${tone}`}>{t(label)}</span>;
}
