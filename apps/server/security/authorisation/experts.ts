import { anExpert } from "#modules/experts/testing/an-expert.ts";
import type { World } from "../world/index.ts";
import { row } from "./table.ts";

const expert = (body?: object) => (w: World) => ({ params: { id: w.expert }, ...(body ? { body } : {}) });
const because = { reason: "本人要求" };
const consents = { publicProfile: true, matching: true, shareCv: true };
const OPERATOR_AND_SELF = "ok 403 403 | 403 403 | 403 403 | 403 403 | ok 404 | 403 403 403 | 404";
const OPERATOR = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";

/** Four are known: one shown to enterprises, one not, one withdrawn, one who registered and is to be verified. */
export const experts = [
  row("listExperts", {}, "=4 =2 =2 | =2 =2 | =2 =4 | =1 =1 | =1 =1 | =4 =4 403 | =0"),
  // Who may take the pool away in a file: the city alone.
  row(
    "listExpertsExport",
    { query: because },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok",
  ),
  row("getMyExpertProfile", {}, "403 403 403 | 403 403 | 403 403 | 403 403 | ok ok | 403 403 403 | 403"),
  row("getExpert", expert(), "ok ok ok | ok ok | ok ok | ok ok | ok 404 | ok ok 403 | 404"),
  row(
    "getExpert",
    (w) => ({ params: { id: w.otherExpert } }),
    "ok ok ok | ok ok | ok ok | 404 404 | 404 ok | ok ok 403 | 404",
    { on: "not shown to enterprises" },
  ),
  row(
    "getExpert",
    (w) => ({ params: { id: w.withdrawnExpert } }),
    "ok 404 404 | 404 404 | 404 ok | 404 404 | 404 404 | ok ok 403 | 404",
    { on: "withdrawn" },
  ),
  row("getExpertHistory", expert(), OPERATOR_AND_SELF),
  // Another city's operator adds to the own city's pool.
  row(
    "registerExpert",
    {
      body: anExpert({
        public: { name: "测试新专家" },
        contact: { mobile: "13800139999", email: "new.expert@example.test" },
        restricted: { idNumber: "410800199505059999" },
      }),
    },
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok",
  ),
  row(
    "editExpert",
    expert({ version: 3, values: { availability: [{ from: "2026-09-24", to: "2026-09-25" }] } }),
    OPERATOR_AND_SELF,
  ),
  row("verifyExpert", expert({ version: 3, degree: "verified", evidence: "查验原件" }), OPERATOR),
  row("giveExpertConsent", expert({ version: 3, ...consents, ...because }), OPERATOR_AND_SELF),
  row("withdrawExpert", expert(because), OPERATOR_AND_SELF),
  row("restoreExpert", (w) => ({ params: { id: w.withdrawnExpert }, body: because }), OPERATOR),
  row("revealExpert", expert(because), OPERATOR_AND_SELF),
];
