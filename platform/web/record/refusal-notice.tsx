import { Alert, Button } from "antd";
import { ApiRefusal } from "../data/refusal.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";

/**
 * Says what was refused, for which fields and what is possible instead. Nothing for no error. A retry button appears
 * when `onRetry` is given and repeating can help.
 */
export function RefusalNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useText();
  if (!error) return null;
  const problem =
    error instanceof ApiRefusal
      ? error.problem
      : {
          status: 500,
          code: "crash",
          messages: words.crashTitle,
          fields: [],
          possible: words.crashHint,
          requestId: undefined,
        };
  const canRetry = onRetry && (problem.status === 0 || problem.status >= 429);
  const says = problem.fields.length > 0 || problem.possible || problem.requestId;
  const details = (
    <>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((field) => (
            <li key={`${field.row ?? ""}.${field.field}.${field.reason.en}`}>
              {field.row !== undefined && <span>{t(words.row, { row: field.row })} </span>}
              <strong>{field.label ? t(field.label) : field.field}</strong>
              {field.value !== undefined && field.value !== "" && <q>{field.value}</q>} {t(field.reason)}
              {field.possible && <em> {t(field.possible)}</em>}
            </li>
          ))}
        </ul>
      )}
      {problem.possible && <p>{t(problem.possible)}</p>}
      {problem.requestId && <p className="hz-quiet">{t(words.requestId, { id: problem.requestId })}</p>}
    </>
  );
  return (
    <Alert
      className="hz-refusal"
      role="alert"
      type={problem.status === 0 || problem.status >= 500 ? "error" : "warning"}
      showIcon
      title={t(problem.messages)}
      description={says ? details : undefined}
      action={
        canRetry ? (
          <Button size="small" onClick={onRetry}>
            {t(words.retry)}
          </Button>
        ) : undefined
      }
    />
  );
}
