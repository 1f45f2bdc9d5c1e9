import type { World } from "../world/index.ts";
import { multipart } from "../world/multipart.ts";
import { aCv } from "../world/questions.ts";
import { row } from "./table.ts";

const on =
  (name: string, more: { body?: object; also?: (w: World) => Record<string, string | undefined> } = {}) =>
  (w: World) => ({
    params: { id: w[name], ...more.also?.(w) },
    ...(more.body ? { body: more.body } : {}),
  });
const upload = () => multipart({ file: { name: "简历.docx", content: aCv() } });
const withFile = (w: World) => ({ file: w.cvFile });
const because = { reason: "核对单位官网" };
const EVERYBODY = "ok ok ok | ok ok ok | ok ok | ok ok | ok ok | ok ok | ok ok ok | ok";
const OPERATOR = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const OPERATOR_AND_SELF = "ok 403 403 | 403 403 | 403 403 | 403 403 | ok 404 | 403 403 403 | 404";
const EXPERTS = "403 403 403 | 403 403 | 403 403 | 403 403 | ok ok | 403 403 403 | 403";
const BOTH_SIDES = "403 403 403 | 403 403 | 403 403 | ok 404 | ok 404 | 403 403 403 | 403";
const PARTIES = "ok ok 404 | 403 403 | 403 403 | ok 404 | ok 404 | 403 403 403 | 404";

/** Registering without an invitation, CVs, follows, questions. */
export const expertSide = [
  row("getJoin", {}, EVERYBODY),
  // Without a mail server nobody's address can be confirmed, whoever asks.
  row(
    "askToJoin",
    {
      body: {
        ...{ name: "测试新人", email: "new@example.test", locale: "zh", organisationName: "测试大学" },
        ...{ field: "新材料", consentPool: true, consentPublic: false },
      },
    },
    EVERYBODY.replaceAll("ok", "409"),
  ),
  row("getExpertRegistration", on("registeredExpert"), OPERATOR),
  row("admitExpert", on("registeredExpert", { body: { version: 1, ...because } }), OPERATOR),
  row("declineExpert", on("registeredExpert", { body: because }), OPERATOR),
  // The record it is linked with must be without an account: the one not shown to enterprises has one.
  row(
    "linkRegisteredExpert",
    (w) => ({ params: { id: w.registeredExpert }, body: { into: w.otherExpert, ...because } }),
    OPERATOR.replace("ok", "409"),
    { on: "one that has an account" },
  ),
  row("readCv", (w) => ({ params: { id: w.expert }, raw: upload() }), OPERATOR_AND_SELF),
  row("listCvFiles", on("expert"), OPERATOR_AND_SELF),
  row("keepCvFile", (w) => ({ params: { id: w.expert }, raw: upload() }), OPERATOR_AND_SELF),
  row("downloadCvFile", on("expert", { also: withFile }), OPERATOR_AND_SELF),
  row("removeCvFile", on("expert", { also: withFile, body: {} }), OPERATOR_AND_SELF),
  row("listFollows", {}, "403 403 403 | 403 403 | 403 403 | 403 403 | =1 =0 | 403 403 403 | 403"),
  row("listFollowsExport", { query: because }, EXPERTS),
  row("getInterest", on("needFree"), EXPERTS),
  row("followNeed", on("needFree", { body: {} }), EXPERTS),
  row("unfollowNeed", on("needFree", { body: {} }), EXPERTS),
  row("listQuestions", {}, "=1 =1 =0 | 403 403 | 403 403 | =1 =0 | =1 =0 | 403 403 403 | =0"),
  row(
    "listQuestionsExport",
    { query: because },
    "ok ok ok | 403 403 | 403 403 | ok ok | ok ok | 403 403 403 | ok",
  ),
  row("getQuestion", on("question"), PARTIES),
  row("askAboutNeed", on("needFree", { body: { text: "还有一个问题" } }), EXPERTS),
  row("writeMessage", on("question", { body: { text: "谢谢" } }), BOTH_SIDES),
  row("agreeToContacts", on("question", { body: { agreed: true } }), BOTH_SIDES),
  row(
    "closeQuestion",
    on("question", { body: because }),
    "ok ok 404 | 403 403 | 403 403 | ok 404 | 403 403 | 403 403 403 | 404",
  ),
  row(
    "reopenQuestion",
    on("question", { body: because }),
    "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("noteQuestionRead", on("question", { body: { seq: 1 } }), PARTIES),
];
