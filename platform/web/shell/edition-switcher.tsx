import { DownOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useEdition, useSession } from "../data/session.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import { useChooseEdition } from "./choose-edition.ts";

/** Which edition is in view and up to when its data counts; always visible, because every number depends on it. */
export function EditionSwitcher() {
  const { t, date } = useText();
  const { editions } = useSession();
  const edition = useEdition();
  const choose = useChooseEdition();
  if (!edition) return null;
  const cutOff = (day: string | null) => (day ? t(words.dataAsOf, { date: date(day) }) : t(words.liveData));
  const inView = (
    <>
      <span className="hz-edition-name">{t(edition.name)}</span>
      <span className="hz-edition-cut">{cutOff(edition.cutOff)}</span>
    </>
  );
  if (editions.length === 1) return <div className="hz-edition">{inView}</div>;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectedKeys: [edition.id],
        onClick: ({ key }) => choose(key),
        items: editions.map((choice) => ({
          key: choice.id,
          label: (
            <span className="hz-edition-choice">
              <span>{t(choice.name)}</span>
              <span className="hz-quiet">{cutOff(choice.cutOff)}</span>
            </span>
          ),
        })),
      }}
    >
      <button type="button" className="hz-edition hz-edition-button" title={t(words.edition)}>
        {inView}
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
