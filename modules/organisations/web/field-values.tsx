import type { ReactNode } from "react";
import { useRead, useShownValue, useText } from "#platform/web/index.ts";
import { jiaozuo } from "../model/codes/counties.ts";
import { organisationKindOptions } from "../model/organisation.fields.ts";

interface CodeItem {
  code: string;
  label: { zh: string; en: string };
  path: { zh: string; en: string }[];
}

/** Name of a division or an industry, read from the code table. */
function CodeName({ table, code }: { table: "divisions" | "industries"; code: string }) {
  const { t } = useText();
  const found = useRead<{ items: CodeItem[] }>(`/codes/${table}`, { id: code });
  const item = found.data?.items[0];
  if (!item) return <>{code}</>;
  const names = table === "divisions" ? [...item.path, item.label] : [item.label];
  const parts = { zh: names.map((n) => n.zh), en: names.map((n) => n.en).reverse() };
  return <>{t({ zh: parts.zh.join(""), en: parts.en.join(", ") })}</>;
}

/** Name of a county of the city. */
export function useCountyName(): (code: string | null) => string | null {
  const { t } = useText();
  return (code) => {
    const county = jiaozuo.counties.find((entry) => entry.code === code);
    return county ? t(county.label) : code;
  };
}

/** A field's value as people read it: labels for kinds and codes. */
export function useFieldValue(): (field: string, value: unknown) => ReactNode {
  const { t } = useText();
  const shown = useShownValue();
  const countyName = useCountyName();
  return (field, value) => {
    if (typeof value !== "string" || value === "") return shown(value);
    switch (field) {
      case "kind":
        return t(
          organisationKindOptions.find((option) => option.value === value)?.label ?? { zh: value, en: value },
        );
      case "county":
        return countyName(value);
      case "region":
        return <CodeName table="divisions" code={value} />;
      case "industry":
        return <CodeName table="industries" code={value} />;
      default:
        return value;
    }
  };
}
