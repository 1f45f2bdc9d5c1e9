import type { Notice } from "../notice.ts";

type SecurityNews = "password-changed" | "totp-on" | "totp-off";

const words: Readonly<Record<SecurityNews, Pick<Notice, "subject" | "text">>> = {
  "password-changed": {
    subject: { zh: "您的汇智账号口令已修改", en: "Your Huizhi password was changed" },
    text: {
      zh: "您的账号口令已修改，其他设备上的登录已结束。\n如非您本人操作，请立即通过登录页“找回口令”重设口令，并联系管理人员。",
      en: "Your password was changed and sessions on other devices have ended.\nIf this was not you, choose a new password through “Recover my password” on the sign-in page at once, and tell your administrator.",
    },
  },
  "totp-on": {
    subject: { zh: "您的汇智账号已启用动态验证码", en: "Two-step sign-in is on for your Huizhi account" },
    text: {
      zh: "今后登录除口令外还需输入动态验证码。\n如非您本人操作，请立即联系管理人员。",
      en: "Signing in now also asks for a code.\nIf this was not you, tell your administrator at once.",
    },
  },
  "totp-off": {
    subject: { zh: "您的汇智账号已停用动态验证码", en: "Two-step sign-in is off for your Huizhi account" },
    text: {
      zh: "今后登录只需口令。\n如非您本人操作，请立即修改口令，并联系管理人员。",
      en: "Signing in now asks for the password only.\nIf this was not you, change your password at once and tell your administrator.",
    },
  },
};

/** Tells a person of a change that only the person should have made; it goes by mail whatever was chosen. */
export const securityNotice = (news: SecurityNews, personId: string): Notice => ({
  kind: `account.${news}`,
  to: { personId },
  ...words[news],
  link: "/me",
});
