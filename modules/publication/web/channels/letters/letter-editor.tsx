import { Drawer } from "antd";
import { useMemo } from "react";
import { api, type FormSection, RecordForm, useRefresh, useText } from "#platform/web/index.ts";
import type { DispatchLetter, DispatchView } from "../../../model/channels/dispatch.ts";
import { LetterAt, NeedsInput } from "./needs-input.tsx";

const sections: readonly FormSection[] = [
  {
    id: "needs",
    title: { zh: "需求", en: "Needs" },
    fields: [
      {
        id: "needs",
        label: { zh: "本渠道的需求", en: "Needs of this letter" },
        kind: "custom",
        input: NeedsInput,
      },
    ],
  },
  {
    id: "zh",
    title: { zh: "中文邮件", en: "Chinese letter" },
    fields: [
      { id: "subjectZh", label: { zh: "主题", en: "Subject" }, kind: "text", required: true, max: 200 },
      {
        id: "introZh",
        label: { zh: "正文开头", en: "Opening" },
        kind: "longtext",
        required: true,
        max: 2000,
      },
    ],
  },
  {
    id: "en",
    title: { zh: "英文邮件", en: "English letter" },
    fields: [
      {
        id: "subjectEn",
        label: { zh: "主题（英文）", en: "Subject" },
        kind: "text",
        required: true,
        max: 200,
      },
      {
        id: "introEn",
        label: { zh: "正文开头（英文）", en: "Opening" },
        kind: "longtext",
        required: true,
        max: 3000,
      },
    ],
  },
];

/** Words and needs of one channel's letter. */
export function LetterEditor(props: { dispatch: DispatchView; letter: DispatchLetter; onClose: () => void }) {
  const { dispatch, letter, onClose } = props;
  const { t } = useText();
  const refresh = useRefresh();
  const initial = useMemo(() => ({ ...letter, needs: letter.needs }), [letter]);
  const at = useMemo(
    () => ({ dispatchId: dispatch.id, channelId: letter.channelId }),
    [dispatch.id, letter.channelId],
  );
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      className="hz-drawer"
      title={t({ zh: letter.channelNameZh, en: letter.channelNameEn ?? letter.channelNameZh })}
    >
      <LetterAt value={at}>
        <RecordForm<{ id: string }>
          formId="dispatch-letter"
          recordId={`${dispatch.id}-${letter.channelId}`}
          version={dispatch.version}
          sections={sections}
          initial={initial}
          submit={(values, { version, idempotencyKey }) =>
            api.patch(
              `/dispatches/${dispatch.id}/letters/${letter.channelId}`,
              {
                version,
                subjectZh: values.subjectZh,
                subjectEn: values.subjectEn,
                introZh: values.introZh,
                introEn: values.introEn,
                needIds: ((values.needs ?? []) as { needId: string }[]).map((n) => n.needId),
              },
              { idempotencyKey },
            )
          }
          onDone={() => {
            void refresh("/dispatches");
            onClose();
          }}
          onCancel={onClose}
        />
      </LetterAt>
    </Drawer>
  );
}
