import { Alert } from "antd";
import { AppLink, useText } from "#platform/web/index.ts";
import { unanswered } from "../guests.ts";
import type { BoardView } from "../types.ts";

const NAMED = 10;
type Props = { readonly board: BoardView; readonly placed: { has(meeting: string): boolean } };

/** Guests of placed meetings who were never invited or have not answered: they would be told all the same. */
export function GuestNotice({ board, placed }: Props) {
  const { t, list, language } = useText();
  const { notInvited, waiting } = unanswered(board, placed);
  if (notInvited.length + waiting.length === 0) return null;
  const namesOf = (guests: typeof waiting) => {
    const named = guests.slice(0, NAMED).map((p) => (language === "en" ? (p.nameEn ?? p.name) : p.name));
    return guests.length > NAMED
      ? t({ zh: "{names} 等", en: "{names} and others" }, { names: list(named) })
      : list(named);
  };
  const { activityId } = board.timetable;
  const line = (state: "not-invited" | "waiting", guests: typeof waiting) =>
    guests.length > 0 && (
      <p>
        {t(
          state === "waiting"
            ? { zh: "尚未回复：{names}", en: "Not answered yet: {names}" }
            : { zh: "尚未邀请：{names}", en: "Not invited yet: {names}" },
          { names: namesOf(guests) },
        )}{" "}
        <AppLink to={`/negotiations/attendance?activity=${activityId}&replyState=${state}`}>
          {t({ zh: "查看名单", en: "See the list" })}
        </AppLink>
      </p>
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={t(
        {
          zh: "已安排洽谈的参加方中，{n} 方尚未邀请、{m} 方尚未回复；发布后日程照样通知他们",
          en: "Of those with a place {n} have not been invited and {m} have not answered; publishing tells them their agenda all the same",
        },
        { n: notInvited.length, m: waiting.length },
      )}
      description={
        <>
          {line("not-invited", notInvited)}
          {line("waiting", waiting)}
        </>
      }
    />
  );
}
