import type { Text } from "#platform/kernel/text.ts";
import type { RepairTrigger } from "../timetable.ts";
import type { Labels } from "./names.ts";

/** What happened, in a sentence. */
export function triggerText(trigger: RepairTrigger, labels: Labels): Text {
  const label = (id: string | null | undefined): Text =>
    id ? (labels.get(id) ?? { zh: id, en: id }) : { zh: "", en: "" };
  const who = label(trigger.party);
  const when = label(trigger.slot);
  const since = trigger.slot ? { zh: `自 ${when.zh} 起`, en: ` from ${when.en}` } : { zh: "", en: "" };
  switch (trigger.kind) {
    case "party-absent": {
      const back = label(trigger.until);
      const until = trigger.until ? { zh: `，${back.zh} 恢复`, en: `, back at ${back.en}` } : back;
      return { zh: `${who.zh}${since.zh}缺席${until.zh}`, en: `${who.en} is absent${since.en}${until.en}` };
    }
    case "party-late":
      return {
        zh: `${who.zh}迟到，${when.zh} 才能到场`,
        en: `${who.en} is late and can be there at ${when.en}`,
      };
    case "party-leaves":
      return { zh: `${who.zh}${since.zh}提前离开`, en: `${who.en} leaves early${since.en}` };
    case "meeting-cancelled":
      return {
        zh: `洽谈 ${label(trigger.meeting).zh} 取消`,
        en: `meeting ${label(trigger.meeting).en} is cancelled`,
      };
    case "table-closed":
      return {
        zh: `洽谈桌 ${label(trigger.table).zh}${since.zh}停用`,
        en: `table ${label(trigger.table).en} is closed${since.en}`,
      };
  }
}
