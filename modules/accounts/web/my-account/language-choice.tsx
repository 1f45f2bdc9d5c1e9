import { App, Segmented } from "antd";
import {
  ApiRefusal,
  api,
  switchLanguage,
  type Text,
  useRefresh,
  useSessionRenewal,
  useText,
} from "#platform/web/index.ts";

/** The language of the account: of its screens and of the mail it gets. */
export function LanguageChoice({ value, label }: { value: "zh" | "en"; label: Text }) {
  const { t } = useText();
  const { message } = App.useApp();
  const renew = useSessionRenewal();
  const refresh = useRefresh();
  const speak = async (locale: "zh" | "en") => {
    try {
      await api.put("/me/locale", { locale });
      await switchLanguage(locale);
      await Promise.all([renew(), refresh("/me")]);
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      void message.error(t(error.problem.messages));
    }
  };
  return (
    <Segmented
      aria-label={t(label)}
      value={value}
      options={[
        { value: "zh" as const, label: "中文" },
        { value: "en" as const, label: "English" },
      ]}
      onChange={(locale) => void speak(locale)}
    />
  );
}
