import type { Locale } from "#platform/kernel/text.ts";
import { daysInWords } from "../attendance/letter.ts";
import type { Block, Paper } from "./content.ts";
import type { Guest, PaperFacts } from "./facts.ts";
import { dateInWords, nameOf } from "./words.ts";

/** `link`: the personal reply link, where it is known (its secret is kept by nobody but the invitee). */
type Choice = { readonly locale: Locale | "own"; readonly link?: string };

/** Invitation letters (邀请函), a page each, in one language or in each invitee's own. */
export function invitationPaper(facts: PaperFacts, choice: Choice): Paper {
  const locale = choice.locale === "own" ? "zh" : choice.locale;
  return {
    locale,
    title: locale === "zh" ? "邀请函" : "Invitation",
    sheet: { kind: "a4" },
    foot: "",
    numbered: false,
    contents: false,
    parts: facts.guests.map((g) =>
      letter(facts, g, { ...choice, locale: choice.locale === "own" ? g.language : choice.locale }),
    ),
  };
}

function letter(facts: PaperFacts, guest: Guest, choice: { locale: Locale; link?: string }): Block[] {
  const link = choice.link ?? facts.replyLinks?.get(guest.attendanceId);
  return choice.locale === "zh" ? chinese(facts, guest, link) : english(facts, guest, link);
}

/** The day of the letter: when the invitation went out, else today, unless the activity is over. */
function letterDate(facts: PaperFacts, guest: Guest): string | null {
  const today = facts.madeAt.slice(0, 10);
  const over = facts.activity.endsOn !== null && facts.activity.endsOn < today;
  return guest.invitedOn ?? (over ? null : today);
}

const replyPage = (facts: PaperFacts): string =>
  `${facts.publicUrl}/negotiations/attendance?edition=${facts.activity.editionId}&activity=${facts.activity.id}`;

function chinese(facts: PaperFacts, guest: Guest, link: string | undefined): Block[] {
  const { activity } = facts;
  const expert = guest.kind === "expert";
  const date = letterDate(facts, guest);
  const you = expert ? "您" : "贵单位";
  const days = daysInWords(activity.startsOn, activity.endsOn)?.zh;
  const rows: [string, string][] = [
    ...(days ? [["时间", days] as [string, string]] : []),
    ...(activity.venue ? [["地点", activity.venue] as [string, string]] : []),
    ["主办", activity.host.zh],
  ];
  return [
    { kind: "gap", height: 44 },
    { kind: "display", text: "邀 请 函", size: 32, strong: true },
    { kind: "gap", height: 44 },
    { kind: "text", text: expert ? `尊敬的${guest.name}：` : `${guest.name}：`, strong: true },
    {
      kind: "text",
      indent: true,
      text: `为推动专家人才与当地企业面对面交流、促成项目合作，${activity.host.zh}将举办“${activity.name.zh}”，诚邀${you}出席${expert ? "，与当地企业洽谈" : "，与受邀专家洽谈"}。`,
    },
    { kind: "facts", rows },
    {
      kind: "text",
      indent: true,
      text: `请${you}扫描下方二维码${link ? "打开专属回执" : "登录平台，或打开邀请邮件中的专属链接"}，告知能否参会，并填写行程、住宿、翻译和饮食要求。我们将据此安排洽谈时间、接送和食宿；回复后仍可修改。`,
    },
    { kind: "text", indent: true, text: "恭候光临。" },
    { kind: "gap", height: 40 },
    { kind: "text", text: activity.host.zh, align: "right" },
    ...(date ? [{ kind: "text" as const, text: dateInWords(date, "zh"), align: "right" as const }] : []),
    { kind: "gap", height: 40 },
    {
      kind: "qr",
      code: link ?? replyPage(facts),
      caption: link ? "扫码回复，仅限受邀人本人，请勿转发" : "参会回执（登录后填写）",
      size: 110,
    },
  ];
}

const withArticle = (name: string, article: string): string =>
  /^the /i.test(name) ? name : `${article} ${name}`;

function english(facts: PaperFacts, guest: Guest, link: string | undefined): Block[] {
  const { activity } = facts;
  const name = activity.name.en || activity.name.zh;
  const date = letterDate(facts, guest);
  const days = daysInWords(activity.startsOn, activity.endsOn)?.en;
  const rows: [string, string][] = [
    ...(days ? [["When", days] as [string, string]] : []),
    ...(activity.venue ? [["Where", activity.venue] as [string, string]] : []),
    ["Host", activity.host.en],
  ];
  return [
    { kind: "gap", height: 44 },
    { kind: "display", text: "Invitation", size: 32, strong: true },
    { kind: "gap", height: 44 },
    { kind: "text", text: `Dear ${nameOf(guest, "en")},`, strong: true },
    {
      kind: "text",
      text: `${withArticle(activity.host.en, "The")} has the honour of inviting you to ${withArticle(name, "the")}, at which ${
        guest.kind === "expert"
          ? "invited experts meet local enterprises face to face to discuss cooperation on their projects"
          : "local enterprises meet invited experts face to face to discuss cooperation"
      }.`,
    },
    { kind: "facts", rows },
    {
      kind: "text",
      text: `Please scan the code below ${
        link
          ? "to open your personal reply"
          : "and sign in, or open the personal link in your invitation mail,"
      } ${link ? "and" : "to"} let us know whether you can come, and tell us about your journey, accommodation, interpreter and diet. We arrange meetings, transfers and accommodation accordingly; you can change your answer later.`,
    },
    { kind: "text", text: "We look forward to welcoming you." },
    { kind: "gap", height: 40 },
    { kind: "text", text: activity.host.en, align: "right" },
    ...(date ? [{ kind: "text" as const, text: dateInWords(date, "en"), align: "right" as const }] : []),
    { kind: "gap", height: 40 },
    {
      kind: "qr",
      code: link ?? replyPage(facts),
      caption: link
        ? "Scan to reply (for the invitee only, please do not forward)"
        : "Your reply (after signing in)",
      size: 110,
    },
  ];
}
