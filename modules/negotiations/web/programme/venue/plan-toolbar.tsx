import { MinusOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useText } from "#platform/web/index.ts";
import { isChanged, type PlanState } from "./plan-state.ts";

type Props = {
  plan: PlanState;
  manages: boolean;
  grid: number;
  zoom: number;
  busy: boolean;
  onTable: () => void;
  onArea: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onGrid: (metres: number) => void;
  onZoom: (zoom: number) => void;
  onSave: () => void;
};

/** Adding, undoing, grid, zoom, print and save; who only reads gets zoom and print. */
export function PlanToolbar({ plan, manages, grid, zoom, busy, ...on }: Props) {
  const { t } = useText();
  const dirty = isChanged(plan);
  return (
    <div className="hz-plan-tools hz-no-print">
      {manages && (
        <>
          <Button icon={<PlusOutlined aria-hidden />} onClick={on.onTable}>
            {t({ zh: "桌子", en: "Table" })}
          </Button>
          <Button icon={<PlusOutlined aria-hidden />} onClick={on.onArea}>
            {t({ zh: "洽谈区", en: "Area" })}
          </Button>
          <Button
            icon={<UndoOutlined aria-hidden />}
            disabled={plan.past.length === 0}
            onClick={on.onUndo}
            aria-label={t({ zh: "撤销", en: "Undo" })}
          />
          <Button
            icon={<RedoOutlined aria-hidden />}
            disabled={plan.future.length === 0}
            onClick={on.onRedo}
            aria-label={t({ zh: "重做", en: "Redo" })}
          />
          <Select
            aria-label={t({ zh: "对齐网格", en: "Grid" })}
            value={grid}
            popupMatchSelectWidth={false}
            options={[1, 0.5, 0.1].map((value) => ({
              value,
              label: t({ zh: "网格 {n} 米", en: "Grid {n} m" }, { n: value }),
            }))}
            onChange={on.onGrid}
          />
        </>
      )}
      <Button
        icon={<MinusOutlined aria-hidden />}
        aria-label={t({ zh: "缩小", en: "Zoom out" })}
        disabled={zoom <= 1}
        onClick={() => on.onZoom(Math.max(1, zoom - 0.5))}
      />
      <span aria-live="polite">{Math.round(zoom * 100)}%</span>
      <Button
        icon={<PlusOutlined aria-hidden />}
        aria-label={t({ zh: "放大", en: "Zoom in" })}
        disabled={zoom >= 4}
        onClick={() => on.onZoom(Math.min(4, zoom + 0.5))}
      />
      <Button onClick={() => window.print()}>{t({ zh: "打印", en: "Print" })}</Button>
      <span className="hz-plan-gap" />
      {dirty && <span className="hz-quiet">{t({ zh: "有未保存的改动", en: "Unsaved changes" })}</span>}
      {manages && (
        <Button type="primary" disabled={!dirty} loading={busy} onClick={on.onSave}>
          {t({ zh: "保存平面图", en: "Save the plan" })}
        </Button>
      )}
    </div>
  );
}
