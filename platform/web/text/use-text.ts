import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { fill } from "#platform/kernel/text.ts";
import type { Text } from "../types.ts";
import * as format from "./format.ts";
import { currentLanguage, type Language } from "./i18n.ts";
import { words } from "./words.ts";

type Values = Record<string, string | number>;

/** What a component needs to speak: `t` for pairs, `language`, and formatters bound to the language. */
export interface Speech {
  language: Language;
  /** A pair in the current language, `{name}` filled from `values`. Undefined gives an empty string. */
  t: (text: Text | undefined | null, values?: Values) => string;
  date: (value: string | null | undefined) => string;
  dateTime: (value: string | null | undefined) => string;
  number: (value: number | null | undefined, digits?: number) => string;
  share: (value: number | null | undefined) => string;
  /** Yuan in, 万元/亿元 or CNY out. */
  money: (yuan: number | null | undefined, qualifier?: format.Qualifier) => string;
  qualified: (value: number, qualifier: format.Qualifier, unit?: Text) => string;
  workingDays: (days: number) => string;
  /** Several names in one line: 甲、乙 or A, B. */
  list: (items: readonly string[]) => string;
  /** A remark behind a name, in the brackets of the language: 名称（说明） or name (remark). */
  aside: (name: string, remark: string | null | undefined) => string;
}

function speechIn(language: Language): Speech {
  const t: Speech["t"] = (text, values) => (text ? (values ? fill(text, values) : text)[language] : "");
  return {
    language,
    t,
    date: (value) => format.formatDate(value, language),
    dateTime: (value) => format.formatDateTime(value, language),
    number: (value, digits) => format.formatNumber(value, digits),
    share: (value) => format.formatShare(value, language),
    money: (yuan, qualifier) => format.formatMoney(yuan, language, qualifier),
    qualified: (value, qualifier, unit) =>
      format.qualify(format.formatNumber(value, 2), t(unit), { qualifier, language }),
    workingDays: (days) => t(words.workingDays, { days }),
    list: (items) => items.join(language === "zh" ? "、" : ", "),
    aside: (name, remark) =>
      !remark ? name : language === "zh" ? `${name}（${remark}）` : `${name} (${remark})`,
  };
}

/** The hook every component uses to show a text pair; re-renders when the language changes. */
export function useText(): Speech {
  useTranslation();
  const language = currentLanguage();
  return useMemo(() => speechIn(language), [language]);
}
