import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { escapeHtml } from "#platform/kernel/escape-html.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import type { Mail } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import { RECOVERY_MINUTES } from "../../model/person.ts";
import { roleLabels } from "../../model/roles.ts";
import { SELF_REGISTERED } from "../../model/self-registration.ts";
import type { Auth } from "../identity/auth.ts";
import type { InvitationsTable } from "../tables.ts";

/** The port for short messages; none is shipped, a deployment gives its provider's. */
export interface SmsSender {
  send(mobile: string, message: string): Promise<void>;
}

/** The kind of outbox effect that delivers an invitation. */
export const INVITATION_EFFECT = "accounts.invitation";

/** The link: its token stands behind `#`, so no server, proxy or referrer ever sees it. */
export const invitationLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/invitation#${token}`;

const sentences = (invitation: InvitationsTable): { subject: Text; body: Text; button: Text } => {
  if (invitation.purpose === "reset-password" && invitation.invitedBy === invitation.personId)
    return {
      subject: { zh: "找回您的汇智平台口令", en: "Recover your Huizhi password" },
      body: {
        zh: `${invitation.name}，您好！我们收到了找回口令的申请。请在 ${RECOVERY_MINUTES} 分钟内打开下面的链接，填写本邮箱并设置新口令；链接仅限使用一次。如非您本人申请，请忽略本邮件，口令不会改变。`,
        en: `Dear ${invitation.name}, you asked to recover your password. Open the link below within ${RECOVERY_MINUTES} minutes, enter this e-mail address and choose a new password; the link works once. If you did not ask for this, ignore this mail: nothing changes.`,
      },
      button: { zh: "设置新口令", en: "Choose a password" },
    };
  if (invitation.invitedBy === SELF_REGISTERED)
    return {
      subject: { zh: "请确认您在汇智平台的登记", en: "Confirm your registration with Huizhi" },
      body: {
        zh: `${invitation.name}，您好！您（或他人用本邮箱）在汇智平台登记为专家。请打开下面的链接，填写本邮箱并设置口令，登记才会生效；链接仅限使用一次，14 天内有效。如非您本人登记，请忽略本邮件，您的信息会在到期后删除。`,
        en: `Dear ${invitation.name}, you (or somebody with this address) registered as an expert with the Huizhi platform. Open the link below, enter this e-mail address and choose a password; only then does the registration count. The link works once, within 14 days. If it was not you, ignore this mail: what was entered is deleted when the link ends.`,
      },
      button: { zh: "确认登记", en: "Confirm my registration" },
    };
  const role = invitation.role ? roleLabels[invitation.role] : { zh: "", en: "" };
  return invitation.purpose === "join"
    ? {
        subject: { zh: "邀请您加入汇智平台", en: "Your invitation to Huizhi" },
        body: {
          zh: `${invitation.name}，您好！您受邀以“${role.zh}”身份加入汇智平台。请打开下面的链接，填写收到本邀请的手机号或邮箱并设置口令。链接仅限本人使用一次，14 天内有效。`,
          en: `Dear ${invitation.name}, you are invited to join the Huizhi platform as “${role.en}”. Open the link below, enter the mobile number or e-mail this was sent to, and choose a password. The link works once, for you only, within 14 days.`,
        },
        button: { zh: "接受邀请", en: "Accept the invitation" },
      }
    : {
        subject: { zh: "重置您的汇智平台口令", en: "Choose a new password for Huizhi" },
        body: {
          zh: `${invitation.name}，您好！管理人员为您发起了口令重置。请打开下面的链接设置新口令。链接仅限本人使用一次。如非您本人要求，请联系管理人员。`,
          en: `Dear ${invitation.name}, a new password was requested for you. Open the link below to choose it. The link works once, for you only. If you did not ask for this, tell your administrator.`,
        },
        button: { zh: "设置新口令", en: "Choose a password" },
      };
};

/** The mail in the invitee's language, as text and HTML. */
export function invitationMail(invitation: InvitationsTable, link: string): Omit<Mail, "to"> {
  const locale: Locale = invitation.locale;
  const { subject, body, button } = sentences(invitation);
  return {
    subject: subject[locale],
    text: `${body[locale]}\n\n${link}\n`,
    html: `<!doctype html><html lang="${locale === "zh" ? "zh-CN" : "en"}"><body style="font-family:sans-serif;line-height:1.6">
<p>${escapeHtml(body[locale])}</p><p><a href="${escapeHtml(link)}">${escapeHtml(button[locale])}</a></p><p style="color:#666">${escapeHtml(link)}</p></body></html>`,
  };
}

/** Sends what a command left in the outbox; a closed invitation or a replaced link is passed over. */
export function invitationEffect(options: {
  platform: Platform;
  auth: Auth;
  sms: SmsSender | undefined;
  hash: (token: string) => string;
}): EffectHandler {
  const { platform, auth, sms, hash } = options;
  return async (payload) => {
    const { invitationId, sealed } = payload as { invitationId: string; sealed: string };
    const invitation = await platform.db
      .selectFrom("invitations")
      .selectAll()
      .where("id", "=", invitationId)
      .where("state", "=", "open")
      .executeTakeFirst();
    const token = await auth.unseal(sealed);
    if (!invitation || invitation.tokenHash !== hash(token)) return;
    const link = invitationLink(platform.config.publicUrl, token);
    if (invitation.email && platform.mailer.configured) {
      await platform.mailer.send({
        to: invitation.email,
        ...invitationMail(invitation, link),
        // A link sent anew is another letter; the same link sent twice is the same one.
        messageId: `invitation-${invitation.tokenHash.slice(0, 20)}`,
      });
    } else if (invitation.mobile && sms) {
      const { subject } = sentences(invitation);
      await sms.send(invitation.mobile, `【汇智】${subject[invitation.locale]} ${link}`);
    }
  };
}
