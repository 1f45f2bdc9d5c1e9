import { escapeHtml } from "#platform/kernel/escape-html.ts";
import type { Text } from "#platform/kernel/text.ts";

export type SurveyLetter = {
  readonly campaign: Text;
  readonly message: Text;
  /** The enterprise. */
  readonly name: string;
  /** Who asks: city or county. */
  readonly host: Text;
  readonly link: string;
  /** ISO day: the last on which answers are taken. */
  readonly until: string;
  readonly kind: "invitation" | "reminder" | "extension-granted" | "extension-refused";
  /** With an extension: what the officer adds. */
  readonly remark?: string | null;
};

const zhDay = (day: string): string => {
  const [y, m, d] = day.split("-").map(Number);
  return `${y}年${m}月${d}日`;
};
/** Names come from forms: a line of a letter stays a line. */
const oneLine = (s: string): string => s.replace(/\s+/g, " ").trim();

const SUBJECTS: Readonly<Record<SurveyLetter["kind"], (name: string) => string>> = {
  invitation: (name) => `邀请填报：${name}`,
  reminder: (name) => `请抓紧填报：${name}`,
  "extension-granted": (name) => `延期申请已同意：${name}`,
  "extension-refused": (name) => `延期申请未获同意：${name}`,
};

function body(l: SurveyLetter, name: string): { zh: string[]; en: string[] } {
  const zhUntil = zhDay(l.until);
  switch (l.kind) {
    case "invitation":
      return {
        zh: [
          `${l.host.zh}正在开展“${l.campaign.zh}”，邀请贵单位填报技术难题和人才需求，截止 ${zhUntil}。`,
          ...(l.message.zh ? [l.message.zh] : []),
          "请打开下面的专属链接填报，无需注册账号，草稿自动保存；往年的需求可一键续报。",
        ],
        en: [
          `${l.host.en} asks ${name} for its technology and talent needs (${l.campaign.en}), until ${l.until}. The personal link needs no account, drafts are kept, and last year's needs can be renewed.`,
        ],
      };
    case "reminder":
      return {
        zh: [
          `“${l.campaign.zh}”将于 ${zhUntil} 截止，目前尚未收到贵单位的填报。`,
          "已填写的草稿仍然保留，打开下面的专属链接即可继续。如暂无需求，请告知所在县（市、区）经办人。",
        ],
        en: [`${l.campaign.en} closes on ${l.until} and has no answer from you yet. Your drafts are kept.`],
      };
    case "extension-granted":
      return {
        zh: [
          `贵单位关于“${l.campaign.zh}”的延期申请已获同意，请于 ${zhUntil} 前提交。草稿仍在，使用原来的链接即可。`,
          ...(l.remark ? [`经办人说明：${l.remark}`] : []),
        ],
        en: [`Your extension was granted: please submit by ${l.until}, with the link you have.`],
      };
    case "extension-refused":
      return {
        zh: [
          `贵单位关于“${l.campaign.zh}”的延期申请未获同意。草稿仍然保留。`,
          ...(l.remark ? [`经办人说明：${l.remark}`] : []),
        ],
        en: ["Your extension was not granted. Your drafts are kept."],
      };
  }
}

/** The letter of a campaign to an enterprise, Chinese first, English below; as text and HTML. */
export function surveyLetter(l: SurveyLetter): { subject: string; text: string; html: string } {
  const name = oneLine(l.name);
  const { zh, en } = body(l, name);
  const paragraphs = [`${name}：`, ...zh];
  const foot = "链接仅限贵单位使用，请勿转发。";
  const withLink = l.link !== "";
  return {
    subject: SUBJECTS[l.kind](oneLine(l.campaign.zh)),
    text: [...paragraphs, ...(withLink ? [l.link, foot] : []), "——", ...en, ""].join("\n\n"),
    html: `<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif;line-height:1.6;max-width:40em">
${paragraphs.map((p) => `<p>${escapeHtml(p)}</p>`).join("\n")}
${
  withLink
    ? `<p><a href="${escapeHtml(l.link)}" style="display:inline-block;padding:10px 18px;background:#1d5fbf;color:#fff;text-decoration:none;border-radius:6px">打开并填报 · Open</a></p>
<p style="color:#666;font-size:90%">${escapeHtml(l.link)}</p>
<p style="color:#666">${foot}</p>`
    : ""
}
${en.map((p) => `<p lang="en" style="color:#555">${escapeHtml(p)}</p>`).join("\n")}</body></html>`,
  };
}
