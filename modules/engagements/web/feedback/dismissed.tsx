import { Button, Drawer, Skeleton } from "antd";
import { useState } from "react";
import { AppLink, api, RefusalNotice, StageTag, useRead, useRefresh, useText } from "#platform/web/index.ts";
import { notRelevantLabel, type SaidView, sideLabels } from "../../model/feedback.ts";

/** What was said not to be relevant, by one's own side and (for officers) the others, with what was taken back. */
export function Dismissed(props: {
  /** `/needs/17/not-relevant` or `/experts/3/not-relevant`. */
  path: string;
  /** Whether a need's experts or an expert's needs are listed. */
  of: "need" | "expert";
  renews: readonly string[];
}) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const all = useRead<{ items: SaidView[] }>(props.path, { withdrawn: true });
  const items = all.data?.items ?? [];
  const standing = items.filter((i) => !i.withdrawnAt);
  const past = items.filter((i) => i.withdrawnAt);
  if (items.length === 0) return null;
  return (
    <>
      <Button size="small" className="hz-dismissed" onClick={() => setOpen(true)}>
        {t({ zh: "已标记不相关（{count}）", en: "Said not relevant ({count})" }, { count: standing.length })}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t({ zh: "已标记不相关", en: "Said not relevant" })}
        className="hz-drawer"
        size={520}
        destroyOnHidden
      >
        <RefusalNotice error={all.error} onRetry={() => void all.refetch()} />
        {all.isPending && <Skeleton active />}
        {standing.length === 0 && <p className="hz-quiet">{t({ zh: "目前没有", en: "None at present" })}</p>}
        <SaidList items={standing} {...props} />
        {past.length > 0 && (
          <>
            <h3>{t({ zh: "已撤销的", en: "Taken back" })}</h3>
            <SaidList items={past} {...props} />
          </>
        )}
      </Drawer>
    </>
  );
}

function SaidList(props: {
  items: readonly SaidView[];
  path: string;
  of: "need" | "expert";
  renews: readonly string[];
}) {
  const { t, date, language } = useText();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const bringBack = async (id: string) => {
    setBusy(id);
    setError(null);
    try {
      await api.post(`/suggestions/not-relevant/${id}/withdraw`, {});
      await refresh(props.path, ...props.renews);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  const nameOf = (item: SaidView) =>
    (language === "en" && item.expert?.nameEn) || item.expert?.name || t({ zh: "专家", en: "Expert" });
  return (
    <>
      <RefusalNotice error={error} />
      <ul className="hz-eng-list">
        {props.items.map((item) => (
          <li key={item.id}>
            <div className="hz-eng-list-head">
              <strong>
                {props.of === "need" ? (
                  nameOf(item)
                ) : (
                  <AppLink to={`/needs/${item.needId}`}>{item.needTitle}</AppLink>
                )}
              </strong>
              <StageTag label={sideLabels[item.side]} tone="neutral" />
            </div>
            <p>
              {t(notRelevantLabel(item.category))}
              {item.note ? `${language === "zh" ? "：" : ": "}${item.note}` : ""}
            </p>
            <p className="hz-quiet">
              {item.byName} · {date(item.saidAt)}
              {item.withdrawnAt &&
                ` · ${t(
                  { zh: "{name} {date}撤销", en: "taken back by {name} on {date}" },
                  { name: item.withdrawnBy ?? "", date: date(item.withdrawnAt) },
                )}`}
            </p>
            {item.allowedActions.includes("withdraw") && (
              <Button size="small" loading={busy === item.id} onClick={() => void bringBack(item.id)}>
                {t({ zh: "恢复推荐", en: "Suggest again" })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
