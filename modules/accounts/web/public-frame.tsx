import type { ReactNode } from "react";
import { LanguageSwitch, Mark, type Text, useText } from "#platform/web/index.ts";
import "./accounts.css";

/** The page before one is signed in: the product's name, the language, one card. */
export function PublicCard({ title, children }: { title: Text; children: ReactNode }) {
  const { t } = useText();
  return (
    <div className="hz-door">
      <div className="hz-door-head">
        <span className="hz-door-brand">
          <Mark size={32} />
          <span>{t({ zh: "汇智", en: "Huizhi" })}</span>
        </span>
        <LanguageSwitch />
      </div>
      <section className="hz-panel hz-door-card">
        <h1>{t(title)}</h1>
        {children}
      </section>
    </div>
  );
}
