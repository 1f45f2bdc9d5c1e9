import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { createContext, type ReactNode, useContext, useState } from "react";
import { type InputProps, StageTag, useDebounced, useRead, useText } from "#platform/web/index.ts";
import type { DigestNeed } from "../../../model/channels/dispatch.ts";

type At = { readonly dispatchId: string; readonly channelId: string };
const Place = createContext<At | null>(null);
export const LetterAt = ({ value, children }: { value: At; children: ReactNode }) => (
  <Place.Provider value={value}>{children}</Place.Provider>
);

/** The needs of a letter in their order, and open ones to add, best fitting first. */
export function NeedsInput({ id, value, onChange, disabled }: InputProps) {
  const { t } = useText();
  const at = useContext(Place);
  const needs = Array.isArray(value) ? (value as DigestNeed[]) : [];
  const [q, setQ] = useState("");
  const asked = useDebounced(q, 300);
  const found = useRead<{ items: (DigestNeed & { sentBefore: boolean })[] }>(
    `/dispatches/${at?.dispatchId}/letters/${at?.channelId}/candidates`,
    asked.trim() ? { q: asked.trim() } : {},
    at !== null,
  );
  const chosen = new Set(needs.map((n) => n.needId));
  const others = (found.data?.items ?? []).filter((n) => !chosen.has(n.needId)).slice(0, 12);
  const moveUp = (index: number) => {
    const next = [...needs];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index - 1, 0, moved);
    onChange?.(next);
  };
  return (
    <div>
      <ol className="hz-letter-needs">
        {needs.map((need, index) => (
          <li key={need.needId}>
            <span className="hz-letter-title">
              {need.code} {need.title}
              {need.reasons[0] && <span className="hz-quiet"> · {t(need.reasons[0])}</span>}
            </span>
            <span>
              {index > 0 && (
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined aria-hidden />}
                  disabled={disabled}
                  aria-label={t({ zh: `上移 ${need.code}`, en: `Move ${need.code} up` })}
                  onClick={() => moveUp(index)}
                />
              )}
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                disabled={disabled}
                aria-label={t({ zh: `移除 ${need.code}`, en: `Remove ${need.code}` })}
                onClick={() => onChange?.(needs.filter((n) => n.needId !== need.needId))}
              />
            </span>
          </li>
        ))}
      </ol>
      <Input
        {...(id ? { id } : {})}
        type="search"
        value={q}
        disabled={disabled}
        onChange={(e) => setQ(e.target.value)}
        placeholder={t({
          zh: "查找已发布的需求：名称、编号、领域",
          en: "Find a published need: title, code, field",
        })}
        style={{ marginTop: 8 }}
      />
      <ul className="hz-letter-needs" aria-label={t({ zh: "可添加的需求", en: "Needs that may be added" })}>
        {others.map((need) => (
          <li key={need.needId}>
            <span className="hz-letter-title">
              {need.code} {need.title}
              {need.reasons[0] && <span className="hz-quiet"> · {t(need.reasons[0])}</span>}
            </span>
            {need.sentBefore && <StageTag label={{ zh: "此前已推送", en: "Sent before" }} tone="warning" />}
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              disabled={disabled}
              aria-label={t({ zh: `添加 ${need.code}`, en: `Add ${need.code}` })}
              onClick={() => onChange?.([...needs, need])}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
