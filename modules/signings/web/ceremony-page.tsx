import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { App, Button, Input, Select, Skeleton } from "antd";
import { useState } from "react";
import {
  api,
  PageHeader,
  Panel,
  RefusalNotice,
  useDebounced,
  useEdition,
  useListPage,
  useRead,
  useRefresh,
  useText,
  words,
} from "#platform/web/index.ts";
import type { CeremonyView } from "../model/ceremony.ts";
import { ActivitySwitch } from "./activity-switch.tsx";
import { texts } from "./labels.ts";
import { useActivity } from "./use-activity.ts";
import "./signings.css";

type Item = CeremonyView["items"][number];

/** The order in which papers are signed on stage, who signs, and where they stand. */
export default function CeremonyPage() {
  const { activity } = useActivity();
  const read = useRead<CeremonyView>(`/activities/${activity?.id}/ceremony`, {}, activity !== undefined);
  return (
    <>
      <PageHeader title={texts.ceremony} back="/signings" />
      <ActivitySwitch page="/signings/ceremony" />
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <Skeleton active />}
      {read.data && <Order key={`${read.data.activityId}:${read.data.version}`} ceremony={read.data} />}
    </>
  );
}

function Order({ ceremony }: { ceremony: CeremonyView }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [items, setItems] = useState<readonly Item[]>(ceremony.items);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const editable = ceremony.allowedActions.includes("orderCeremony");
  const changed = items !== ceremony.items;
  const move = (from: number, to: number) => {
    const next = [...items];
    const [taken] = next.splice(from, 1);
    if (taken) next.splice(to, 0, taken);
    setItems(next);
  };
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await api.put(`/activities/${ceremony.activityId}/ceremony`, {
        version: ceremony.version,
        items: items.map(({ position: _position, ...item }) => item),
      });
      void message.success(t(words.saved));
      await refresh("/activities");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title={{ zh: "签约顺序", en: "Order of signing" }}
      extra={
        editable && (
          <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>
            {t(words.save)}
          </Button>
        )
      }
    >
      <RefusalNotice error={error} />
      {items.length === 0 && (
        <p className="hz-quiet">{t({ zh: "还没有编排签约顺序", en: "No order has been set yet" })}</p>
      )}
      <ol className="hz-sign-order">
        {items.map((item, i) => (
          <li key={item.paperId ?? item.title}>
            <div>
              <h3>{item.title}</h3>
              <p>
                {item.demandParty} — {item.supplyParty}
              </p>
              <Signatories
                item={item}
                editable={editable}
                onChange={(signatories) => setItems(items.with(i, { ...item, signatories }))}
              />
            </div>
            {editable && (
              <div className="hz-actions hz-actions-row">
                <Button
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={t({ zh: "“{name}”上移", en: "Move “{name}” up" }, { name: item.title })}
                  disabled={i === 0}
                  onClick={() => move(i, i - 1)}
                />
                <Button
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={t({ zh: "“{name}”下移", en: "Move “{name}” down" }, { name: item.title })}
                  disabled={i === items.length - 1}
                  onClick={() => move(i, i + 1)}
                />
                <Button
                  size="small"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t({ zh: "移除“{name}”", en: "Remove “{name}”" }, { name: item.title })}
                  onClick={() => setItems(items.toSpliced(i, 1))}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {editable && (
        <AddPaper
          activityId={ceremony.activityId}
          known={items.flatMap((i) => i.paperId ?? [])}
          onAdd={(item) => setItems([...items, item])}
        />
      )}
    </Panel>
  );
}

const SIDES = ["demand", "supply"] as const;

/** One line per side: names separated by 、, positions from the left. */
function Signatories({
  item,
  editable,
  onChange,
}: {
  item: Item;
  editable: boolean;
  onChange: (signatories: Item["signatories"]) => void;
}) {
  const { t } = useText();
  const nameOf = {
    demand: { zh: "甲方签约人", en: "Signs for A" },
    supply: { zh: "乙方签约人", en: "Signs for B" },
  };
  const line = (side: (typeof SIDES)[number]) =>
    item.signatories
      .filter((s) => s.side === side)
      .map((s) => (s.position ? `${s.name}@${s.position}` : s.name))
      .join("、");
  const read = (side: (typeof SIDES)[number], text: string) =>
    text
      .split(/[、,，]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => {
        const [name = "", position] = part.split("@");
        const place = Number(position);
        return { side, name: name.trim(), position: Number.isInteger(place) && place > 0 ? place : null };
      })
      .filter((s) => s.name);
  if (!editable)
    return (
      <p className="hz-quiet">
        {SIDES.map((side) => `${t(nameOf[side])}：${line(side) || t(words.unknown)}`).join("　")}
      </p>
    );
  return (
    <div className="hz-grid">
      {SIDES.map((side) => (
        <Input
          key={side}
          defaultValue={line(side)}
          aria-label={`${t(nameOf[side])}：${item.title}`}
          placeholder={t(
            { zh: "{side}，如：代表甲@1、代表乙@2（@后为站位）", en: "{side}, e.g. A@1, B@2 (@ position)" },
            { side: t(nameOf[side]) },
          )}
          onBlur={(event) => {
            if (event.target.value === line(side)) return;
            onChange([...item.signatories.filter((s) => s.side !== side), ...read(side, event.target.value)]);
          }}
        />
      ))}
    </div>
  );
}

type Row = { id: string; code: string; title: string; demandParty: string | null; supplyParty: string };

function AddPaper({
  activityId,
  known,
  onAdd,
}: {
  activityId: string;
  known: readonly string[];
  onAdd: (item: Item) => void;
}) {
  const { t } = useText();
  const edition = useEdition();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const list = useListPage<Row>(
    "/signings",
    { edition: edition?.id, activity: activityId, state: "standing", q, pageSize: 30 },
    edition !== null,
  );
  const open = (list.data?.items ?? []).filter((row) => !known.includes(row.id));
  return (
    <Select
      style={{ width: "100%", maxWidth: 520 }}
      value={null}
      aria-label={t({ zh: "加入签约文本", en: "Add a paper" })}
      placeholder={t({ zh: "加入签约文本：输入名称或编号", en: "Add a paper: name or code" })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={list.isFetching}
      notFoundContent={t(words.noOption)}
      options={open.map((row) => ({ value: row.id, label: `${row.code} ${row.title}` }))}
      onChange={(id: string | null) => {
        const row = open.find((r) => r.id === id);
        if (row)
          onAdd({
            position: known.length + 1,
            paperId: row.id,
            engagementId: null,
            title: row.title,
            demandParty: row.demandParty ?? row.title,
            supplyParty: row.supplyParty,
            signatories: [],
          });
      }}
    />
  );
}
