import {
  BulbOutlined,
  ExperimentOutlined,
  LinkOutlined,
  MessageOutlined,
  StarOutlined,
} from "@ant-design/icons";
import type { ModuleRoute } from "#platform/web/index.ts";

/** Pages of matching and engagements; `apps/web/routes.ts` collects them. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/matching",
    title: { zh: "匹配工作台", en: "Matching" },
    component: () => import("./matching/matching-page.tsx"),
    navigation: {
      id: "matching",
      group: "chain",
      order: 25,
      label: { zh: "匹配工作台", en: "Matching" },
      icon: BulbOutlined,
    },
  },
  {
    path: "/matching/model",
    title: { zh: "匹配模型与推荐质量", en: "Matching model and quality" },
    component: () => import("./matching/model-page.tsx"),
    navigation: {
      id: "matching-model",
      group: "chain",
      order: 26,
      label: { zh: "匹配模型", en: "Matching model" },
      icon: ExperimentOutlined,
    },
  },
  {
    path: "/matching/assignments",
    title: { zh: "整届分配方案", en: "Whole-edition assignment" },
    component: () => import("./assignment/assignments-page.tsx"),
  },
  {
    path: "/matching/assignments/$assignmentId",
    title: { zh: "分配方案", en: "Assignment scenario" },
    component: () => import("./assignment/assignment-page.tsx"),
  },
  {
    path: "/engagements",
    title: { zh: "对接", en: "Engagements" },
    component: () => import("./engagements-page.tsx"),
    navigation: {
      id: "engagements",
      group: "chain",
      order: 30,
      label: { zh: "对接", en: "Engagements" },
      labelFor: {
        enterprise: { zh: "我的对接", en: "My talks" },
        expert: { zh: "我的对接", en: "My talks" },
      },
      icon: LinkOutlined,
      phone: true,
    },
  },
  {
    path: "/engagements/guests",
    title: { zh: "受邀专家", en: "Invited experts" },
    component: () => import("./guests-page.tsx"),
  },
  {
    path: "/follows",
    title: { zh: "我关注的需求", en: "Needs I follow" },
    component: () => import("./follows/follows-page.tsx"),
    navigation: {
      id: "follows",
      group: "chain",
      order: 31,
      label: { zh: "我关注的需求", en: "Needs I follow" },
      icon: StarOutlined,
    },
  },
  {
    path: "/questions",
    title: { zh: "专家提问", en: "Questions" },
    component: () => import("./questions/questions-page.tsx"),
    navigation: {
      id: "questions",
      group: "chain",
      order: 32,
      label: { zh: "专家提问", en: "Questions" },
      labelFor: { expert: { zh: "我的提问", en: "My questions" } },
      icon: MessageOutlined,
    },
  },
  {
    path: "/questions/about/$needId",
    title: { zh: "向需求方提问", en: "Ask the enterprise" },
    component: () => import("./questions/ask-page.tsx"),
  },
  {
    path: "/questions/$questionId",
    title: { zh: "提问", en: "Question" },
    component: () => import("./questions/question-page.tsx"),
  },
  {
    path: "/engagements/$engagementId",
    title: { zh: "对接", en: "Engagement" },
    component: () => import("./engagement-page.tsx"),
  },
];
