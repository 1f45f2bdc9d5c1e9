import { CloudUploadOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { type DragEvent, useId, useRef, useState } from "react";
import { type Upload, uploadFile } from "../data/upload.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

interface FileDropProps<T> {
  /** Upload path under `/api`; the file goes as multipart field `file`. */
  path: string;
  /** Further multipart fields (edition, kind). */
  fields?: Record<string, string>;
  /** Accepted endings, e.g. `[".xlsx"]`. The server decides by content. */
  accept?: readonly string[];
  maxMegabytes?: number;
  hint?: Text;
  onUploaded: (answer: T, file: File) => void;
}

/** Takes one file by click, keyboard or drop and uploads it with progress; refusals stay beside it. */
export function FileDrop<T>({
  path,
  fields,
  accept = [],
  maxMegabytes = 20,
  hint,
  onUploaded,
}: FileDropProps<T>) {
  const { t } = useText();
  const inputId = useId();
  const running = useRef<Upload<T> | null>(null);
  const [state, setState] = useState<{ file: File; share: number; done: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  const send = async (file: File) => {
    setError(null);
    setState({ file, share: 0, done: false });
    running.current = uploadFile<T>(path, file, {
      fields,
      onProgress: (share) => setState({ file, share, done: false }),
    });
    try {
      const answer = await running.current.result;
      setState({ file, share: 1, done: true });
      onUploaded(answer, file);
    } catch (refusal) {
      if (!(refusal instanceof DOMException)) setError(refusal);
      setState(refusal instanceof DOMException ? null : { file, share: 0, done: false });
    } finally {
      running.current = null;
    }
  };
  const take = (file: File | undefined) => {
    if (!file || running.current) return;
    setComplaint(null);
    const fits = accept.length === 0 || accept.some((ending) => file.name.toLowerCase().endsWith(ending));
    if (!fits) setComplaint(t(words.fileWrongKind, { kinds: accept.join(" ") }));
    else if (file.size > maxMegabytes * 1024 * 1024)
      setComplaint(t(words.fileTooLarge, { max: maxMegabytes }));
    else void send(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const busy = state !== null && !state.done && !error;
  return (
    <div className="hz-drop-box">
      <label
        htmlFor={inputId}
        className={over ? "hz-drop hz-drop-over" : "hz-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <CloudUploadOutlined aria-hidden />
        <span>{t(words.dropFile)}</span>
        <span className="hz-quiet">
          {t(hint ?? { zh: "{kinds}，不超过 {max} MB", en: "{kinds}, at most {max} MB" }, {
            kinds: accept.join(" "),
            max: maxMegabytes,
          })}
        </span>
        <input
          id={inputId}
          type="file"
          className="hz-visually-hidden"
          accept={accept.join(",") || undefined}
          disabled={busy}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </label>
      {complaint && (
        <p role="alert" className="hz-complaint">
          {complaint}
        </p>
      )}
      {state && !error && (
        <div className="hz-upload" aria-live="polite">
          <span>{t(state.done ? words.uploaded : words.uploading, { file: state.file.name })}</span>
          {busy && (
            <Progress percent={Math.round(state.share * 100)} size="small" aria-label={state.file.name} />
          )}
          {busy && (
            <Button size="small" onClick={() => running.current?.cancel()}>
              {t(words.cancelUpload)}
            </Button>
          )}
        </div>
      )}
      <RefusalNotice error={error} onRetry={state ? () => void send(state.file) : undefined} />
    </div>
  );
}
