import { Button, Drawer } from "antd";
import { useState } from "react";
import { RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { MeetingOutcome } from "../../model/day.ts";
import { OutcomeTaps } from "../day/outcome-taps.tsx";

/** What a party says of a meeting it had, from its own agenda. Nothing is offered to those who only look. */
export function Report({ meetingId, title }: { meetingId: string; title: string }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const read = useRead<{ outcomes: MeetingOutcome[]; allowedActions: string[] }>(
    `/negotiation-meetings/${meetingId}/outcomes`,
    {},
    open,
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t({ zh: "反馈结果", en: "Say how it went" })}</Button>
      <Drawer open={open} placement="bottom" size="85vh" onClose={() => setOpen(false)} title={title}>
        <RefusalNotice error={read.error} />
        {read.data && !read.data.allowedActions.includes("recordOutcome") && (
          <p>
            {t({
              zh: "结果由参加洽谈的双方或现场工作人员登记。",
              en: "The outcome is recorded by the two sides, or by the officer at the table.",
            })}
          </p>
        )}
        {read.data?.allowedActions.includes("recordOutcome") && (
          <OutcomeTaps
            meetingId={meetingId}
            outcomes={read.data.outcomes}
            onDone={() => void read.refetch()}
          />
        )}
      </Drawer>
    </>
  );
}
