import { ExpertInput } from "../model/expert.ts";

type Over = { readonly [Part in "public" | "contact" | "restricted"]?: Record<string, unknown> } & {
  readonly documents?: readonly unknown[];
  readonly availability?: readonly { from: string; to: string }[];
  readonly consent?: { publicProfile: boolean; matching: boolean; shareCv: boolean };
};

/** A complete expert; built through the schema. */
export const anExpert = (over: Over = {}): ExpertInput =>
  ExpertInput.parse({
    public: {
      name: "测试专家甲",
      nameEn: "Test Expert A",
      organisationName: "测试理工大学",
      title: "教授",
      titleTier: "senior",
      educationLevel: "doctor",
      degree: "工学博士",
      degreeUniversity: "测试大学",
      currentField: "橡胶复合材料",
      fields: ["新材料"],
      keywords: ["输送带", "老化"],
      honours: [{ title: "国家杰青" }],
      languages: ["zh", "en"],
      ...over.public,
    },
    contact: { mobile: "13800001234", email: "expert.a@example.com", ...over.contact },
    restricted: { idType: "id-card", idNumber: "410800199001011234", ...over.restricted },
    documents: over.documents ?? [
      { kind: "paper", title: "钢丝绳芯输送带接头失效", text: "接头的疲劳失效机理。" },
      { kind: "cv", title: "简历", text: "个人经历。" },
    ],
    availability: over.availability ?? [{ from: "2023-09-24", to: "2023-09-25" }],
    ...(over.consent ? { consent: over.consent } : {}),
  });
