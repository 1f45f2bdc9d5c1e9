import {
  LockOutlined,
  PlayCircleOutlined,
  PrinterOutlined,
  RedoOutlined,
  SendOutlined,
  StopOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, Space } from "antd";
import { useState } from "react";
import { LinkButton, useText, useWrite } from "#platform/web/index.ts";
import { PublishDialog } from "./dialogs/publish-dialog.tsx";
import { SettingsDialog } from "./dialogs/settings-dialog.tsx";
import type { BoardView } from "./types.ts";
import type { BoardHandle } from "./use-board.ts";

interface ToolbarProps {
  readonly handle: BoardHandle;
  readonly board: BoardView;
  readonly labels: ReadonlyMap<string, string>;
}

/** What can be done with the whole timetable. */
export function BoardToolbar({ handle, board, labels }: ToolbarProps) {
  const { t } = useText();
  const path = `/timetables/${board.timetable.id}`;
  const [dialog, setDialog] = useState<"publish" | "settings" | null>(null);
  const solve = useWrite<{ version: number; scope: "all" | "unplaced" }>({
    path: `${path}/solve`,
    renews: ["/timetables"],
  });
  const stop = useWrite<Record<string, never>>({ path: `${path}/stop`, renews: ["/timetables"] });
  const { canEdit, solving, placed, locked, history, version } = handle;
  const may = (action: string) => board.timetable.allowedActions.includes(action);
  async function start(scope: "all" | "unplaced") {
    try {
      await solve.mutateAsync({ version, scope });
    } catch (refusal) {
      handle.setError(refusal);
    }
  }
  const all = [...placed.keys()];
  return (
    <Space wrap>
      {may("edit") && (
        <>
          <Button
            icon={<UndoOutlined />}
            disabled={!canEdit || history.past.length === 0}
            aria-label={t({ zh: "撤销", en: "Undo" })}
            title={t({ zh: "撤销（Ctrl+Z）", en: "Undo (Ctrl+Z)" })}
            onClick={() => void handle.undo()}
          />
          <Button
            icon={<RedoOutlined />}
            disabled={!canEdit || history.future.length === 0}
            aria-label={t({ zh: "重做", en: "Redo" })}
            title={t({ zh: "重做（Ctrl+Y）", en: "Redo (Ctrl+Y)" })}
            onClick={() => void handle.redo()}
          />
          <Dropdown
            disabled={!canEdit}
            menu={{
              items: [
                { key: "lock", label: t({ zh: "锁定全部已安排的", en: "Lock all that are placed" }) },
                { key: "unlock", label: t({ zh: "解除全部锁定", en: "Unlock all" }) },
                {
                  key: "clear",
                  danger: true,
                  label: t({ zh: "清空未锁定的安排", en: "Take all that are not locked off" }),
                },
              ],
              onClick: ({ key }) => {
                if (key === "lock") void handle.lock(all, true);
                else if (key === "unlock") void handle.lock([...locked], false);
                else
                  void handle.move(
                    all
                      .filter((m) => !locked.has(m))
                      .map((meeting) => ({ meeting, slot: null, table: null })),
                  );
              },
            }}
          >
            <Button icon={<LockOutlined />}>{t({ zh: "锁定", en: "Lock" })}</Button>
          </Dropdown>
          <Button disabled={!canEdit} onClick={() => setDialog("settings")}>
            {t({ zh: "设置", en: "Settings" })}
          </Button>
        </>
      )}
      <LinkButton to={`/negotiations/compare/${board.timetable.id}`}>
        {t({ zh: "比较", en: "Compare" })}
      </LinkButton>
      <Button
        icon={<PrinterOutlined />}
        aria-label={t({ zh: "打印", en: "Print" })}
        title={t({ zh: "打印", en: "Print" })}
        onClick={() => window.print()}
      />
      {solving
        ? may("stop") && (
            <Button danger icon={<StopOutlined />} loading={stop.isPending} onClick={() => stop.mutate({})}>
              {t({ zh: "停止并保留最好结果", en: "Stop and keep the best" })}
            </Button>
          )
        : may("solve") && (
            <Dropdown.Button
              disabled={!canEdit}
              loading={solve.isPending}
              onClick={() => void start("all")}
              menu={{
                items: [
                  {
                    key: "unplaced",
                    label: t({ zh: "只排未安排的，其余不动", en: "Fill in the unplaced only" }),
                  },
                ],
                onClick: () => void start("unplaced"),
              }}
            >
              <PlayCircleOutlined /> {t({ zh: "自动排程", en: "Solve" })}
            </Dropdown.Button>
          )}
      {may("publish") && (
        <Button
          type="primary"
          icon={<SendOutlined />}
          disabled={!canEdit}
          onClick={() => setDialog("publish")}
        >
          {t({ zh: "发布", en: "Publish" })}
        </Button>
      )}
      {dialog === "publish" && (
        <PublishDialog board={board} handle={handle} labels={labels} onClose={() => setDialog(null)} />
      )}
      {dialog === "settings" && (
        <SettingsDialog board={board} version={version} onClose={() => setDialog(null)} />
      )}
    </Space>
  );
}
