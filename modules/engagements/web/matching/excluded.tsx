import { Button, Collapse } from "antd";
import { useText } from "#platform/web/index.ts";
import type { Suggested } from "../../model/suggestion.ts";

/** Who was left out and why; an officer may choose one all the same, with a reason. */
export function Excluded(props: {
  items: Suggested["excluded"];
  total: number;
  /** Left out for readers who may only look. */
  onChoose: ((id: string) => void) | undefined;
}) {
  const { t } = useText();
  if (props.total === 0) return null;
  return (
    <Collapse
      className="hz-bench-excluded"
      size="small"
      items={[
        {
          key: "excluded",
          label: t(
            { zh: "未列入的 {count} 位及原因", en: "{count} left out, and why" },
            { count: props.total },
          ),
          children: (
            <ul className="hz-eng-list">
              {props.items.map((item) => (
                <li key={item.expertId} className="hz-eng-list-head">
                  <span>
                    {item.expert.name} <span className="hz-quiet">{item.expert.organisationName}</span>
                    <br />
                    <span className="hz-quiet">{t(item.text)}</span>
                  </span>
                  {props.onChoose && (
                    <Button size="small" onClick={() => props.onChoose?.(item.expertId)}>
                      {t({ zh: "仍要选择", en: "Choose all the same" })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
