import { ShareAltOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/types.ts";

const channel = { zh: "渠道", en: "Channel" };
const dispatch = { zh: "需求推送", en: "Dispatch" };

export const routes: readonly ModuleRoute[] = [
  {
    path: "/channels",
    title: { zh: "渠道", en: "Channels" },
    component: () => import("./channels-page.tsx"),
    navigation: {
      id: "channels",
      group: "chain",
      order: 22,
      label: { zh: "渠道", en: "Channels" },
      icon: ShareAltOutlined,
    },
  },
  {
    path: "/channels/new",
    title: { zh: "新建渠道", en: "Register a channel" },
    component: () => import("./channel-form-page.tsx"),
  },
  { path: "/channels/$channelId", title: channel, component: () => import("./channel-page.tsx") },
  {
    path: "/channels/$channelId/edit",
    title: { zh: "修改渠道", en: "Change a channel" },
    component: () => import("./channel-form-page.tsx"),
  },
  {
    path: "/dispatches",
    title: { zh: "需求推送", en: "Dispatches" },
    component: () => import("./dispatches-page.tsx"),
  },
  {
    path: "/dispatches/new",
    title: { zh: "新建推送", en: "Make a dispatch" },
    component: () => import("./dispatch-new-page.tsx"),
  },
  { path: "/dispatches/$dispatchId", title: dispatch, component: () => import("./dispatch-page.tsx") },
];
