import { Checkbox, Input, Pagination, Segmented, Skeleton } from "antd";
import { useState } from "react";
import { RefusalNotice, useDebounced, useEdition, useListPage, useText, words } from "#platform/web/index.ts";
import type { NeedToMatch } from "../../model/suggestion.ts";
import { countyLabel, texts } from "../labels.ts";

/** Published needs of the edition, searched and narrowed to those nobody is engaged with. */
export function NeedPicker({
  chosen,
  onChoose,
}: {
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useText();
  const edition = useEdition();
  const [q, setQ] = useState("");
  const [kind, setKind] = useState("");
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const typed = useDebounced(q, 300);
  const list = useListPage<NeedToMatch>(
    "/matching/needs",
    { edition: edition?.id, q: typed, kind, open: open || undefined, page },
    edition !== null,
  );
  const again = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <section
      className="hz-panel hz-bench-needs"
      aria-label={t({ zh: "已发布的需求", en: "Published needs" })}
    >
      <Input.Search
        value={q}
        onChange={(event) => again(() => setQ(event.target.value))}
        placeholder={t(words.searchHint)}
        aria-label={t(words.search)}
        allowClear
      />
      <div className="hz-bench-filter">
        <Segmented
          size="small"
          value={kind}
          onChange={(value) => again(() => setKind(value))}
          options={[
            { value: "", label: t({ zh: "全部", en: "All" }) },
            { value: "technology", label: t({ zh: "技术", en: "Technology" }) },
            { value: "talent", label: t({ zh: "人才", en: "Talent" }) },
          ]}
        />
        <Checkbox checked={open} onChange={(event) => again(() => setOpen(event.target.checked))}>
          {t({ zh: "只看未对接", en: "Not engaged yet" })}
        </Checkbox>
      </div>
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active />}
      {list.data?.items.length === 0 && <p className="hz-quiet">{t(words.nothingMatches)}</p>}
      <ul className="hz-bench-list">
        {list.data?.items.map((need) => (
          <li key={need.id}>
            <button
              type="button"
              aria-current={need.id === chosen}
              className={need.id === chosen ? "hz-bench-need hz-bench-chosen" : "hz-bench-need"}
              onClick={() => onChoose(need.id)}
            >
              <strong>{need.title}</strong>
              <span className="hz-quiet">
                {need.code} · {need.organisationName} · {t(countyLabel(need.county))}
              </span>
              <span className="hz-quiet">
                {need.live > 0
                  ? t(
                      { zh: "对接 {live}，已确认 {confirmed}", en: "{live} engaged, {confirmed} confirmed" },
                      { live: need.live, confirmed: need.confirmed },
                    )
                  : t({ zh: "未对接", en: "Not engaged" })}
                {need.fell > 0 &&
                  t({ zh: "，未成 {fell}", en: ", {fell} fell through" }, { fell: need.fell })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {(list.data?.total ?? 0) > 50 && (
        <Pagination
          size="small"
          simple
          current={page}
          pageSize={50}
          total={list.data?.total}
          onChange={setPage}
        />
      )}
      <span className="hz-visually-hidden" role="status">
        {t(words.total, { count: list.data?.total ?? 0 })} {t(texts.need)}
      </span>
    </section>
  );
}
