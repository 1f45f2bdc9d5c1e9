import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { ApiRefusal, RecordForm, RefusalNotice, type Text, useText } from "#platform/web/index.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import type { NeedKind } from "../../../model/directory.ts";
import { needKindLabels } from "../../../model/need.ts";
import { emptyNeed, needSections, sentValues } from "../../need-form.ts";
import { ReadinessPanel } from "../../readiness/readiness-panel.tsx";
import { SimilarNeeds } from "../../readiness/similar-needs.tsx";
import { survey, type Values } from "./calls.ts";
import { toInput } from "./to-input.ts";
import { forgetUnsent, type Held, type SaveState, unsentOf, useAutosave } from "./use-autosave.ts";

export interface EditedDraft {
  key: string;
  kind: NeedKind;
  values: Values;
  held: Held;
  /** Code of the past need it renews, and what of it is to be checked. */
  renews: string | null;
  check: readonly string[];
}

type Props = {
  token: string;
  draft: EditedDraft;
  closed: boolean;
  onDone: (view: SurveyView) => void;
  onBack: () => void;
};

/** One need being written through a link: the form of a need, kept on the server while it is typed. */
export function DraftEditor({ token, draft, closed, onDone, onBack }: Props) {
  const { t } = useText();
  const [unsent] = useState(() => unsentOf(draft.key));
  const [conflict, setConflict] = useState(false);
  const initial = useMemo(
    () => ({ ...emptyNeed, ...(unsent?.values ?? draft.values) }),
    [unsent, draft.values],
  );
  const held = unsent ? { ...draft.held, version: unsent.version ?? draft.held.version } : draft.held;
  const saving = useAutosave({
    token,
    key: draft.key,
    kind: draft.kind,
    held,
    started: unsent ? {} : initial,
  });
  const checks = useMemo(
    () =>
      draft.check.map((field) => ({
        field,
        reason: { zh: "续报：请核对是否仍然有效", en: "Renewed: check that it still holds" },
      })),
    [draft.check],
  );
  const stale =
    saving.state.kind === "refused" &&
    saving.state.error instanceof ApiRefusal &&
    saving.state.error.problem.code === "stale-version";
  useEffect(() => {
    if (stale) setConflict(true);
  }, [stale]);
  return (
    <div className="hz-stack">
      <div className="hz-survey-bar">
        <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack}>
          {t({ zh: "返回", en: "Back" })}
        </Button>
        <SaveNote state={saving.state} />
      </div>
      <h1>{t(needKindLabels[draft.kind])}</h1>
      {draft.renews && (
        <Alert
          type="info"
          showIcon
          title={t(
            {
              zh: "续报 {code}：请核对标出的年份、期限和金额",
              en: "Renews {code}: check the years, deadline and amounts marked",
            },
            { code: draft.renews },
          )}
        />
      )}
      {conflict && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: "这条草稿在别处被修改过。此处的内容保留在本机，未覆盖服务器上的内容",
            en: "This draft was changed elsewhere. What you typed here stays on this device; the server's is unchanged",
          })}
          action={
            <Button
              onClick={() => {
                saving.done();
                forgetUnsent(draft.key);
                window.location.reload();
              }}
            >
              {t({ zh: "改用服务器上的内容", en: "Take the server's" })}
            </Button>
          }
        />
      )}
      {saving.state.kind === "refused" && !stale && <RefusalNotice error={saving.state.error} />}
      <RecordForm<SurveyView>
        formId={`survey-${draft.kind}`}
        recordId={draft.key}
        draft={false}
        sections={needSections(draft.kind)}
        initial={initial}
        returned={checks}
        submitLabel={closed ? CLOSED : SUBMIT}
        aside={(values) => (
          <>
            <Watch values={values} changed={saving.changed} />
            <SimilarNeeds kind={draft.kind} values={values} ask={(body) => survey.similar(token, body)} />
            <ReadinessPanel kind={draft.kind} values={values} onPoint={({ field }) => toInput(field)} />
          </>
        )}
        submit={async (filled) => {
          const values = sentValues(filled);
          const now = await saving.save(values);
          const view = await survey.submit(token, {
            draftId: now.id ?? "",
            version: now.version ?? 1,
            values,
          });
          saving.done();
          return view;
        }}
        onDone={onDone}
        onCancel={onBack}
      />
    </div>
  );
}

const SUBMIT: Text = { zh: "提交", en: "Submit" };
const CLOSED: Text = { zh: "提交（已截止）", en: "Submit (closed)" };

/** Hands what the form holds to the saver, as it changes. */
function Watch({ values, changed }: { values: Values; changed: (values: Values) => void }) {
  const text = JSON.stringify(sentValues(values));
  useEffect(() => changed(JSON.parse(text) as Values), [text, changed]);
  return null;
}

function SaveNote({ state }: { state: SaveState }) {
  const { t, dateTime } = useText();
  const said: Record<SaveState["kind"], string> = {
    idle: t({ zh: "草稿自动保存", en: "Saved as you type" }),
    saving: t({ zh: "正在保存…", en: "Saving…" }),
    saved:
      state.kind === "saved"
        ? t({ zh: "草稿已保存 {at}", en: "Draft saved {at}" }, { at: dateTime(state.at) })
        : "",
    device: t({ zh: "网络不通，内容暂存在本机", en: "No network: kept on this device for now" }),
    refused: t({
      zh: "未能保存到服务器，内容暂存在本机",
      en: "Not saved on the server; kept on this device",
    }),
  };
  return (
    <span className="hz-quiet" aria-live="polite">
      {said[state.kind]}
    </span>
  );
}
