import type { Notice } from "#modules/accounts/model/notice.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { NeedRow } from "../needs.repository.ts";
import type { TestReadRow } from "../tables.ts";

const send = (work: UnitOfWork, notice: Notice) => work.later("notice", notice);

/** Asks the reader. The title is public; the enterprise is not named. */
export function tellReader(work: UnitOfWork, need: NeedRow, read: TestReadRow): void {
  if (!read.personId) return;
  send(work, {
    kind: "need.test-read-asked",
    to: { personId: read.personId },
    subject: { zh: `请试读一项需求：${need.title}`, en: `Would you test-read a need: ${need.title}` },
    text: {
      zh: `请从专业角度看看需求“${need.title}”的公开文字能否看懂，约需五分钟，${read.dueOn} 前答复即可；不便也请告知。`,
      en: `Please tell whether the public text of “${need.title}” can be understood. It takes about five minutes, until ${read.dueOn}; declining is fine too.`,
    },
    link: `/needs/test-reads/${read.id}`,
  });
}

/** Tells the enterprise and whoever asked how it went; neither letter names the reader. */
export function tellOutcome(work: UnitOfWork, need: NeedRow, read: TestReadRow): void {
  const words =
    read.state === "answered"
      ? read.verdict === "clear"
        ? { zh: "专家认为看得懂", en: "the reader understands it" }
        : { zh: "专家认为须补充，请查看问题", en: "the reader has questions" }
      : { zh: "没有得到答复，可另请一位", en: "nobody answered; another reader can be asked" };
  const notice = {
    kind: "need.test-read-answered" as const,
    subject: { zh: `需求试读结果：${need.title}`, en: `Test-read of ${need.title}` },
    text: {
      zh: `需求“${need.title}”（${need.code}）的试读：${words.zh}。`,
      en: `Test-read of “${need.title}” (${need.code}): ${words.en}.`,
    },
    link: `/needs/${need.id}`,
  };
  if (read.state === "answered") send(work, { ...notice, to: { organisationId: need.organisationId } });
  if (read.askedById) send(work, { ...notice, to: { personId: read.askedById } });
}
