import { escapeHtml } from "#platform/kernel/escape-html.ts";
import type { Text } from "#platform/kernel/text.ts";

type Locale = keyof Text;
export type Letter = {
  readonly activity: {
    readonly name: Text;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly venue: string | null;
  };
  readonly name: string;
  readonly kind: "expert" | "organisation";
  readonly host: Text;
  readonly locale: Locale;
  readonly link: string;
  /** ISO day until which the link works. */
  readonly until: string;
  readonly reminder: boolean;
};

const zhDay = (day: string): string => {
  const [y, m, d] = day.split("-").map(Number);
  return `${y}年${m}月${d}日`;
};
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const enDay = (day: string): string => {
  const [y, m, d] = day.split("-").map(Number);
  return `${d} ${MONTHS[(m ?? 1) - 1]} ${y}`;
};

/** The days of an event in words, e.g. 2023年9月24日至25日 · 24–25 September 2023; null when they are open. */
export function daysInWords(startsOn: string | null, endsOn: string | null): Text | null {
  if (!startsOn) return null;
  if (!endsOn || endsOn === startsOn) return { zh: zhDay(startsOn), en: enDay(startsOn) };
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const last = Number(endsOn.slice(8));
  return sameMonth
    ? {
        zh: `${zhDay(startsOn)}至${last}日`,
        en: `${Number(startsOn.slice(8))}–${enDay(endsOn)}`,
      }
    : { zh: `${zhDay(startsOn)}至${zhDay(endsOn)}`, en: `${enDay(startsOn)} to ${enDay(endsOn)}` };
}

/** Subject, paragraphs and the words of the button, in the invitee's language. */
function wording(l: Letter): { subject: string; paragraphs: string[]; button: string; foot: string } {
  const days = daysInWords(l.activity.startsOn, l.activity.endsOn)?.[l.locale];
  const { venue } = l.activity;
  if (l.locale === "zh") {
    const name = l.activity.name.zh;
    return {
      subject: l.reminder ? `请回复参会邀请：${name}` : `邀请函：${name}`,
      paragraphs: [
        l.kind === "expert" ? `尊敬的${l.name}：` : `${l.name}：`,
        l.reminder
          ? `此前我们邀请${l.kind === "expert" ? "您" : "贵单位"}参加${name}，尚未收到回复。为便于安排洽谈、接送和住宿，请您抽空回复能否参会。`
          : `${l.host.zh}诚邀${l.kind === "expert" ? "您" : "贵单位"}参加${name}${l.kind === "expert" ? "，与当地企业面对面洽谈" : "，与受邀专家面对面洽谈"}。`,
        ...(days ? [`时间：${days}`] : []),
        ...(venue ? [`地点：${venue}`] : []),
        "请打开下面的专属链接，回复能否参会，并填写行程、住宿、翻译和饮食要求。无需注册账号；回复后仍可修改。",
      ],
      button: "查看邀请并回复",
      foot: `链接仅限${l.kind === "expert" ? "您本人" : "贵单位"}使用，请勿转发；有效期至${zhDay(l.until)}。`,
    };
  }
  const name = l.activity.name.en;
  return {
    subject: l.reminder ? `Please reply: invitation to ${name}` : `Invitation: ${name}`,
    paragraphs: [
      `Dear ${l.name},`,
      l.reminder
        ? `We invited you to ${name} and have not heard from you yet. So that we can arrange meetings, transfers and accommodation, please let us know whether you can come.`
        : `${l.host.en} cordially invites you to ${name}, to meet ${l.kind === "expert" ? "local enterprises" : "the invited experts"} face to face.`,
      ...(days ? [`When: ${days}`] : []),
      ...(venue ? [`Where: ${venue}`] : []),
      "Please open your personal link below to accept or decline, and to tell us about your journey, accommodation, interpreter and diet. You need no account, and you can change your answer later.",
    ],
    button: "See the invitation and reply",
    foot: `The link is for you only; please do not forward it. It works until ${enDay(l.until)}.`,
  };
}

/** The letter that carries a personal link, as text and HTML. */
export function invitationLetter(l: Letter): { subject: string; text: string; html: string } {
  const { subject, paragraphs, button, foot } = wording(l);
  const shown = paragraphs.map((p) => `<p>${escapeHtml(p)}</p>`).join("\n");
  return {
    subject,
    text: `${paragraphs.join("\n\n")}\n\n${l.link}\n\n${foot}\n`,
    html: `<!doctype html><html lang="${l.locale === "zh" ? "zh-CN" : "en"}"><body style="font-family:sans-serif;line-height:1.6;max-width:40em">
${shown}
<p><a href="${escapeHtml(l.link)}" style="display:inline-block;padding:10px 18px;background:#1d5fbf;color:#fff;text-decoration:none;border-radius:6px">${escapeHtml(button)}</a></p>
<p style="color:#666;font-size:90%">${escapeHtml(l.link)}</p>
<p style="color:#666">${escapeHtml(foot)}</p></body></html>`,
  };
}
