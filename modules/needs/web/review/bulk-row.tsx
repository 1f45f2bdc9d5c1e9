import { useState } from "react";
import { AppLink, StageTag, type Text, useRead, useText } from "#platform/web/index.ts";
import { clockStateLabels } from "../../model/escalation/escalation.ts";
import { fieldOptions } from "../../model/form/choices.ts";
import { needFieldsOf } from "../../model/need.ts";
import type { NeedItem } from "../../model/need-item.ts";
import type { NeedView } from "../../model/need-view.ts";
import { reasonTemplates } from "../../model/review/reason-templates.ts";
import { NeedValues } from "../need-values.tsx";
import { type Draft, lacksWords } from "./drafts.ts";

const said = {
  open: { zh: "待定", en: "Open" },
  pass: { zh: "通过", en: "Pass" },
  return: { zh: "退回", en: "Send back" },
  remark: { zh: "审核意见", en: "Remark" },
  addField: { zh: "按字段退回…", en: "Send back a field…" },
  template: { zh: "常用意见…", en: "Usual words…" },
  remove: { zh: "移除", en: "Remove" },
  content: { zh: "查看内容", en: "What it says" },
  changed: {
    zh: "填写意见后此需求已有改动，请重新核对",
    en: "Changed since you wrote this: please look again",
  },
  looked: { zh: "已核对", en: "I have looked" },
  lacking: { zh: "请写明退回原因", en: "Say why it is sent back" },
} as const satisfies Record<string, Text>;
const VERDICTS = ["open", "pass", "return"] as const;

interface RowProps {
  need: NeedItem;
  draft: Draft;
  /** Words are missing and were asked for. */
  showLacking: boolean;
  onChange: (part: Partial<Draft>) => void;
}

/** One need of a bulk review: its verdict, its opinion, the fields to send back; the whole need unfolds below. */
export function BulkRow({ need, draft, showLacking, onChange }: RowProps) {
  const { t, date, list, number } = useText();
  const label = `${need.code} ${need.title}`;
  const lacking = showLacking && lacksWords(draft);
  const stale = draft.verdict !== "open" && draft.version !== need.version;
  return (
    <li className="hz-card hz-bulk-row" data-verdict={draft.verdict} data-need={need.id}>
      <div className="hz-card-head">
        <div className="hz-card-title">
          <AppLink to={`/needs/${need.id}/review`}>{label}</AppLink>
        </div>
        {need.clock && need.clock !== "on-time" && (
          <StageTag
            label={clockStateLabels[need.clock]}
            tone={need.clock === "due-soon" ? "warning" : "danger"}
          />
        )}
      </div>
      <div className="hz-quiet">
        {[
          need.enterprise,
          list(need.field.map((f) => t(fieldOptions.find((o) => o.value === f)?.label ?? { zh: f, en: f }))),
          need.deskDueAt && `${t({ zh: "期限", en: "due" })} ${date(need.deskDueAt)}`,
          need.readiness !== null &&
            t({ zh: "完备度 {n}", en: "readiness {n}" }, { n: number(need.readiness) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      <div className="hz-bulk-decision">
        <fieldset className="hz-bulk-verdict">
          <legend className="hz-visually-hidden">{label}</legend>
          {VERDICTS.map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name={`verdict-${need.id}`}
                value={verdict}
                checked={draft.verdict === verdict}
                onChange={() => onChange({ verdict })}
              />
              {t(said[verdict])}
            </label>
          ))}
        </fieldset>
        {draft.verdict !== "open" && (
          <>
            <input
              className="hz-bulk-words"
              value={draft.reason}
              maxLength={1000}
              aria-invalid={lacking}
              aria-label={`${t(said.remark)} ${label}`}
              placeholder={t(said.remark)}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
            {draft.verdict === "return" && (
              <Templates
                need={need}
                field=""
                onChoose={(text) => onChange({ reason: draft.reason + text })}
              />
            )}
          </>
        )}
      </div>
      {draft.verdict === "return" && <FieldReasons need={need} draft={draft} onChange={onChange} />}
      {lacking && (
        <span role="alert" className="hz-error-text">
          {t(said.lacking)}
        </span>
      )}
      {stale && (
        <span role="status" className="hz-error-text">
          {t(said.changed)}{" "}
          <button type="button" className="hz-link" onClick={() => onChange({ version: need.version })}>
            {t(said.looked)}
          </button>
        </span>
      )}
      <Content need={need} />
    </li>
  );
}

/** Usual words for a field (or the whole), put in by choosing them. */
function Templates({
  need,
  field,
  onChoose,
}: {
  need: NeedItem;
  field: string;
  onChoose: (text: string) => void;
}) {
  const { t } = useText();
  const templates = reasonTemplates(need.kind, field);
  if (templates.length === 0) return null;
  return (
    <select
      value=""
      aria-label={`${t(said.template)} ${need.code}`}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t(said.template)}</option>
      {templates.map(({ text }) => (
        <option key={text.en} value={t(text)}>
          {t(text)}
        </option>
      ))}
    </select>
  );
}

function FieldReasons({ need, draft, onChange }: Pick<RowProps, "need" | "draft" | "onChange">) {
  const { t } = useText();
  const fields = needFieldsOf(need.kind);
  const labelOf = (id: string) => t(fields.find((f) => f.id === id)?.label) || id;
  const named = new Set(draft.fields.map((f) => f.field));
  const setReason = (field: string, reason: string) =>
    onChange({ fields: draft.fields.map((f) => (f.field === field ? { ...f, reason } : f)) });
  return (
    <div className="hz-bulk-fields">
      {draft.fields.map(({ field, reason }) => (
        <div key={field} className="hz-bulk-decision">
          <strong>{labelOf(field)}</strong>
          <input
            className="hz-bulk-words"
            value={reason}
            maxLength={500}
            aria-label={`${labelOf(field)} ${need.code}`}
            onChange={(event) => setReason(field, event.target.value)}
          />
          <Templates need={need} field={field} onChoose={(text) => setReason(field, reason + text)} />
          <button
            type="button"
            className="hz-link"
            aria-label={`${t(said.remove)} ${labelOf(field)}`}
            onClick={() => onChange({ fields: draft.fields.filter((f) => f.field !== field) })}
          >
            {t(said.remove)}
          </button>
        </div>
      ))}
      <select
        value=""
        aria-label={`${t(said.addField)} ${need.code}`}
        onChange={(event) =>
          event.target.value &&
          onChange({ fields: [...draft.fields, { field: event.target.value, reason: "" }] })
        }
      >
        <option value="">{t(said.addField)}</option>
        {fields
          .filter((f) => !named.has(f.id))
          .map((f) => (
            <option key={f.id} value={f.id}>
              {t(f.label)}
            </option>
          ))}
      </select>
    </div>
  );
}

/** The need itself, read when it is unfolded. */
function Content({ need }: { need: NeedItem }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const read = useRead<NeedView>(`/needs/${need.id}`, {}, open);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(said.content)}</summary>
      {read.data ? <NeedValues need={read.data} /> : open && <p className="hz-quiet">…</p>}
    </details>
  );
}
