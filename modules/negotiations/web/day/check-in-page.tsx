import { Alert, Button, Collapse, Form, Input, Space, Tag } from "antd";
import { useMemo, useState } from "react";
import { PageHeader, ReasonDialog, RefusalNotice, useText, useWrite } from "#platform/web/index.ts";
import { useActivity } from "../shared/use-activity.ts";
import type { Entry } from "./check-in-queue.ts";
import { Scanner } from "./scanner.tsx";
import { useDesk } from "./use-desk.ts";
import "./day.css";

const DEVICE = "huizhi.device";
const SHOWN = 30;

/** A check-in desk on a phone: scan, search a name, or note a walk-in; works on without a network and sends later. */
export default function CheckInPage() {
  const { t, number } = useText();
  const { activity } = useActivity();
  const [device, setDevice] = useState(() => localStorage.getItem(DEVICE) ?? "");
  const desk = useDesk(activity?.id, device);
  const [search, setSearch] = useState("");
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<Entry | null>(null);
  const issue = useWrite<Record<string, never>>({ path: `/activities/${activity?.id}/tickets` });
  const { pack, entries } = desk.desk;
  const here = useMemo(
    () => new Set(entries.filter((e) => e.result !== "refused").map((e) => e.event.party ?? e.name)),
    [entries],
  );
  const wanted = search.trim().toLowerCase();
  const found = (pack?.parties ?? []).filter((p) =>
    [p.name, p.nameEn, p.organisationName].some((word) => word?.toLowerCase().includes(wanted)),
  );
  const scan = (text: string) => {
    if (text.trim()) desk.checkIn({ way: "qr", ticket: text.trim() });
    setCode("");
  };
  return (
    <div className="hz-day-desk">
      <PageHeader
        title={{ zh: "签到", en: "Check-in" }}
        back="/negotiations"
        subtitle={
          pack &&
          t(
            { zh: "已签到 {n} 人次，名单 {m} 方", en: "{n} checked in, {m} parties on the list" },
            { n: number(pack.checkedIn), m: number(pack.parties.length) },
          )
        }
        actions={
          <Button
            loading={issue.isPending}
            onClick={async () => {
              await issue.mutateAsync({});
              await desk.sync();
            }}
          >
            {t({ zh: "生成签到码", en: "Issue tickets" })}
          </Button>
        }
      />
      <RefusalNotice error={desk.error ?? issue.error} />
      {!desk.online && (
        <Alert
          type="warning"
          showIcon
          title={t(
            {
              zh: "无网络：签到已存在本机，{n} 条待上传。请勿关闭或刷新本页。",
              en: "No network: check-ins are kept on this device, {n} to be sent. Leave this page open.",
            },
            { n: desk.waiting },
          )}
        />
      )}
      <Input
        addonBefore={t({ zh: "签到台", en: "Desk" })}
        value={device}
        maxLength={60}
        placeholder={t({ zh: "例如：一楼大厅 1 号", en: "e.g. Lobby 1" })}
        onChange={(event) => {
          setDevice(event.target.value);
          localStorage.setItem(DEVICE, event.target.value);
        }}
      />
      <Scanner onCode={scan} />
      <Input.Search
        value={code}
        enterButton={t({ zh: "签到", en: "Check in" })}
        aria-label={t({ zh: "签到码", en: "Ticket code" })}
        placeholder={t({ zh: "扫码枪或手工输入签到码", en: "Code reader, or type the code" })}
        onChange={(event) => setCode(event.target.value)}
        onSearch={scan}
      />
      <Input
        allowClear
        size="large"
        value={search}
        aria-label={t({ zh: "按姓名、单位查找", en: "Find by name or organisation" })}
        placeholder={t({ zh: "按姓名、单位查找", en: "Find by name or organisation" })}
        onChange={(event) => setSearch(event.target.value)}
      />
      {wanted && (
        <ul className="hz-day-list">
          {found.slice(0, SHOWN).map((p) => {
            const already = p.checkedInAt !== null || here.has(p.key);
            return (
              <li key={p.key}>
                <span>
                  <strong>{p.name}</strong>
                  <small>{[p.nameEn, p.organisationName].filter(Boolean).join(" · ")}</small>
                </span>
                {already ? (
                  <Tag color="green">{t({ zh: "已签到", en: "Checked in" })}</Tag>
                ) : (
                  <Button type="primary" onClick={() => desk.checkIn({ way: "name", party: p.key as never })}>
                    {t({ zh: "签到", en: "Check in" })}
                  </Button>
                )}
              </li>
            );
          })}
          {found.length > SHOWN && (
            <li>
              {t({ zh: "还有 {n} 位，请再输入几个字", en: "{n} more, type on" }, { n: found.length - SHOWN })}
            </li>
          )}
          {found.length === 0 && (
            <li>{t({ zh: "名单中没有，可登记为现场来宾", en: "Not on the list; note a walk-in" })}</li>
          )}
        </ul>
      )}
      <WalkIn onAdd={(name, organisationName) => desk.checkIn({ way: "walk-in", name, organisationName })} />
      <h2>{t({ zh: "本机记录", en: "On this device" })}</h2>
      <ul className="hz-day-list">
        {entries.slice(0, SHOWN).map((entry) => (
          <EntryLine key={entry.event.eventId} entry={entry} onTakeBack={setWrong} />
        ))}
        {entries.length === 0 && <li>{t({ zh: "还没有签到", en: "Nobody yet" })}</li>}
      </ul>
      <ReasonDialog
        open={wrong !== null}
        title={{ zh: "撤销签到", en: "Take the check-in back" }}
        danger
        onConfirm={({ reason }) => desk.takeBack(wrong?.checkInId ?? "", reason ?? "")}
        onClose={() => setWrong(null)}
      />
    </div>
  );
}

const RESULTS = {
  waiting: { tone: "gold", zh: "待上传", en: "To be sent" },
  "checked-in": { tone: "green", zh: "签到成功", en: "Checked in" },
  already: { tone: "blue", zh: "此前已签到", en: "Was here already" },
  refused: { tone: "red", zh: "未签到", en: "Refused" },
} as const;

function EntryLine({ entry, onTakeBack }: { entry: Entry; onTakeBack: (entry: Entry) => void }) {
  const { t, dateTime } = useText();
  const result = RESULTS[entry.result];
  return (
    <li>
      <span>
        <strong>{entry.name}</strong>
        <small>
          {entry.result === "already"
            ? t(
                { zh: "{at}，{device}", en: "{at}, {device}" },
                { at: dateTime(entry.firstAt), device: entry.firstDevice ?? "" },
              )
            : entry.message
              ? t(entry.message)
              : dateTime(entry.event.at)}
        </small>
      </span>
      <Space>
        <Tag color={result.tone}>{t(result)}</Tag>
        {entry.checkInId && entry.result === "checked-in" && (
          <Button size="small" onClick={() => onTakeBack(entry)}>
            {t({ zh: "撤销", en: "Take back" })}
          </Button>
        )}
      </Space>
    </li>
  );
}

type WalkInValues = { name: string; organisationName?: string };
function WalkIn({ onAdd }: { onAdd: (name: string, organisationName: string | null) => void }) {
  const { t } = useText();
  const [form] = Form.useForm<WalkInValues>();
  return (
    <Collapse
      items={[
        {
          key: "walk-in",
          label: t({ zh: "登记现场来宾", en: "Note a walk-in" }),
          children: (
            <Form<WalkInValues>
              form={form}
              layout="vertical"
              onFinish={({ name, organisationName }) => {
                onAdd(name.trim(), organisationName?.trim() || null);
                form.resetFields();
              }}
            >
              <Form.Item
                name="name"
                label={t({ zh: "姓名", en: "Name" })}
                rules={[
                  {
                    required: true,
                    whitespace: true,
                    message: t({ zh: "请填写姓名", en: "A name is required" }),
                  },
                ]}
              >
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name="organisationName" label={t({ zh: "单位", en: "Organisation" })}>
                <Input maxLength={120} />
              </Form.Item>
              <Space>
                <Button type="primary" htmlType="submit">
                  {t({ zh: "登记并签到", en: "Check in" })}
                </Button>
              </Space>
            </Form>
          ),
        },
      ]}
    />
  );
}
