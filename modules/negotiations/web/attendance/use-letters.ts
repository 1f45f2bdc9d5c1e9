import { App } from "antd";
import { type Text, useSession, useText } from "#platform/web/index.ts";
import type { Letters } from "./calls.ts";

/** Why nothing is offered to go by mail. */
export const NO_MAIL: Text = {
  zh: "未配置邮件服务，只能生成链接自行转交。",
  en: "No mail server is configured: links can only be made here and passed on by you.",
};

/** Whether the server can send mail, and how what became of letters is told: none sent where mail was meant is no success. */
export function useLetters() {
  const { mailConfigured } = useSession() as ReturnType<typeof useSession> & { mailConfigured?: boolean };
  const { message } = App.useApp();
  const { t } = useText();
  const mails = mailConfigured === true;
  return {
    mails,
    tell({ links, mailed, skipped }: Letters, byMail: boolean) {
      const n = links.length;
      if (byMail && n > 0 && mailed === 0)
        void message.warning(
          t(
            mails
              ? {
                  zh: "没有发出邮件：{n} 方没有邮箱，请把链接转交对方",
                  en: "Nothing was mailed: no address is known of {n}; pass the links on",
                }
              : {
                  zh: "未配置邮件服务，没有发出邮件：生成 {n} 个链接，请自行转交",
                  en: "No mail server is configured and nothing was mailed: {n} links made, pass them on",
                },
            { n },
          ),
          8,
        );
      else
        void message[n > 0 ? "success" : "info"](
          n === 0
            ? t({ zh: "没有需要发信的参加方", en: "There was nobody to write to" })
            : byMail
              ? t(
                  skipped > 0
                    ? {
                        zh: "生成 {n} 个链接，发出邮件 {mailed} 封，跳过 {skipped} 方",
                        en: "{n} links made, {mailed} mailed, {skipped} passed over",
                      }
                    : { zh: "生成 {n} 个链接，发出邮件 {mailed} 封", en: "{n} links made, {mailed} mailed" },
                  { n, mailed, skipped },
                )
              : t({ zh: "生成 {n} 个链接，请自行转交", en: "{n} links made, to pass on" }, { n }),
          6,
        );
    },
  };
}
