import { BellOutlined, TeamOutlined, UserOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";

export const routes: readonly ModuleRoute[] = [
  {
    path: "/sign-in",
    title: { zh: "登录", en: "Sign in" },
    component: () => import("./sign-in-page.tsx"),
    public: true,
  },
  {
    path: "/recovery",
    title: { zh: "找回口令", en: "Recover my password" },
    component: () => import("./recovery-page.tsx"),
    public: true,
  },
  {
    path: "/invitation",
    title: { zh: "接受邀请", en: "Accept an invitation" },
    component: () => import("./invitations/invitation-page.tsx"),
    public: true,
  },
  {
    path: "/accounts",
    title: { zh: "账号", en: "Accounts" },
    component: () => import("./accounts-page.tsx"),
    navigation: {
      id: "accounts",
      group: "administration",
      order: 40,
      label: { zh: "账号", en: "Accounts" },
      icon: TeamOutlined,
    },
  },
  {
    path: "/accounts/invitations",
    title: { zh: "邀请", en: "Invitations" },
    component: () => import("./invitations/invitations-page.tsx"),
  },
  {
    path: "/accounts/$accountId",
    title: { zh: "账号", en: "Account" },
    component: () => import("./account-page.tsx"),
  },
  {
    path: "/inbox",
    title: { zh: "消息", en: "Messages" },
    component: () => import("./inbox/inbox-page.tsx"),
    userMenu: { order: 5, label: { zh: "我的消息", en: "My messages" }, icon: BellOutlined },
  },
  {
    path: "/inbox/preferences",
    title: { zh: "通知设置", en: "How I am notified" },
    component: () => import("./inbox/preferences-page.tsx"),
  },
  {
    path: "/me",
    title: { zh: "我的账号", en: "My account" },
    component: () => import("./my-account/my-account-page.tsx"),
    userMenu: { order: 10, label: { zh: "我的账号", en: "My account" }, icon: UserOutlined },
  },
];
