import { Button, Drawer } from "antd";
import { useMemo, useState } from "react";
import { type FormSection, Panel, RecordForm, useRefresh, useText } from "#platform/web/index.ts";
import type { AttendanceView } from "../../model/attendance/invitation.ts";
import { languageOptions } from "../../model/attendance/options.ts";
import { counties } from "../meetings/labels.ts";
import { edit, renewed } from "./calls.ts";

const sections: readonly FormSection[] = [
  {
    id: "office",
    fields: [
      {
        id: "hotelName",
        label: { zh: "酒店", en: "Hotel" },
        kind: "text",
        max: 80,
        width: "half",
        privacy: "contact",
      },
      {
        id: "hotelRoom",
        label: { zh: "房号", en: "Room" },
        kind: "text",
        max: 20,
        width: "half",
        privacy: "contact",
      },
      {
        id: "county",
        label: { zh: "县（市、区）", en: "County" },
        kind: "enum",
        options: counties,
        width: "half",
        help: { zh: "由哪个县（市、区）接待", en: "Which county looks after the party" },
      },
      {
        id: "protocolRank",
        label: { zh: "礼宾次序", en: "Protocol order" },
        kind: "integer",
        min: 1,
        max: 9999,
        required: true,
        width: "half",
        help: { zh: "数字小的在前，决定座次和名单", en: "Lower comes first: seats and lists follow it" },
      },
      {
        id: "language",
        label: { zh: "邀请语言", en: "Language of letters" },
        kind: "enum",
        options: languageOptions,
        required: true,
        width: "half",
      },
    ],
  },
];
const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() ? value.trim() : null;

/** What officers arrange beside the reply. */
export function OfficePanel({ view }: { view: AttendanceView }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const initial = useMemo(
    () => ({
      hotelName: view.hotelName,
      hotelRoom: view.hotelRoom,
      county: view.county,
      protocolRank: view.protocolRank,
      language: view.language,
    }),
    [view],
  );
  const wanted = view.replyState === "accepted" && view.reply?.hotel && !view.hotelName;
  return (
    <Panel
      title={{ zh: "会务安排", en: "Arrangements" }}
      extra={
        <Button onClick={() => setOpen(true)}>{t({ zh: "安排住宿、次序", en: "Hotel and order" })}</Button>
      }
    >
      <p className="hz-quiet">
        {wanted
          ? t({ zh: "对方需要住宿，尚未安排酒店。", en: "A hotel is wanted and none is assigned." })
          : t({
              zh: "酒店、接待县（市、区）、礼宾次序和邀请语言在此修改。",
              en: "Hotel, county, protocol order and language of letters are changed here.",
            })}
      </p>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t({ zh: "会务安排", en: "Arrangements" })}
        size={560}
        className="hz-drawer"
        destroyOnHidden
      >
        <RecordForm<{ id: string }>
          formId="attendance"
          recordId={view.id}
          sections={sections}
          initial={initial}
          version={view.version}
          submit={(values, { version, idempotencyKey }) =>
            edit(
              view.id,
              {
                version,
                hotelName: text(values.hotelName),
                hotelRoom: text(values.hotelRoom),
                county: text(values.county),
                protocolRank: values.protocolRank,
                language: values.language,
              },
              idempotencyKey,
            )
          }
          onDone={async () => {
            setOpen(false);
            await refresh(...renewed(view.activityId));
          }}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </Panel>
  );
}
