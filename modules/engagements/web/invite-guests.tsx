import { App, Button } from "antd";
import { useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  api,
  ReasonDialog,
  type Text,
  useEdition,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { countyOptions } from "../model/county-options.ts";

type Edition = { activities: { id: string; name: Text; kind: string }[] };

/** Invites experts to one of the edition's activities. */
export function InviteGuests() {
  const { t } = useText();
  const { message } = App.useApp();
  const edition = useEdition();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const read = useRead<Edition>(`/editions/${edition?.id}`, {}, open && edition !== null);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t({ zh: "邀请专家", en: "Invite experts" })}
      </Button>
      <ReasonDialog
        open={open && read.data !== undefined}
        title={{ zh: "邀请专家参加活动", en: "Invite experts to an activity" }}
        reason={false}
        fields={[
          {
            id: "activityId",
            label: { zh: "活动", en: "Activity" },
            kind: "enum",
            required: true,
            options: (read.data?.activities ?? []).map((a) => ({ value: a.id, label: a.name })),
          },
          {
            id: "expertIds",
            label: { zh: "专家", en: "Experts" },
            kind: "reference",
            source: "/experts",
            multiple: true,
            required: true,
          },
          {
            id: "county",
            label: { zh: "接待县（市、区）", en: "Receiving county" },
            kind: "enum",
            options: countyOptions(jiaozuo),
          },
        ]}
        onConfirm={async ({ values }) => {
          const ids = Array.isArray(values.expertIds) ? values.expertIds : [];
          const result = await api.post<{ invited: unknown[]; already: number }>("/guests", {
            activityId: values.activityId,
            guests: ids.map((expertId) => ({ expertId, county: values.county ?? null })),
          });
          void message.success(
            t(
              {
                zh: "已邀请 {count} 位，{already} 位此前已受邀",
                en: "{count} invited, {already} invited before",
              },
              { count: result.invited.length, already: result.already },
            ),
          );
          await refresh("/guests");
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
