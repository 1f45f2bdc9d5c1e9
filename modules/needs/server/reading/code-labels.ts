import { discipline } from "#modules/organisations/model/codes/disciplines.ts";
import { divisionName } from "#modules/organisations/model/codes/divisions.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import type { Text } from "#platform/kernel/text.ts";

/** Names of the codes a need uses; a code of a withdrawn edition of its standard has none. */
export function codeLabelsOf(values: Readonly<Record<string, unknown>>): Record<string, Text> {
  const labels: Record<string, Text> = {};
  const put = (field: string, name: (code: string) => Text | undefined) => {
    const found = typeof values[field] === "string" ? name(values[field]) : undefined;
    if (found) labels[field] = { zh: found.zh, en: found.en };
  };
  put("industry", industry);
  put("discipline", discipline);
  put("workplace", divisionName);
  return labels;
}
