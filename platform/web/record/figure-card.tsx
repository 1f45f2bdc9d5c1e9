import { Drawer } from "antd";
import { type ReactNode, useState } from "react";
import type { Qualifier } from "../text/format.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";

/** A published figure as the server sends it. */
export interface Figure {
  id: string;
  name: Text;
  value: number;
  qualifier: Qualifier;
  unit: Text;
  definition: Text;
  /** Day or instant up to which it is counted. */
  asOf: string;
  /** For shares: what was divided. The value is then between 0 and 1. */
  share?: { numerator: number; denominator: number };
  /** True when the value is money in yuan. */
  money?: boolean;
}

/** The figure with qualifier and unit, as it would be printed. */
export function useFigureText(): (figure: Figure) => string {
  const { qualified, share, money } = useText();
  return (figure) => {
    // Nothing divided by nothing is no share at all.
    if (figure.share) return figure.share.denominator === 0 ? "—" : share(figure.value);
    if (figure.money) return money(figure.value, figure.qualifier);
    return qualified(figure.value, figure.qualifier, figure.unit);
  };
}

/** One figure; pressing it opens its definition, cut-off and, through `rows`, the rows behind it. */
export function FigureCard({
  figure,
  rows,
  compact,
}: {
  figure: Figure;
  rows?: () => ReactNode;
  compact?: boolean;
}) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const text = useFigureText()(figure);
  return (
    <>
      <button
        type="button"
        className={compact ? "hz-figure hz-figure-compact" : "hz-figure"}
        onClick={() => setOpen(true)}
      >
        <span className="hz-figure-name">{t(figure.name)}</span>
        <span className="hz-figure-value">{text}</span>
        {figure.share && (
          <span className="hz-quiet">
            {figure.share.numerator} / {figure.share.denominator}
          </span>
        )}
        <span className="hz-visually-hidden">{t(words.openDefinition)}</span>
      </button>
      {open && <FigureDrawer figure={figure} rows={rows} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A figure's definition, unit, cut-off and, through `rows`, the rows behind it. */
export function FigureDrawer({
  figure,
  rows,
  subtitle,
  onClose,
}: {
  figure: Figure;
  rows?: () => ReactNode;
  /** Scope beside the name, e.g. the county. */
  subtitle?: string;
  onClose: () => void;
}) {
  const { t, date, dateTime } = useText();
  const text = useFigureText()(figure);
  const asOf = figure.asOf.length > 10 ? dateTime(figure.asOf) : date(figure.asOf);
  return (
    <Drawer
      open
      onClose={onClose}
      title={subtitle ? `${t(figure.name)} · ${subtitle}` : t(figure.name)}
      size={rows ? 760 : 420}
      className="hz-drawer"
    >
      <p className="hz-figure-value">{text}</p>
      <dl className="hz-facts">
        <dt>{t(words.definition)}</dt>
        <dd>{t(figure.definition)}</dd>
        <dt>{t(words.unit)}</dt>
        <dd>{t(figure.unit)}</dd>
        {figure.share && (
          <>
            <dt>{t(words.value)}</dt>
            <dd>
              {figure.share.numerator} / {figure.share.denominator}
            </dd>
          </>
        )}
        <dt>{t({ zh: "截至", en: "As of" })}</dt>
        <dd>{asOf}</dd>
      </dl>
      {rows?.()}
    </Drawer>
  );
}

/** Label and value pairs of a record, two columns on wide screens. */
export function Facts({ items }: { items: readonly { label: Text; content: ReactNode; wide?: boolean }[] }) {
  const { t } = useText();
  return (
    <dl className="hz-facts">
      {items.map((item) => (
        <div key={item.label.en} className={item.wide ? "hz-fact-wide" : undefined}>
          <dt>{t(item.label)}</dt>
          <dd>{item.content ?? t(words.unknown)}</dd>
        </div>
      ))}
    </dl>
  );
}
