import { useText } from "#platform/web/index.ts";
import type { Suggested } from "../../../model/suggestion.ts";

type Filter = Suggested["filters"][number];

/**
 * The conditions as chips: those applied by default that leave someone out, each lifted by a press, and further ones to apply. A pressed
 * chip is a condition in force.
 */
export function Conditions(props: {
  filters: readonly Filter[];
  lift: readonly string[];
  extra: readonly string[];
  onLift: (names: string[]) => void;
  onExtra: (names: string[]) => void;
}) {
  const { t } = useText();
  const flip = (names: readonly string[], name: string) =>
    names.includes(name) ? names.filter((n) => n !== name) : [...names, name];
  const byDefault = props.filters.filter(
    (f) => f.byDefault && (f.failing > 0 || props.lift.includes(f.name)),
  );
  const further = props.filters.filter(
    (f) => !f.byDefault && (f.failing > 0 || props.extra.includes(f.name)),
  );
  if (byDefault.length + further.length === 0) return null;
  return (
    <fieldset className="hz-conditions">
      <legend className="hz-visually-hidden">{t({ zh: "筛除条件", en: "Conditions" })}</legend>
      {byDefault.length > 0 && (
        <p>
          <span className="hz-quiet">{t({ zh: "已排除", en: "Left out" })}</span>
          {byDefault.map((f) => (
            <Chip
              key={f.name}
              filter={f}
              on={f.applied}
              onPress={() => props.onLift(flip(props.lift, f.name))}
            />
          ))}
        </p>
      )}
      {further.length > 0 && (
        <p>
          <span className="hz-quiet">{t({ zh: "另加条件", en: "Also require" })}</span>
          {further.map((f) => (
            <Chip
              key={f.name}
              filter={f}
              on={f.applied}
              onPress={() => props.onExtra(flip(props.extra, f.name))}
            />
          ))}
        </p>
      )}
    </fieldset>
  );
}

function Chip({ filter, on, onPress }: { filter: Filter; on: boolean; onPress: () => void }) {
  const { t } = useText();
  const press = on
    ? { zh: "点击放开", en: "Press to lift" }
    : filter.byDefault
      ? { zh: "已放开，点击恢复", en: "Lifted; press to apply again" }
      : { zh: "点击启用", en: "Press to apply" };
  return (
    <button
      type="button"
      className={on ? "hz-chip hz-chip-on" : "hz-chip"}
      aria-pressed={on}
      title={t(press)}
      onClick={onPress}
    >
      {t(filter.label)} {filter.failing > 0 ? filter.failing : ""}
      <span aria-hidden>{on ? " ×" : filter.byDefault ? " ↺" : " +"}</span>
    </button>
  );
}
