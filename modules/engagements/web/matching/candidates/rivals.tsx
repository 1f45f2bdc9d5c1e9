import { Button } from "antd";
import { useState } from "react";
import {
  api,
  type FormField,
  ReasonDialog,
  RefusalNotice,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { Suggested } from "../../../model/suggestion.ts";

const fields: readonly FormField[] = [
  {
    id: "organisationId",
    label: { zh: "竞争对手单位", en: "Competitor" },
    kind: "reference",
    source: "/organisations",
    required: true,
  },
];

/** Competitors named for a need: who works there or has an agreement with them is left out of its suggestions. */
export function Rivals(props: { needId: string; rivals: Suggested["rivals"]; canName: boolean }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { needId, rivals } = props;
  if (!props.canName && rivals.length === 0) return null;
  const path = `/needs/${needId}/suggestions`;
  const takeBack = async (organisationId: string) => {
    setError(null);
    try {
      await api.post(`/needs/${needId}/rivals/${organisationId}/withdraw`, {});
      await refresh(path);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <div className="hz-conditions">
      <p>
        <span className="hz-quiet">{t({ zh: "回避的竞争对手", en: "Competitors to avoid" })}</span>
        {rivals.map((r) =>
          props.canName ? (
            <button
              key={r.organisationId}
              type="button"
              className="hz-chip hz-chip-on"
              title={t({ zh: "点击撤销", en: "Press to take back" })}
              onClick={() => void takeBack(r.organisationId)}
            >
              {r.name} <span aria-hidden>×</span>
            </button>
          ) : (
            <span key={r.organisationId} className="hz-chip hz-chip-on">
              {r.name}
            </span>
          ),
        )}
        {props.canName && (
          <Button size="small" type="dashed" onClick={() => setOpen(true)}>
            {t({ zh: "声明竞争对手", en: "Name a competitor" })}
          </Button>
        )}
      </p>
      <RefusalNotice error={error} />
      <ReasonDialog
        open={open}
        title={{ zh: "声明竞争对手", en: "Name a competitor" }}
        body={{
          zh: "属于该单位、或与其已有意向和签约的专家，将不再推荐给此需求。",
          en: "Experts who belong to it, or have an intent or agreement with it, are left out for this need.",
        }}
        reason={false}
        fields={fields}
        onConfirm={async ({ values }) => {
          await api.post(`/needs/${needId}/rivals`, { organisationId: values.organisationId });
          await refresh(path);
        }}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
