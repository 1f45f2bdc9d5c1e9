import { FileDrop, type InputProps, useRouteParam, useText } from "#platform/web/index.ts";

type Stored = { id: string; name: string };

/** Uploads one document for the row in view; its id is the value. */
export function EvidenceFile({ value, onChange }: InputProps) {
  const { t } = useText();
  const id = useRouteParam("rowId");
  return (
    <>
      <FileDrop<Stored>
        path={`/ledger/${id}/documents`}
        accept={[".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".xlsx", ".ofd"]}
        onUploaded={(file) => onChange?.(file.id)}
      />
      {typeof value === "string" && value && (
        <span className="hz-quiet">{t({ zh: "文件已附上", en: "The document is attached" })}</span>
      )}
    </>
  );
}

/** Uploads documents of a visit (photos, minutes); their ids are the value. */
export function VisitFiles({ value, onChange }: InputProps) {
  const { t } = useText();
  const id = useRouteParam("rowId");
  const ids = Array.isArray(value) ? (value as string[]) : [];
  return (
    <>
      <FileDrop<Stored>
        path={`/ledger/${id}/documents`}
        accept={[".jpg", ".jpeg", ".png", ".pdf", ".doc", ".docx"]}
        onUploaded={(file) => onChange?.([...ids, file.id])}
      />
      {ids.length > 0 && (
        <span className="hz-quiet">
          {t({ zh: "已附 {n} 个文件", en: "{n} file(s) attached" }, { n: ids.length })}
        </span>
      )}
    </>
  );
}
