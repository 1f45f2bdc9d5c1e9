import dayjs from "dayjs";
import type { Locale } from "#platform/kernel/text.ts";
import "dayjs/locale/zh-cn";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** The two languages of the product; zh is the first. */
export type Language = Locale;

const STORAGE_KEY = "huizhi.language";

const isLanguage = (value: unknown): value is Language => value === "zh" || value === "en";

/** What this device showed last: the language of pages nobody is signed in for. An account's own goes before it. */
function rememberedLanguage(): Language | null {
  const stored = window.localStorage.getItem(STORAGE_KEY);
  return isLanguage(stored) ? stored : null;
}

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "zh";
}

function applyToDocument(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
}

/** Switches the interface and keeps the choice on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(STORAGE_KEY, language);
  await i18next.changeLanguage(language);
}

/** Starts i18next; texts are pairs held by the modules, so it carries no resource files, only the state. */
export function startI18n(): void {
  const initial =
    rememberedLanguage() ?? (window.navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
  i18next.on("languageChanged", (language) => applyToDocument(isLanguage(language) ? language : "zh"));
  void i18next.use(initReactI18next).init({
    lng: initial,
    fallbackLng: "zh",
    resources: { zh: { translation: {} }, en: { translation: {} } },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  applyToDocument(initial);
}
