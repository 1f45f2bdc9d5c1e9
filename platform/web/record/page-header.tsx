import { LeftOutlined } from "@ant-design/icons";
import { type ReactNode, useEffect } from "react";
import { AppLink } from "../shell/app-link.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";

interface PageHeaderProps {
  title: Text | string;
  /** One line below: number, organisation, stage in words. */
  subtitle?: ReactNode;
  /** Where the arrow leads, e.g. `/needs`. */
  back?: string;
  /** StageTag and the like, beside the title. */
  tags?: ReactNode;
  /** ActionBar or buttons, on the right. */
  actions?: ReactNode;
}

/** The page's h1 with its way back, state and actions; also names the browser tab. */
export function PageHeader({ title, subtitle, back, tags, actions }: PageHeaderProps) {
  const { t } = useText();
  const name = typeof title === "string" ? title : t(title);
  const product = t(words.product);
  useEffect(() => {
    document.title = `${name} · ${product}`;
  }, [name, product]);
  return (
    <header className="hz-page-header">
      <div className="hz-page-title">
        {back && (
          <AppLink to={back} className="hz-back" aria-label={t(words.back)}>
            <LeftOutlined aria-hidden />
          </AppLink>
        )}
        <h1>{name}</h1>
        {tags}
      </div>
      {actions && <div className="hz-page-actions">{actions}</div>}
      {subtitle && <div className="hz-page-subtitle">{subtitle}</div>}
    </header>
  );
}
