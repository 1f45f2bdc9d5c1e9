import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button, Select, Skeleton } from "antd";
import { useState } from "react";
import {
  api,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  useDebounced,
  useEdition,
  useListPage,
  useRead,
  useRefresh,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import type { CeremonyView } from "../model/ceremony.ts";
import { ActivitySwitch } from "./activity-switch.tsx";
import { texts } from "./labels.ts";
import { Signatories } from "./signatories.tsx";
import { useActivity } from "./use-activity.ts";
import "./signings.css";

type Item = CeremonyView["items"][number];

/** The order in which papers are signed on stage, who signs, and where they stand. */
export default function CeremonyPage() {
  const { t } = useText();
  const { navigation } = useSession();
  const { activity } = useActivity();
  const read = useRead<CeremonyView>(`/activities/${activity?.id}/ceremony`, {}, activity !== undefined);
  return (
    <>
      <PageHeader
        title={texts.ceremony}
        back={navigation.includes("signings") ? "/signings" : undefined}
        actions={
          <div className="hz-actions-row">
            {!navigation.includes("signings") && (
              <LinkButton to="/signings/plaques">{t(texts.plaques)}</LinkButton>
            )}
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t({ zh: "打印", en: "Print" })}
            </Button>
          </div>
        }
      />
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
        items: items.map(({ position: _position, signatories, ...item }) => ({
          ...item,
          signatories: signatories.map((s) => ({ ...s, name: s.name.trim() })).filter((s) => s.name !== ""),
        })),
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
      className="hz-sign-add"
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
