import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import type { ReactElement } from "react";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";

/** Asks before a page with unsubmitted content is left. `isDirty` is read at the moment of leaving. Render what it returns. */
export function useLeaveGuard(isDirty: () => boolean): ReactElement | null {
  const { t } = useText();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Modal
      open
      title={t(words.leaveTitle)}
      okText={t(words.leaveStay)}
      cancelText={t(words.leaveGo)}
      onOk={() => blocker.reset()}
      onCancel={() => blocker.proceed()}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t(words.leaveBody)}</p>
    </Modal>
  );
}
