import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "session.refused": {
    http: 401,
    text: { zh: "账号或口令不正确", en: "The account or the password is not right" },
    possible: {
      zh: "请检查后重试；如忘记口令，请联系邀请您的单位重置",
      en: "Check and try again; if the password is lost, ask the office that invited you to reset it",
    },
  },
  "session.code-required": {
    http: 401,
    text: { zh: "请输入动态验证码", en: "Enter the code of your authenticator" },
  },
  "session.code-wrong": {
    http: 401,
    text: { zh: "动态验证码不正确或已使用过", en: "The code is not right, or was used already" },
    possible: { zh: "请等待下一个验证码，或使用恢复码", en: "Wait for the next code or use a recovery code" },
  },
  "recovery.unavailable": {
    http: 409,
    text: {
      zh: "平台未配置邮件，无法自助找回口令",
      en: "No mail server is configured, so passwords cannot be recovered by mail",
    },
    possible: { zh: "请联系邀请您的单位重置口令", en: "Ask the office that invited you to reset it" },
  },
  "password.wrong": { http: 422, text: { zh: "当前口令不正确", en: "The current password is not right" } },
  "password.weak": {
    http: 422,
    text: { zh: "这个口令不能使用", en: "This password cannot be used" },
  },
  "totp.wrong-code": {
    http: 422,
    text: { zh: "验证码不正确，请核对设备时间后重试", en: "The code is not right; check the device's clock" },
  },
  "totp.already": { http: 409, text: { zh: "已启用动态验证码", en: "Two-step sign-in is on already" } },
  "totp.not-enrolled": {
    http: 409,
    text: { zh: "尚未开始启用动态验证码", en: "Two-step sign-in was not started" },
  },
  "invitation.not-valid": {
    http: 410,
    text: {
      zh: "邀请链接无效、已使用、已撤回或已过期",
      en: "The invitation is unknown, used, withdrawn or expired",
    },
    possible: { zh: "请联系邀请您的单位重新发送", en: "Ask the office that invited you to send a new one" },
  },
  "invitation.enterprises-only": {
    http: 422,
    text: { zh: "只有企业可以批量邀请", en: "Only enterprises are invited in bulk" },
    possible: { zh: "请逐个邀请该单位人员", en: "Invite the people of this organisation one by one" },
  },
  "invitation.has-account": {
    http: 409,
    text: { zh: "该企业已有人员开通账号", en: "Someone acts for this enterprise already" },
  },
  "invitation.pending": {
    http: 409,
    text: { zh: "该企业已有未过期的邀请", en: "An invitation for this enterprise is still open" },
    possible: { zh: "可在邀请列表中重新发送", en: "It can be sent again from the list of invitations" },
  },
  "invitation.no-email": {
    http: 422,
    text: { zh: "该企业未登记有效的联系邮箱", en: "The enterprise has no valid contact e-mail" },
    possible: { zh: "请先补充企业邮箱，或单独邀请", en: "Add the e-mail first, or invite someone by hand" },
  },
  "invitation.shared-email": {
    http: 409,
    text: {
      zh: "联系邮箱与本次邀请的另一家企业相同，一个邮箱只发一份邀请",
      en: "Another enterprise of this batch has the same e-mail; one address gets one invitation",
    },
    possible: {
      zh: "对方接受后，可在账号中添加该企业",
      en: "Once it is accepted, add this enterprise to the account",
    },
  },
  "invitation.contact-mismatch": {
    http: 422,
    text: {
      zh: "与邀请所发送的手机号或邮箱不一致",
      en: "This is not the mobile number or e-mail the invitation was sent to",
    },
  },
  "invitation.sign-in-first": {
    http: 409,
    text: { zh: "您已有账号，请先登录再接受邀请", en: "You have an account already: sign in, then accept" },
  },
  "accounts.contact-required": {
    http: 422,
    text: { zh: "请填写手机号或邮箱", en: "Give a mobile number or an e-mail" },
  },
  "accounts.contact-taken": {
    http: 409,
    text: {
      zh: "手机号、邮箱或用户名已被其他账号使用",
      en: "The mobile number, e-mail or user name belongs to another account",
    },
  },
  "accounts.last-administrator": {
    http: 409,
    text: {
      zh: "这是最后一位系统管理员，不能停用或取消",
      en: "This is the last administrator and must stay",
    },
    possible: { zh: "请先为另一人授予系统管理员角色", en: "Make someone else an administrator first" },
  },
  "accounts.not-oneself": {
    http: 409,
    text: { zh: "不能对自己的账号执行此操作", en: "Not possible on your own account" },
  },
  "accounts.above-you": {
    http: 403,
    text: { zh: "不能授予或变更超出您权限的角色", en: "The role is not yours to give or change" },
  },
  "accounts.scope-unfit": {
    http: 422,
    text: {
      zh: "该角色不能用于这个范围，或范围不存在",
      en: "The role cannot be held for this scope, or the scope does not exist",
    },
  },
  "accounts.anonymised": {
    http: 409,
    text: { zh: "账号已注销", en: "The account was anonymised" },
  },
});
