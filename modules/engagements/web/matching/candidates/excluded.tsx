import { Button, Collapse } from "antd";
import { useText } from "#platform/web/index.ts";
import type { Suggested } from "../../../model/suggestion.ts";

type Item = Suggested["excluded"][number];

/** Who was left out, by condition, with the sentence that says why; a condition is lifted for all it left out, a person chosen with a reason. */
export function Excluded(props: {
  items: readonly Item[];
  total: number;
  onLift: (filter: string) => void;
  /** Left out for readers who may only look. */
  onChoose: ((id: string) => void) | undefined;
}) {
  const { t } = useText();
  if (props.total === 0) return null;
  const groups = [...Map.groupBy(props.items, (item) => item.filter)];
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
            <div className="hz-stack">
              {groups.map(([filter, items]) => (
                <Group
                  key={filter}
                  filter={filter}
                  items={items}
                  onLift={props.onLift}
                  onChoose={props.onChoose}
                />
              ))}
              {props.items.length < props.total && (
                <p className="hz-quiet">
                  {t(
                    { zh: "仅列出前 {count} 位", en: "The first {count} are listed" },
                    { count: props.items.length },
                  )}
                </p>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

function Group(props: {
  filter: string;
  items: readonly Item[];
  onLift: (filter: string) => void;
  onChoose: ((id: string) => void) | undefined;
}) {
  const { t, language } = useText();
  const { filter, items } = props;
  return (
    <section aria-label={t(items[0]?.label)}>
      <div className="hz-eng-list-head">
        <strong>
          {t(items[0]?.label)} <span className="hz-quiet">{items.length}</span>
        </strong>
        {/* Without a text there is nothing to compare: no condition that could be lifted. */}
        {filter !== "no-documents" && (
          <Button size="small" onClick={() => props.onLift(filter)}>
            {t({ zh: "放开此条件", en: "Lift this condition" })}
          </Button>
        )}
      </div>
      <ul className="hz-eng-list">
        {items.map((item) => (
          <li key={item.expertId} className="hz-eng-list-head">
            <span>
              {language === "en" && item.expert.nameEn ? item.expert.nameEn : item.expert.name}{" "}
              <span className="hz-quiet">{item.expert.organisationName}</span>
              {[item, ...item.also].map((failed) => (
                <span key={failed.filter} className="hz-quiet hz-said-line">
                  {t(failed.text)}
                </span>
              ))}
            </span>
            {props.onChoose && (
              <Button size="small" onClick={() => props.onChoose?.(item.expertId)}>
                {t({ zh: "仍要选择", en: "Choose all the same" })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
