import { Button } from "antd";
import {
  AppLink,
  api,
  Panel,
  StageTag,
  type Text,
  Timeline,
  type Tone,
  useText,
} from "#platform/web/index.ts";
import {
  blockerCategoryOptions,
  type Progress,
  progressOptions,
  visitModeOptions,
} from "../model/ledger.options.ts";
import type { LedgerView, TimelineItem } from "../model/ledger.ts";
import { stageOptions } from "../model/project.lifecycle.ts";
import { labelIn, progressTones, texts } from "./labels.ts";

const TONES: Readonly<Record<string, Tone>> = {
  opened: "info",
  converted: "success",
  rung: "success",
  "blocker-raised": "warning",
  "blocker-resolved": "success",
  "blocker-rejected": "neutral",
  closed: "neutral",
  withdrawn: "neutral",
  reopened: "info",
};

/** What happened to the engagement and to the row, as one course; the newest first, of one moment the later entry. */
const inTime = (items: LedgerView["timeline"]) =>
  items.toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt)).toReversed();

/** From the first suggestion to the close-out, newest first. Visits are never edited: a correction stands beside what it corrects. */
export function ProjectTimeline({ row }: { row: LedgerView }) {
  return (
    <Panel title={texts.timeline}>
      <Timeline
        label={texts.timeline}
        events={inTime(row.timeline).map((item) => ({
          id: item.id,
          at: item.occurredAt,
          title: item.label,
          ...(item.by ? { by: item.by } : {}),
          tone:
            item.kind === "visit"
              ? progressTones[(item.data.progress as Progress) ?? "on-plan"]
              : (TONES[item.kind] ?? "neutral"),
          detail: <Detail item={item} row={row} />,
        }))}
      />
    </Panel>
  );
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

function Detail({ item, row }: { item: TimelineItem; row: LedgerView }) {
  const { t, aside, language } = useText();
  const { data } = item;
  const files = (Array.isArray(data.files) ? data.files : []) as { id: string; name: string }[];
  const reached = (data.to as Text | undefined)?.zh ? (data.to as Text) : undefined;
  return (
    <>
      {item.correctedBy && (
        <StageTag tone="neutral" label={{ zh: "已更正，以后一条为准", en: "Corrected by a later entry" }} />
      )}
      {item.corrects && (
        <StageTag tone="info" label={{ zh: "更正前一条", en: "Corrects an earlier entry" }} />
      )}
      {item.source === "engagement" && reached && <span className="hz-quiet">{t(reached)}</span>}
      {item.kind === "visit" && <Visit data={data} />}
      {item.kind === "rung" && <p>{t(labelIn(stageOptions, data.stage))}</p>}
      {item.kind === "blocker-raised" && (
        <p>
          {t(labelIn(blockerCategoryOptions, data.category))}
          {language === "zh" ? "：" : ": "}
          {aside(textOf(data.description) ?? "", textOf(data.officeName))}
        </p>
      )}
      {(item.kind === "blocker-reassigned" || item.kind === "blocker-extended") && (
        <p className="hz-quiet">
          {[textOf(data.from), textOf(data.officeName) ?? textOf(data.deadline)].filter(Boolean).join(" → ")}
        </p>
      )}
      {textOf(data.documentReference) && <p>{textOf(data.documentReference)}</p>}
      {textOf(data.evidence) && <p className="hz-quiet">{textOf(data.evidence)}</p>}
      {item.reason && <p>{item.reason}</p>}
      {files.map((file) => (
        <Button
          key={file.id}
          type="link"
          size="small"
          onClick={() => void api.download(`/ledger/${row.id}/documents/${file.id}`)}
        >
          {file.name}
        </Button>
      ))}
      {item.kind === "visit" && !item.correctedBy && row.allowedActions.includes("visit") && (
        <AppLink to={`/ledger/${row.id}/visit?corrects=${item.id}`}>{t(texts.correctVisit)}</AppLink>
      )}
    </>
  );
}

function Visit({ data }: { data: Record<string, unknown> }) {
  const { t, date, money } = useText();
  const progress = data.progress as Progress;
  const parts = [
    t(labelIn(visitModeOptions, data.mode)),
    textOf(data.visitor),
    typeof data.moneyArrivedYuan === "number" &&
      `${t({ zh: "到位资金", en: "Money arrived" })} ${money(data.moneyArrivedYuan)}`,
    typeof data.satisfaction === "number" &&
      `${t({ zh: "满意度", en: "Satisfaction" })} ${data.satisfaction}/5`,
    textOf(data.nextVisitOn) &&
      `${t({ zh: "下次回访", en: "Next visit" })} ${date(textOf(data.nextVisitOn))}`,
  ].filter(Boolean);
  return (
    <>
      <p>
        <StageTag
          label={labelIn(progressOptions, progress) ?? texts.progress}
          tone={progressTones[progress]}
        />{" "}
        <span className="hz-quiet">{parts.join(" · ")}</span>
      </p>
      {textOf(data.result) && <p>{textOf(data.result)}</p>}
    </>
  );
}
