import { Tabs } from "antd";
import { type ReactNode, useId } from "react";
import { usePhone } from "../shell/use-phone.ts";
import { useText } from "../text/use-text.ts";
import type { Text } from "../types.ts";

interface Pane {
  title: Text;
  /** Beside the title: count, button. */
  extra?: ReactNode;
  content: ReactNode;
}

/** Two panes beside each other, each scrolling with the page; tabs on a phone. `ratio` is the left pane's share (default one half). */
export function SideBySide({ left, right, ratio = 0.5 }: { left: Pane; right: Pane; ratio?: number }) {
  const { t } = useText();
  const phone = usePhone();
  const id = useId();
  const panes = [left, right];
  if (phone) {
    return (
      <Tabs
        items={panes.map((pane, index) => ({
          key: `${index}`,
          label: t(pane.title),
          children: (
            <div className="hz-panel">
              {pane.extra && <div className="hz-panel-head">{pane.extra}</div>}
              {pane.content}
            </div>
          ),
        }))}
      />
    );
  }
  return (
    <div
      className="hz-panes"
      style={{ gridTemplateColumns: `minmax(0, ${ratio}fr) minmax(0, ${1 - ratio}fr)` }}
    >
      {panes.map((pane, index) => (
        <section key={pane.title.en} className="hz-panel" aria-labelledby={`${id}-${index}`}>
          <div className="hz-panel-head">
            <h2 id={`${id}-${index}`}>{t(pane.title)}</h2>
            {pane.extra}
          </div>
          {pane.content}
        </section>
      ))}
    </div>
  );
}

/** A titled white panel. */
export function Panel({ title, extra, children }: { title?: Text; extra?: ReactNode; children: ReactNode }) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="hz-panel" aria-labelledby={title ? id : undefined}>
      {(title || extra) && (
        <div className="hz-panel-head">
          {title && <h2 id={id}>{t(title)}</h2>}
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
