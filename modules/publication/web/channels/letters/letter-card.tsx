import { Button, Collapse } from "antd";
import { useState } from "react";
import { ActionBar, AppLink, api, StageTag, useRefresh, useText } from "#platform/web/index.ts";
import type { DispatchLetter, DispatchView } from "../../../model/channels/dispatch.ts";
import { countyLabel } from "../../../model/portal/labels.ts";
import { kindLabel } from "../labels.tsx";
import { LetterEditor } from "./letter-editor.tsx";
import { Preview } from "./preview.tsx";

/** One channel's letter: its needs with why they were chosen; edit, preview, take out. */
export function LetterCard({ dispatch, letter }: { dispatch: DispatchView; letter: DispatchLetter }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [editing, setEditing] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const edits = dispatch.allowedActions.includes("edit");
  const draft = dispatch.state === "draft";
  const name = t({ zh: letter.channelNameZh, en: letter.channelNameEn ?? letter.channelNameZh });
  const facts = draft
    ? t(
        { zh: "{needs} 项需求 · {people} 位联系人", en: "{needs} needs · {people} contacts" },
        { needs: letter.needs.length, people: letter.reachable },
      )
    : t(
        {
          zh: "{needs} 项需求 · 已发 {sent} · 打开 {opened} · 阅读 {readers} · 推荐 {n}",
          en: "{needs} needs · {sent} sent · {opened} opened · {readers} read · {n} recommended",
        },
        {
          needs: letter.needs.length,
          sent: letter.sent,
          opened: letter.opened,
          readers: letter.readers,
          n: letter.recommendations,
        },
      );
  return (
    <>
      <Collapse
        items={[
          {
            key: letter.channelId,
            label: (
              <>
                <strong>{name}</strong> <span className="hz-quiet">{t(kindLabel(letter.kind))}</span>
                <br />
                <span className="hz-quiet">{facts}</span>
              </>
            ),
            extra:
              draft && (letter.needs.length === 0 || letter.reachable === 0) ? (
                <StageTag
                  tone="warning"
                  label={
                    letter.needs.length === 0
                      ? { zh: "无需求，不发送", en: "No needs: not sent" }
                      : { zh: "无可用联系人，不发送", en: "No contact: not sent" }
                  }
                />
              ) : undefined,
            children: (
              <>
                <p>
                  <strong>{t({ zh: letter.subjectZh, en: letter.subjectEn })}</strong>
                </p>
                <p style={{ whiteSpace: "pre-wrap" }}>{t({ zh: letter.introZh, en: letter.introEn })}</p>
                <ul className="hz-letter-needs">
                  {letter.needs.map((need) => (
                    <li key={need.needId}>
                      <span className="hz-letter-title">
                        <AppLink to={`/needs/${need.needId}`}>
                          {need.code} {need.title}
                        </AppLink>
                        <br />
                        <span className="hz-quiet">
                          {t(countyLabel(need.county))}
                          {need.reasons.map((r) => ` · ${t(r)}`).join("")}
                        </span>
                      </span>
                      {need.open ? (
                        need.score !== null && (
                          <span className="hz-quiet">
                            {t({ zh: "契合 {n}", en: "Fit {n}" }, { n: need.score.toFixed(2) })}
                          </span>
                        )
                      ) : (
                        <StageTag tone="warning" label={{ zh: "已不再公开", en: "No longer open" }} />
                      )}
                    </li>
                  ))}
                </ul>
                <div className="hz-actions-row" style={{ marginTop: 12 }}>
                  {edits && (
                    <Button type="primary" onClick={() => setEditing(true)}>
                      {t({ zh: "修改", en: "Edit" })}
                    </Button>
                  )}
                  <Button onClick={() => setPreviewing(true)}>{t({ zh: "预览邮件", en: "Preview" })}</Button>
                  <ActionBar
                    actions={[
                      {
                        id: "edit",
                        label: { zh: "移除该渠道", en: "Take out" },
                        confirm: {
                          zh: `本次不再推送给${letter.channelNameZh}。`,
                          en: `Nothing goes to ${letter.channelNameEn ?? letter.channelNameZh} this time.`,
                        },
                      },
                    ]}
                    allowed={dispatch.allowedActions}
                    onAction={async () => {
                      await api.post(`/dispatches/${dispatch.id}/letters/${letter.channelId}/remove`, {
                        version: dispatch.version,
                      });
                      await refresh("/dispatches");
                    }}
                  />
                </div>
              </>
            ),
          },
        ]}
      />
      {editing && <LetterEditor dispatch={dispatch} letter={letter} onClose={() => setEditing(false)} />}
      {previewing && <Preview dispatch={dispatch} letter={letter} onClose={() => setPreviewing(false)} />}
    </>
  );
}
