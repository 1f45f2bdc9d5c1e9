import { FormOutlined } from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";

/** Survey campaigns, and the pages that open without an account: by personal link, and by QR code. */
export const campaignRoutes: readonly ModuleRoute[] = [
  {
    path: "/campaigns",
    title: { zh: "需求征集", en: "Survey campaigns" },
    component: () => import("./campaigns-page.tsx"),
    navigation: {
      id: "campaigns",
      group: "chain",
      order: 5,
      label: { zh: "征集", en: "Survey" },
      icon: FormOutlined,
    },
  },
  {
    path: "/campaigns/new",
    title: { zh: "新建征集", en: "New survey" },
    component: () => import("./campaign-form-page.tsx"),
  },
  {
    path: "/campaigns/answers",
    title: { zh: "公开填报", en: "Answers by the public form" },
    component: () => import("./answers-page.tsx"),
  },
  {
    path: "/campaigns/answers/$answerId",
    title: { zh: "公开填报", en: "Answer by the public form" },
    component: () => import("./answer-page.tsx"),
  },
  {
    path: "/campaigns/$campaignId",
    title: { zh: "需求征集", en: "Survey" },
    component: () => import("./campaign-page.tsx"),
  },
  {
    path: "/campaigns/$campaignId/edit",
    title: { zh: "修改征集", en: "Change a survey" },
    component: () => import("./campaign-form-page.tsx"),
  },
  {
    path: "/campaigns/$campaignId/poster",
    title: { zh: "征集海报", en: "Poster" },
    component: () => import("./poster-page.tsx"),
  },
  {
    path: "/campaigns/targets/$targetId",
    title: { zh: "征集企业", en: "Enterprise asked" },
    component: () => import("./target-page.tsx"),
  },
  {
    path: "/survey/$token",
    title: { zh: "需求征集", en: "Survey of needs" },
    component: () => import("./survey/survey-page.tsx"),
    public: true,
  },
  {
    path: "/survey/form/$code",
    title: { zh: "需求征集", en: "Survey of needs" },
    component: () => import("./survey/public-form-page.tsx"),
    public: true,
  },
];
