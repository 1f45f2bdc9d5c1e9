import { App, Button } from "antd";
import { useState } from "react";
import { api, type FormField, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import { notRelevantOptions, type Side } from "../../model/feedback.ts";
import { seen } from "./shown.ts";

const fields: readonly FormField[] = [
  {
    id: "category",
    label: { zh: "不相关的原因", en: "Why it is not relevant" },
    kind: "enum",
    options: notRelevantOptions,
    required: true,
  },
  {
    id: "note",
    label: { zh: "补充说明", en: "Note" },
    kind: "longtext",
    max: 500,
    help: { zh: "选择“其他”时必填", en: "Required with “other”" },
  },
];

const bodies = {
  desk: {
    zh: "工作台将不再推荐这一组合，可随时在“已标记不相关”中恢复。",
    en: "The workbench no longer suggests this pair; it can be brought back under “Said not relevant”.",
  },
  demand: {
    zh: "将不再向贵单位推荐该专家用于此需求，可随时恢复。工作人员会看到所选原因。",
    en: "This expert is no longer suggested to you for this need, until you bring them back. Officers see the reason.",
  },
  supply: {
    zh: "将不再向您推荐该需求，可随时恢复。工作人员会看到所选原因。",
    en: "This need is no longer suggested to you, until you bring it back. Officers see the reason.",
  },
} as const;

/** Says that a suggestion does not fit; it leaves the list at once and can be brought back at once. */
export function NotRelevant(props: {
  side: Side;
  needId: string;
  expertId: string;
  /** Whom or what it is about, for those who hear the page. */
  about: string;
  /** Paths to renew. */
  renews: readonly string[];
}) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const { side, needId, expertId, renews } = props;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t({ zh: "{about}：标记不相关", en: "{about}: not relevant" }, { about: props.about })}
      >
        {t({ zh: "不相关", en: "Not relevant" })}
      </Button>
      <ReasonDialog
        open={open}
        title={{ zh: `标记不相关：${props.about}`, en: `Not relevant: ${props.about}` }}
        body={bodies[side]}
        reason={false}
        fields={fields}
        onConfirm={async ({ values }) => {
          const note = typeof values.note === "string" && values.note.trim() ? values.note : undefined;
          await seen(side, [{ needId, expertId }]);
          const said = { side, needId, expertId, category: values.category, note };
          await api.post("/suggestions/not-relevant", said);
          void message.success(t({ zh: "已记录，不再推荐", en: "Noted; it is no longer suggested" }));
          await refresh(...renews);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
