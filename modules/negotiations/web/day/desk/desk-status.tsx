import { Alert } from "antd";
import { StageTag, useText } from "#platform/web/index.ts";
import type { Entry } from "./check-in-queue.ts";
import type { Judgement } from "./guests.ts";
import type { KeptPage } from "./use-kept-page.ts";

interface DeskStatusProps {
  readonly online: boolean;
  readonly waiting: number;
  readonly stored: boolean;
  readonly page: KeptPage;
  /** When the list on this device was last confirmed. */
  readonly listAt: string | null;
}

/** Whether the desk hears the server, what waits to be sent, and whether the page survives being closed. */
export function DeskStatus({ online, waiting, stored, page, listAt }: DeskStatusProps) {
  const { t, dateTime } = useText();
  return (
    <>
      {!stored && (
        <Alert
          type="error"
          showIcon
          title={t({
            zh: "这个浏览器无法在本机保存记录（无痕模式或空间已满）：断网时请勿关闭本页。",
            en: "This browser cannot keep records (private mode, or full): without a network, leave this page open.",
          })}
        />
      )}
      {online ? (
        <p className="hz-day-status" role="status">
          <StageTag label={{ zh: "在线", en: "Online" }} tone="success" />
          {page === "kept" &&
            t({ zh: "断网也能打开本页并继续签到", en: "This page also opens without a network" })}
          {page === "preparing" && t({ zh: "正在准备离线使用……", en: "Being made ready for use offline…" })}
          {page === "impossible" &&
            t({
              zh: "断网时可继续签到，但请勿关闭或刷新本页",
              en: "Works on without a network while this page stays open",
            })}
        </p>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t(
            {
              zh: "无网络：签到已存在本机，{n} 条待上传。",
              en: "No network: check-ins are kept on this device, {n} to be sent.",
            },
            { n: waiting },
          )}
          description={[
            page === "kept"
              ? t({
                  zh: "可以继续签到，本页可关闭或刷新。",
                  en: "Go on; this page may be closed and reloaded.",
                })
              : t({ zh: "可以继续签到，请勿关闭或刷新本页。", en: "Go on, and leave this page open." }),
            listAt && t({ zh: "名单截至 {at}。", en: "List as of {at}." }, { at: dateTime(listAt) }),
          ]
            .filter(Boolean)
            .join(t({ zh: "", en: " " }))}
        />
      )}
    </>
  );
}

/** The answer to the last scan, to be read at arm's length: at once from the list on the device, then as the server says. */
export function Verdict({ judgement, entry }: { judgement: Judgement; entry: Entry | undefined }) {
  const { t, dateTime } = useText();
  const first = (at: string | null, device: string | null) =>
    [dateTime(at), device].filter(Boolean).join(t({ zh: "，", en: ", " }));
  const say = (): { type: "success" | "info" | "warning" | "error"; title: string; more?: string } => {
    if (entry?.result === "refused")
      return {
        type: "error",
        title: t({ zh: "未签到", en: "Not checked in" }),
        ...(entry.message ? { more: t(entry.message) } : {}),
      };
    if (entry?.result === "already" || (entry === undefined && judgement.kind === "already")) {
      const known =
        entry ??
        (judgement.kind === "already"
          ? { ...judgement, firstAt: judgement.at, firstDevice: judgement.device }
          : null);
      return {
        type: "info",
        title: t({ zh: "{who} 此前已签到", en: "{who} was here already" }, { who: known?.name ?? "" }),
        more: first(known?.firstAt ?? null, known?.firstDevice ?? null),
      };
    }
    if (judgement.kind === "foreign")
      return {
        type: "error",
        title: t({ zh: "这不是签到码", en: "This is no check-in ticket" }),
        more: t({ zh: "按姓名查找签到，或登记为现场来宾", en: "Check in by name, or as a walk-in" }),
      };
    if (judgement.kind === "unknown" && entry?.result === "waiting")
      return {
        type: "warning",
        title: t({ zh: "本机名单中没有这个签到码", en: "This ticket is not on the list of this device" }),
        more: t({
          zh: "联网后核对；现在请按姓名查找",
          en: "It is checked when there is a network; look the name up for now",
        }),
      };
    const name = entry?.name ?? (judgement.kind === "known" ? judgement.name : "");
    return { type: "success", title: t({ zh: "{who} 签到成功", en: "{who} checked in" }, { who: name }) };
  };
  const { type, title, more } = say();
  return <Alert className="hz-day-verdict" type={type} showIcon title={title} description={more} />;
}
