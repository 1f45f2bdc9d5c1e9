import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, InputNumber } from "antd";
import { type Text, useText, words } from "#platform/web/index.ts";
import type { CeremonyView } from "../model/ceremony.ts";

type Item = CeremonyView["items"][number];
type Signatory = Item["signatories"][number];

const SIDES = ["demand", "supply"] as const;
const sideLabels: Record<(typeof SIDES)[number], Text> = {
  demand: { zh: "甲方签约人", en: "Signs for A" },
  supply: { zh: "乙方签约人", en: "Signs for B" },
};
const place: Text = { zh: "站位", en: "place" };
const nameLabel: Text = { zh: "姓名", en: "name" };

/** Who signs for each side, and where they stand, counted from the left. */
export function Signatories({
  item,
  editable,
  onChange,
}: {
  item: Item;
  editable: boolean;
  onChange: (signatories: Item["signatories"]) => void;
}) {
  const { t, language } = useText();
  const inSide = (side: Signatory["side"]) =>
    item.signatories.map((s, index) => ({ ...s, index })).filter((s) => s.side === side);
  if (!editable) {
    const line = (side: Signatory["side"]) =>
      inSide(side)
        .map((s) =>
          s.position
            ? t({ zh: "{name}（站位 {n}）", en: "{name} (place {n})" }, { name: s.name, n: s.position })
            : s.name,
        )
        .join(language === "zh" ? "、" : ", ");
    return (
      <p className="hz-quiet">
        {SIDES.map(
          (side) =>
            `${t(sideLabels[side])}${language === "zh" ? "：" : ": "}${line(side) || t(words.unknown)}`,
        ).join(language === "zh" ? "　" : " · ")}
      </p>
    );
  }
  const put = (index: number, next: Partial<Signatory>) =>
    onChange(item.signatories.map((s, i) => (i === index ? { ...s, ...next } : s)));
  return (
    <div className="hz-sign-sides">
      {SIDES.map((side) => (
        <fieldset key={side} className="hz-sign-side">
          <legend className="hz-quiet">{t(sideLabels[side])}</legend>
          {inSide(side).map(({ index, name, position }) => (
            <div key={index} className="hz-sign-signatory">
              <Input
                value={name}
                maxLength={60}
                placeholder={t(nameLabel)}
                aria-label={`${item.title} ${t(sideLabels[side])} ${t(nameLabel)}`}
                onChange={(event) => put(index, { name: event.target.value })}
              />
              <InputNumber
                value={position}
                min={1}
                max={100}
                precision={0}
                prefix={t(place)}
                aria-label={`${item.title} ${t(sideLabels[side])} ${t(place)}`}
                onChange={(value) => put(index, { position: value })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t({ zh: "移除签约人“{name}”", en: "Remove the signatory “{name}”" }, { name })}
                onClick={() => onChange(item.signatories.toSpliced(index, 1))}
              />
            </div>
          ))}
          {item.signatories.length < 10 && (
            <Button
              size="small"
              type="dashed"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => onChange([...item.signatories, { side, name: "", position: null }])}
            >
              {t({ zh: "增加签约人", en: "Add a signatory" })}
            </Button>
          )}
        </fieldset>
      ))}
    </div>
  );
}
