import type { FormValues, Text } from "#platform/web/index.ts";
import type { ActivityKind } from "../model/directory.ts";

export interface ActivityRecord {
  id: string;
  kind: ActivityKind;
  name: Text;
  hostCounty: string | null;
  startsOn: string | null;
  endsOn: string | null;
  venue: string | null;
}

export interface EditionRecord {
  id: string;
  number: number | null;
  name: Text;
  city: string;
  venue: string | null;
  startsOn: string | null;
  endsOn: string | null;
  cutOff: string | null;
  counties: string[];
  activities: ActivityRecord[];
  version: number;
  allowedActions: string[];
}

const textOrNull = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? null : (value ?? null);

/** Form values with the name as a pair and nothing typed as null. */
export function toBody(values: FormValues): FormValues {
  const { "name.zh": zh, "name.en": en, ...rest } = values;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([id, value]) => [id, textOrNull(value)])),
    name: { zh: zh ?? "", en: en ?? "" },
  };
}

/** A record's values as the form holds them. */
export const fromRecord = ({ name, ...rest }: EditionRecord): FormValues => ({
  ...rest,
  "name.zh": name.zh,
  "name.en": name.en,
});
