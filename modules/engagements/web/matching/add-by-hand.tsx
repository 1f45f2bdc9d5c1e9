import { Button } from "antd";
import { useState } from "react";
import { api, type FormField, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import { channelOptions } from "../../model/engagement.options.ts";

const byOrganisation = (values: Record<string, unknown>) => values.side === "organisation";

const fields: readonly FormField[] = [
  {
    id: "side",
    label: { zh: "供给方", en: "Supply side" },
    kind: "enum",
    required: true,
    options: [
      { value: "expert", label: { zh: "专家", en: "Expert" } },
      { value: "organisation", label: { zh: "供方单位", en: "Supplier organisation" } },
    ],
  },
  {
    id: "expertId",
    label: { zh: "专家", en: "Expert" },
    kind: "reference",
    source: "/experts",
    required: true,
    visibleWhen: (values) => values.side === "expert",
  },
  {
    id: "supplierOrganisationId",
    label: { zh: "供方单位", en: "Supplier organisation" },
    kind: "reference",
    source: "/organisations",
    required: true,
    visibleWhen: byOrganisation,
  },
  { id: "channel", label: { zh: "渠道", en: "Channel" }, kind: "enum", options: channelOptions },
  { id: "recommender", label: { zh: "推荐人", en: "Recommended by" }, kind: "text", max: 80 },
  {
    id: "reason",
    label: { zh: "选择理由", en: "Why this choice" },
    kind: "longtext",
    max: 1000,
    help: {
      zh: "所选专家不在推荐前列时必填",
      en: "Required when the expert is not among the top suggestions",
    },
  },
];

/** A pair that came through another channel: an expert looked up by name, or a company as the supplier. */
export function AddByHand({ needId }: { needId: string }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t({ zh: "手工添加", en: "Add by hand" })}
      </Button>
      <ReasonDialog
        open={open}
        title={{ zh: "手工添加对接", en: "Add an engagement by hand" }}
        reason={false}
        fields={fields}
        onConfirm={async ({ values }) => {
          const { side: _side, ...given } = values;
          const said = Object.entries(given).filter(([, v]) => v !== undefined && v !== null && v !== "");
          await api.post("/engagements", { ...Object.fromEntries(said), needId, upTo: "shortlisted" });
          await refresh("/engagements", `/needs/${needId}/suggestions`, "/matching/needs");
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
