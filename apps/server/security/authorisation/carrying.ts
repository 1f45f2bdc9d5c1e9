import { aChannel, offered, PARTNER_TOKEN } from "../world/carrying.ts";
import { EDITION } from "../world/columns.ts";
import type { World } from "../world/index.ts";
import { multipart } from "../world/multipart.ts";
import { PUBLIC, row } from "./table.ts";

const on = (name: string, body?: object) => (w: World) => ({
  params: { id: w[name] },
  ...(body ? { body } : {}),
});
const because = { reason: "测试需要" };
const letter = (w: World) => ({ id: w.dispatchDraft, channelId: w.channel });
/** Offices read the city's channels, those of another city do not find them. */
const READS = "ok ok ok | 403 403 | ok ok | 403 403 | 403 403 | 403 403 403 | 404";
const CITY = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
const CITY_ANEW = "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok";
/** The need's county and the city screen; the task force and leaders watch. */
const WATCHES = "ok ok 404 | 403 403 | ok ok | 403 403 | 403 403 | 403 403 403 | 404";
const SCREENS = "ok ok 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404";
/** A partner's link is its channel's: without an account it opens, signed in as anybody of no such organisation it does not. */
const BEARER = "ok ok ok | 403 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 403";
const held =
  (more: object = {}) =>
  (w: World) => ({
    params: { token: PARTNER_TOKEN, code: w.carriedCode },
    ...more,
  });
const form = (values: Record<string, string>) => ({
  raw: {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: Buffer.from(new URLSearchParams(values).toString()),
  },
});

export const channels = [
  row("listChannels", {}, "=1 =1 =1 | 403 403 | =1 =1 | 403 403 | 403 403 | 403 403 403 | =0"),
  row("listChannelsExport", {}, "ok ok ok | 403 403 | 403 ok | 403 403 | 403 403 | 403 403 403 | ok"),
  row("getChannel", on("channel"), READS),
  row("getChannelReport", on("channel"), READS),
  row("getChannelsOfNeed", on("needFree"), READS),
  row("createChannel", { body: aChannel("另一渠道") }, CITY_ANEW),
  row("editChannel", on("channel", { ...aChannel("改名渠道"), version: 1 }), CITY),
  row("pauseChannel", on("channel", { version: 1, ...because }), CITY),
  row(
    "resumeChannel",
    on("channel", { version: 1 }),
    "409 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "one that is active" },
  ),
  row(
    "recordBounce",
    { raw: multipart({ file: { name: "mail.eml", content: "Subject: no report\r\n\r\nhello" } }) },
    "422 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 422 403 403 | 422",
    { on: "mail that is no report" },
  ),
];

export const dispatches = [
  row("listDispatches", {}, "=2 =2 =2 | 403 403 | =2 =2 | 403 403 | 403 403 | 403 403 403 | =0"),
  row("listDispatchesExport", {}, "ok ok ok | 403 403 | ok ok | 403 403 | 403 403 | 403 403 403 | ok"),
  row(
    "createDispatch",
    (w) => ({ body: { editionId: EDITION, title: "再推送", channelIds: [w.channel] } }),
    "ok 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
  ),
  row("getDispatch", on("dispatch"), READS),
  row("getDispatchProgress", on("dispatch"), READS),
  row("getDispatchRecipients", on("dispatch"), READS),
  row("renameDispatch", on("dispatchDraft", { version: 1, title: "改名" }), CITY),
  row(
    "addDispatchChannels",
    (w) => ({ params: { id: w.dispatchDraft }, body: { version: 1, channelIds: [w.channel] } }),
    "422 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "one that is in it" },
  ),
  row(
    "editDispatchLetter",
    (w) => ({
      params: letter(w),
      body: {
        version: 1,
        subjectZh: "主题",
        subjectEn: "Subject",
        introZh: "您好",
        introEn: "Hello",
        needIds: [],
      },
    }),
    CITY,
  ),
  row("removeDispatchChannel", (w) => ({ params: letter(w), body: { version: 1 } }), CITY),
  row("getDispatchCandidates", (w) => ({ params: letter(w) }), CITY),
  row("previewDispatchLetter", (w) => ({ params: letter(w), query: { locale: "zh" } }), READS),
  row(
    "sendDispatch",
    on("dispatchDraft", { version: 1 }),
    "409 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 409",
    { on: "without a mail server" },
  ),
  row("cancelDispatch", on("dispatchDraft", { version: 1, ...because }), CITY),
  row(
    "resendDispatchLetter",
    (w) => ({ params: { id: w.dispatch, recipientId: w.recipient }, body: {} }),
    "409 403 403 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "a letter that went out" },
  ),
];

export const recommendations = [
  row("listRecommendations", {}, "=1 =1 =0 | 403 403 | =1 =1 | 403 403 | 403 403 | 403 403 403 | =0"),
  row(
    "listRecommendationsExport",
    { query: because },
    "ok ok ok | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | ok",
  ),
  row("getRecommendation", on("recommendation"), WATCHES),
  row("getRecommendationCandidates", on("recommendation"), SCREENS),
  row(
    "getRecommendationCv",
    on("recommendationWithoutCv"),
    "404 404 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    {
      on: "none that is known",
    },
  ),
  row("acceptRecommendation", on("recommendation", { version: 1, create: true }), SCREENS),
  row("rejectRecommendation", on("recommendation", { version: 1, category: "field" }), SCREENS),
  row(
    "markRecommendationDuplicate",
    (w) => ({ params: { id: w.recommendation }, body: { version: 1, duplicateOf: w.recommendation } }),
    "422 422 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "of itself" },
  ),
  row(
    "reopenRecommendation",
    on("recommendation", { version: 1, ...because }),
    "409 409 404 | 403 403 | 403 403 | 403 403 | 403 403 | 403 403 403 | 404",
    { on: "one that waits" },
  ),
  row("withdrawRecommendation", on("recommendation", { version: 1, ...because }), SCREENS),
];

/** Pages without an account. */
export const partners = ["", "En"].flatMap((suffix) => [
  row(`partnerDigest${suffix}`, held(), BEARER),
  row(`partnerSeen${suffix}`, held(form({ need: "" })), BEARER),
  row(`partnerNeed${suffix}`, held(), BEARER),
  row(`partnerRecommend${suffix}`, held(form(offered)), BEARER.replaceAll("ok", "303")),
  // Whoever holds the letter may end it, whoever is signed in: mail programs do it by themselves.
  row(`partnerSubscription${suffix}`, held(), PUBLIC),
  row(`partnerUnsubscribe${suffix}`, held(form({ "List-Unsubscribe": "One-Click" })), PUBLIC),
  row(`offerForm${suffix}`, held({ query: { kind: "recommend" } }), PUBLIC),
  row(`sendOffer${suffix}`, held(form(offered)), PUBLIC.replaceAll("ok", "303")),
]);
