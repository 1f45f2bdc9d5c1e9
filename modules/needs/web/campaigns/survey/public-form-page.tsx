import { useSearch } from "@tanstack/react-router";
import { Alert, Button, Segmented, Skeleton } from "antd";
import { useEffect, useMemo, useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  type FormSection,
  LanguageSwitch,
  Mark,
  RecordForm,
  RefusalNotice,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { type AnswerReceipt, answererFields, type FormView } from "../../../model/campaigns/answer.ts";
import type { NeedKind } from "../../../model/directory.ts";
import { needKindLabels } from "../../../model/need.ts";
import { emptyNeed, needSections, sentValues } from "../../need-form.ts";
import { ReadinessPanel } from "../../readiness/readiness-panel.tsx";
import { publicForm } from "./calls.ts";
import { toInput } from "./to-input.ts";
import "./survey.css";

const OWN = ["name", "uscc", "county"];
const CONTACT = ["contactName", "contactMobile", "contactEmail"];

const sectionsFor = (kind: NeedKind, counties: readonly string[]): FormSection[] => [
  {
    id: "answerer",
    title: { zh: "企业信息", en: "Your enterprise" },
    fields: answererFields.map((f) =>
      f.id === "county"
        ? {
            ...f,
            options: jiaozuo.counties
              .filter((c) => counties.length === 0 || counties.includes(c.code))
              .map((c) => ({ value: c.code, label: c.label })),
          }
        : f,
    ),
  },
  ...needSections(kind),
];

/** The public form of a survey: an enterprise that nobody invited tells a need; the county checks. */
export default function PublicFormPage() {
  const code = useRouteParam("code");
  const { county } = useSearch({ strict: false }) as { county?: string };
  const { t, date } = useText();
  const [form, setForm] = useState<FormView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [kind, setKind] = useState<NeedKind | null>(null);
  const [receipt, setReceipt] = useState<AnswerReceipt | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    publicForm.view(code).then(setForm, setError);
  }, [code]);
  const chosen = kind ?? form?.kinds[0] ?? "technology";
  const sections = useMemo(() => sectionsFor(chosen, form?.counties ?? []), [chosen, form]);
  const initial = useMemo(
    () => ({ ...emptyNeed, ...(county && form?.counties.includes(county) ? { county } : {}) }),
    [county, form],
  );
  return (
    <div className="hz-survey">
      <div className="hz-survey-head">
        <span className="hz-survey-brand">
          <Mark size={28} />
          <span>{t({ zh: "汇智 · 需求征集", en: "Huizhi · Survey" })}</span>
        </span>
        <LanguageSwitch />
      </div>
      <RefusalNotice error={error} />
      {!form && !error && <Skeleton active />}
      {form && (
        <div className="hz-stack">
          <section className="hz-panel hz-survey-letter">
            <h1>{t(form.name)}</h1>
            {t(form.message) && <p className="hz-survey-message">{t(form.message)}</p>}
            <p>
              {t(
                { zh: "{from} 至 {to}", en: "{from} to {to}" },
                { from: date(form.opensOn), to: date(form.closesOn) },
              )}
            </p>
            <p className="hz-quiet">
              {t({
                zh: "本表面向未收到邀请的企业，提交后由所在县（市、区）核对审核。已收到专属链接的企业请用专属链接填报。",
                en: "For enterprises that were not invited; your county checks what you send. If you have a personal link, use that instead.",
              })}
            </p>
          </section>
          {receipt ? (
            <Receipt
              receipt={receipt}
              onMore={() => {
                setReceipt(null);
                setRound(round + 1);
              }}
            />
          ) : form.standing === "open" ? (
            <>
              {form.kinds.length > 1 && (
                <Segmented
                  block
                  value={chosen}
                  onChange={setKind}
                  aria-label={t({ zh: "需求种类", en: "Kind of need" })}
                  options={form.kinds.map((value) => ({ value, label: t(needKindLabels[value]) }))}
                />
              )}
              <RecordForm<AnswerReceipt>
                key={`${chosen}-${round}`}
                formId={`survey-form-${chosen}`}
                recordId={code}
                sections={sections}
                initial={initial}
                submitLabel={{ zh: "提交", en: "Submit" }}
                aside={(values) => (
                  <ReadinessPanel kind={chosen} values={values} onPoint={({ field }) => toInput(field)} />
                )}
                submit={(filled) => {
                  const own = Object.fromEntries(
                    [...OWN, ...CONTACT].map((id) => [id, filled[id] === "" ? null : (filled[id] ?? null)]),
                  );
                  const values = Object.fromEntries(
                    Object.entries(filled).filter(([id]) => !OWN.includes(id)),
                  );
                  return publicForm.answer(code, { answerer: own, kind: chosen, values: sentValues(values) });
                }}
                onDone={(done) => {
                  setReceipt(done);
                  window.scrollTo({ top: 0 });
                }}
              />
            </>
          ) : (
            <Alert
              type="info"
              showIcon
              title={
                form.standing === "over"
                  ? t(
                      { zh: "征集已于 {day} 截止", en: "The survey closed on {day}" },
                      { day: date(form.closesOn) },
                    )
                  : t(
                      { zh: "征集 {day} 开始", en: "The survey begins on {day}" },
                      { day: date(form.opensOn) },
                    )
              }
            />
          )}
        </div>
      )}
    </div>
  );
}

/** What was received under which number, and whether it waits for a person. */
function Receipt({ receipt, onMore }: { receipt: AnswerReceipt; onMore: () => void }) {
  const { t, date, dateTime } = useText();
  return (
    <section className="hz-panel" role="status">
      <h2>{t({ zh: "已收到，感谢填报", en: "Received, thank you" })}</h2>
      <p>{t({ zh: "回执编号", en: "Your receipt" })}</p>
      <p className="hz-survey-receipt">{receipt.code}</p>
      <p className="hz-quiet">{dateTime(receipt.receivedAt)}</p>
      {receipt.state === "waiting" ? (
        <p>
          {receipt.earlier
            ? t(
                {
                  zh: "贵单位已于 {day} 填报过（编号 {code}）。本次内容已保留，由所在县（市、区）核对是否重复后受理。",
                  en: "Your enterprise answered on {day} already ({code}). This answer is kept; your county checks whether it repeats that one.",
                },
                { day: date(receipt.earlier.on), code: receipt.earlier.code },
              )
            : t({
                zh: "内容已保留，由所在县（市、区）核对企业信息后受理。",
                en: "It is kept; your county checks your enterprise's facts first.",
              })}
        </p>
      ) : (
        <p>{t({ zh: "已转所在县（市、区）审核。", en: "It is with your county for checking." })}</p>
      )}
      <Button onClick={onMore}>{t({ zh: "再填一条", en: "Another need" })}</Button>
    </section>
  );
}
