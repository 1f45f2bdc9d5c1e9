import { Button } from "antd";
import { useState } from "react";
import { api, type FormField, ReasonDialog, useRead, useRefresh, useText } from "#platform/web/index.ts";
import type { Partners } from "../../model/meetings/meeting.ts";
import type { Programme } from "../../model/programme/programme.ts";
import { slotOptions } from "../shared/slot-text.ts";

type Choice = Partners["partners"][number];
const optionOf = (p: { key: string; name: string; nameEn: string | null } & Partial<Choice>) => {
  const unit = p.organisationName && p.organisationName !== p.name ? p.organisationName : null;
  return {
    value: p.key,
    label: {
      zh: unit ? `${p.name} · ${unit}` : p.name,
      en: `${p.nameEn ?? p.name}${unit ? ` · ${unit}` : ""}`,
    },
  };
};

/** Asks a party of the other side for a meeting; officers choose both sides. */
export function AskButton({ activityId }: { activityId: string }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const partners = useRead<Partners>("/meeting-requests/partners", { activity: activityId });
  const programme = useRead<Programme>(`/activities/${activityId}/programme`, {}, open);
  const mine = partners.data?.mine ?? [];
  const others = partners.data?.partners ?? [];
  const officer = mine.length === 0;
  if (others.length === 0) return null;
  const from: FormField = {
    id: "from",
    label: { zh: "发起方", en: "From" },
    kind: "enum",
    required: true,
    options: (officer ? others : mine).map(optionOf),
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(
          officer ? { zh: "代为发起约谈", en: "Ask on behalf" } : { zh: "发起约谈", en: "Ask for a meeting" },
        )}
      </Button>
      <ReasonDialog
        open={open && programme.data !== undefined}
        title={{ zh: "发起约谈", en: "Ask for a meeting" }}
        body={{
          zh: "对方会收到邮件，可以接受、谢绝或提议其他时段；接受后由组织方安排时间和桌位。双方的联系方式不会向对方显示。",
          en: "The other side gets a mail and can accept, decline or propose another time; once accepted the organisers find time and table. Neither side sees how to reach the other.",
        }}
        reason={false}
        confirmLabel={{ zh: "发出约谈", en: "Send the request" }}
        initial={mine.length === 1 ? { from: mine[0]?.key } : {}}
        fields={[
          ...(mine.length === 1 ? [] : [from]),
          {
            id: "to",
            label: { zh: "约谈对象", en: "With" },
            kind: "enum",
            required: true,
            options: others.map(optionOf),
          },
          { id: "title", label: { zh: "想谈什么", en: "About" }, kind: "text", required: true, max: 200 },
          { id: "message", label: { zh: "留言", en: "Message" }, kind: "longtext", max: 1000 },
          {
            id: "preferredSlots",
            label: { zh: "希望的时段", en: "Preferred slots" },
            kind: "enums",
            options: slotOptions(programme.data?.slots ?? []),
            help: { zh: "留空为都可以", en: "Empty: any" },
          },
        ]}
        onConfirm={async ({ values }) => {
          await api.post("/meeting-requests", {
            activityId,
            from: values.from ?? mine[0]?.key,
            to: values.to,
            title: values.title,
            message: values.message || null,
            preferredSlots: Array.isArray(values.preferredSlots) ? values.preferredSlots : [],
          });
          await refresh("/meeting-requests");
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
