import { Alert, App, Form, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import { api, RefusalNotice, useGo, useRead, useRefresh, useText } from "#platform/web/index.ts";
import type { TimetableComparison } from "../../../model/timetable/problem/inputs.ts";
import type { BoardView } from "../types.ts";
import type { BoardHandle } from "../use-board.ts";
import { ChangeList } from "./change-list.tsx";
import { GuestNotice } from "./guest-notice.tsx";

interface PublishDialogProps {
  readonly board: BoardView;
  readonly handle: BoardHandle;
  readonly labels: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** What publishing will tell whom, before it is done. */
export function PublishDialog({ board, handle, labels, onClose }: PublishDialogProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useGo();
  const refresh = useRefresh();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const next = (board.published?.number ?? 0) + 1;
  const placements = [...handle.placed.values()];
  // Slots that were moved and tables that were renamed are changes too; the server knows how they were published.
  const compared = useRead<TimetableComparison>(
    `/timetables/${board.timetable.id}/compare`,
    { with: "version" },
    board.published !== null,
  );
  const { refetch } = compared;
  useEffect(() => {
    // What was read before the last move does not count.
    if (board.published) void refetch();
  }, [board.published, refetch]);
  const listed = (compared.data?.changes ?? []).map((c) => ({ ...c, from: c.to, to: c.from }));
  const same =
    board.published !== null && compared.data !== undefined && !compared.isFetching && listed.length === 0;
  const waiting = board.meetings.length - placements.length;
  async function publish() {
    setBusy(true);
    setError(null);
    try {
      const version = await api.post<{ id: string; number: number; affected: string[] }>(
        `/timetables/${board.timetable.id}/publish`,
        {
          version: handle.version,
          base: board.published?.number ?? 0,
          note: note.trim() || null,
        },
      );
      await refresh("/timetables", "/timetable-versions", "/activities");
      void message.success(
        t(
          { zh: "已发布第 {n} 版，通知 {m} 方", en: "Version {n} is published, {m} parties are told" },
          { n: version.number, m: version.affected.length },
        ),
      );
      go(`/negotiations/versions/${version.id}`);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal
      open
      width={640}
      title={t({ zh: "发布第 {n} 版日程", en: "Publish version {n}" }, { n: next })}
      okText={t(
        same
          ? { zh: "仍要发布新版本", en: "Publish all the same" }
          : { zh: "发布并通知", en: "Publish and tell" },
      )}
      okButtonProps={{ disabled: handle.violations.length > 0, loading: busy }}
      cancelText={t({ zh: "取消", en: "Cancel" })}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      {handle.violations.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t(
            { zh: "还有 {n} 处冲突，解决后才能发布", en: "{n} conflicts stand against publication" },
            { n: handle.violations.length },
          )}
        />
      )}
      {waiting > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t(
            {
              zh: "{n} 场洽谈没有桌位，发布后不会通知",
              en: "{n} meetings have no place and will not be told",
            },
            { n: waiting },
          )}
        />
      )}
      <GuestNotice board={board} placed={handle.placed} />
      <p>
        {same
          ? t(
              {
                zh: "与第 {n} 版相比没有洽谈变动：发布只增加一个版本号，只通知考察行程有变的各方（如有）。",
                en: "No meeting changes against version {n}: publishing adds a number and tells only those whose visits changed, if any.",
              },
              { n: board.published?.number ?? 0 },
            )
          : board.published
            ? t(
                {
                  zh: "与第 {n} 版相比有 {c} 处变动，只通知受影响的各方。",
                  en: "{c} changes against version {n}; only those affected are told.",
                },
                { n: board.published.number, c: compared.isFetching ? "…" : listed.length },
              )
            : t({
                zh: "首次发布：全部有安排的专家和企业将收到个人日程。",
                en: "First version: everybody with a place receives an agenda.",
              })}
      </p>
      <RefusalNotice error={compared.error} onRetry={() => void refetch()} />
      <ChangeList changes={compared.isFetching ? [] : listed} labels={labels} />
      <Form layout="vertical">
        <Form.Item label={t({ zh: "说明（可选，随通知发出）", en: "Note (optional, sent along)" })}>
          <Input.TextArea
            value={note}
            maxLength={500}
            rows={2}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      <RefusalNotice error={error} />
    </Modal>
  );
}
