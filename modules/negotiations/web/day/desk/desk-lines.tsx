import { Button, Collapse, Form, Input, Space } from "antd";
import { StageTag, useText } from "#platform/web/index.ts";
import { countyName } from "../../board/labels.ts";
import type { Entry } from "./check-in-queue.ts";
import type { Guest } from "./guests.ts";

interface GuestLineProps {
  readonly guest: Guest;
  /** What this device has noted; it is ahead of the list. */
  readonly entries: readonly Entry[];
  readonly onCheckIn: () => void;
}

/** Somebody of the list with what tells people of one name apart, and the one button. */
export function GuestLine({ guest, entries, onCheckIn }: GuestLineProps) {
  const { t, dateTime } = useText();
  const { party, ticket } = guest.event;
  const own = entries.find(
    (e) => e.result !== "refused" && (ticket ? e.event.ticket === ticket : e.event.party === party),
  );
  const at = guest.checkedInAt ?? own?.firstAt ?? own?.event.at ?? null;
  const where = guest.checkedInDevice ?? own?.firstDevice ?? own?.event.device ?? null;
  const about = [
    guest.nameEn,
    guest.organisationName,
    guest.county && t(countyName(guest.county)),
    guest.declined && t({ zh: "回复不参加", en: "declined" }),
  ];
  return (
    <li>
      <span>
        <strong>{guest.name}</strong>
        <small>{about.filter(Boolean).join(" · ")}</small>
        {at && <small>{[dateTime(at), where].filter(Boolean).join(" · ")}</small>}
      </span>
      {at ? (
        <StageTag label={{ zh: "已签到", en: "Checked in" }} tone="success" />
      ) : (
        <Button type="primary" onClick={onCheckIn}>
          {t({ zh: "签到", en: "Check in" })}
        </Button>
      )}
    </li>
  );
}

const RESULTS = {
  waiting: { tone: "warning", zh: "待上传", en: "To be sent" },
  "checked-in": { tone: "success", zh: "签到成功", en: "Checked in" },
  already: { tone: "info", zh: "此前已签到", en: "Was here already" },
  refused: { tone: "danger", zh: "未签到", en: "Refused" },
  withdrawn: { tone: "neutral", zh: "已撤销", en: "Taken back" },
} as const;

/** One check-in of this device and what the server said of it. */
export function EntryLine({ entry, onTakeBack }: { entry: Entry; onTakeBack: (entry: Entry) => void }) {
  const { t, dateTime } = useText();
  const result = RESULTS[entry.result];
  const about =
    entry.result === "already"
      ? [dateTime(entry.firstAt), entry.firstDevice].filter(Boolean).join(t({ zh: "，", en: ", " }))
      : entry.message
        ? t(entry.message)
        : dateTime(entry.event.at);
  return (
    <li>
      <span>
        <strong>{entry.name}</strong>
        <small>{about}</small>
      </span>
      <Space>
        <StageTag label={result} tone={result.tone} />
        {entry.checkInId && entry.result === "checked-in" && (
          <Button onClick={() => onTakeBack(entry)}>{t({ zh: "撤销", en: "Take back" })}</Button>
        )}
      </Space>
    </li>
  );
}

type WalkInValues = { name: string; organisationName?: string };
interface WalkInProps {
  /** What was searched for in vain: most likely the name. */
  readonly name: string;
  readonly onAdd: (name: string, organisationName: string | null) => void;
}

/** Somebody who is on no list. */
export function WalkIn({ name: searched, onAdd }: WalkInProps) {
  const { t } = useText();
  const [form] = Form.useForm<WalkInValues>();
  return (
    <Collapse
      defaultActiveKey={searched ? ["walk-in"] : []}
      items={[
        {
          key: "walk-in",
          label: t({ zh: "登记现场来宾", en: "Note a walk-in" }),
          children: (
            <Form<WalkInValues>
              form={form}
              layout="vertical"
              initialValues={{ name: searched }}
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
              <Button type="primary" htmlType="submit">
                {t({ zh: "登记并签到", en: "Check in" })}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
